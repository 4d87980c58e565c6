import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { ClosingList, NewClosing } from '#contract/closing';

@Service()
export class ClosingApi {
  readonly #http = inject(HttpClient);

  load(courseId: string): Observable<ClosingList> {
    return this.#http.get<ClosingList>(`/api/courses/${courseId}/closings`);
  }

  close(courseId: string, closing: NewClosing): Observable<ClosingList> {
    return this.#http.post<ClosingList>(`/api/courses/${courseId}/closings`, closing);
  }

  reopen(courseId: string, closingId: string, reason: string): Observable<ClosingList> {
    return this.#http.post<ClosingList>(`/api/courses/${courseId}/closings/${closingId}/reopening`, {
      reason,
    });
  }
}
