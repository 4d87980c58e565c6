import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { HandoverList, HandoverTaking, MadeHandover, NewHandover } from '#contract/handover';
import type { IntakeVersion } from '#contract/intake';
import type { PinStatus } from '#contract/session';

@Service()
export class HandOverApi {
  readonly #http = inject(HttpClient);

  list(courseId: string): Observable<HandoverList> {
    return this.#http.get<HandoverList>(urlOf(courseId));
  }

  make(courseId: string, handover: NewHandover): Observable<MadeHandover> {
    return this.#http.post<MadeHandover>(urlOf(courseId), handover);
  }

  revoke(courseId: string, handoverId: string): Observable<HandoverList> {
    return this.#http.delete<HandoverList>(`${urlOf(courseId)}/${handoverId}`);
  }

  take(courseId: string, handoverId: string, taking: HandoverTaking): Observable<IntakeVersion> {
    return this.#http.post<IntakeVersion>(`${urlOf(courseId)}/${handoverId}/taking`, taking);
  }

  pin(): Observable<PinStatus> {
    return this.#http.get<PinStatus>('/api/pin');
  }

  setPin(pin: string): Observable<PinStatus> {
    return this.#http.put<PinStatus>('/api/pin', { pin });
  }
}

function urlOf(courseId: string): string {
  return `/api/courses/${courseId}/handovers`;
}
