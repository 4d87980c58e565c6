import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Visit, VisitWrite, VisitsView } from '#contract/visit';

@Service()
export class VisitsApi {
  readonly #http = inject(HttpClient);

  readVisits(courseId: string): Observable<VisitsView> {
    return this.#http.get<VisitsView>(`/api/courses/${courseId}/visits`);
  }

  /** The same visit sent twice is one record. */
  recordVisit(courseId: string, write: VisitWrite): Observable<Visit> {
    return this.#http.post<Visit>(`/api/courses/${courseId}/visits`, write);
  }

  markInError(courseId: string, visitId: string, reason: string): Observable<Visit> {
    return this.#http.post<Visit>(`/api/courses/${courseId}/visits/${visitId}/error`, { reason });
  }
}
