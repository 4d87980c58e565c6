import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  HandoverList,
  HandoverTaking,
  MadeHandover,
  NewCheckInHandover,
  NewHandover,
} from '#contract/handover';
import type { HandoverForm, PinStatus } from '#contract/session';

@Service()
export class HandOverApi {
  readonly #http = inject(HttpClient);

  list(courseId: string, form: HandoverForm): Observable<HandoverList> {
    return this.#http.get<HandoverList>(urlOf(courseId, form));
  }

  make(courseId: string, handover: NewHandover): Observable<MadeHandover> {
    return this.#http.post<MadeHandover>(urlOf(courseId, 'intake'), handover);
  }

  makeCheckIn(courseId: string, handover: NewCheckInHandover): Observable<MadeHandover> {
    return this.#http.post<MadeHandover>(urlOf(courseId, 'check-in'), handover);
  }

  revoke(courseId: string, form: HandoverForm, handoverId: string): Observable<HandoverList> {
    return this.#http.delete<HandoverList>(`${urlOf(courseId, form)}/${handoverId}`);
  }

  /** Makes the record of what was answered so far. */
  take(
    courseId: string,
    form: HandoverForm,
    handoverId: string,
    taking: HandoverTaking,
  ): Observable<unknown> {
    return this.#http.post(`${urlOf(courseId, form)}/${handoverId}/taking`, taking);
  }

  pin(): Observable<PinStatus> {
    return this.#http.get<PinStatus>('/api/pin');
  }

  setPin(pin: string): Observable<PinStatus> {
    return this.#http.put<PinStatus>('/api/pin', { pin });
  }
}

function urlOf(courseId: string, form: HandoverForm): string {
  return `/api/courses/${courseId}/${form === 'intake' ? 'handovers' : 'check-in-handovers'}`;
}
