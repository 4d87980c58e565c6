import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { CheckIn, CheckInList, NewCheckIn } from '#contract/check-in';
import type { OutcomeView } from '#contract/outcome';

@Service()
export class OutcomesApi {
  readonly #http = inject(HttpClient);

  /** Everything the chart of a course needs, in one answer. */
  readOutcomes(courseId: string): Observable<OutcomeView> {
    return this.#http.get<OutcomeView>(`/api/courses/${courseId}/outcomes`);
  }

  readCheckIns(courseId: string): Observable<CheckInList> {
    return this.#http.get<CheckInList>(`/api/courses/${courseId}/check-ins`);
  }

  /** The same check-in sent twice is one record. */
  recordCheckIn(courseId: string, checkIn: NewCheckIn): Observable<CheckIn> {
    return this.#http.post<CheckIn>(`/api/courses/${courseId}/check-ins`, checkIn);
  }
}
