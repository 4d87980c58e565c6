import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { NewClearance, NewExplanation, Settlements } from '#contract/settlement';

@Service()
export class SettlementApi {
  readonly #http = inject(HttpClient);

  load(courseId: string): Observable<Settlements> {
    return this.#http.get<Settlements>(`/api/courses/${courseId}/settlements`);
  }

  explain(courseId: string, explanation: NewExplanation): Observable<Settlements> {
    return this.#http.post<Settlements>(`/api/courses/${courseId}/explanations`, explanation);
  }

  clear(courseId: string, clearance: NewClearance): Observable<Settlements> {
    return this.#http.post<Settlements>(`/api/courses/${courseId}/clearances`, clearance);
  }
}
