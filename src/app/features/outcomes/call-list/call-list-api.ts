import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { CallList, CallTry, NewCallTry } from '#contract/call-list';

@Service()
export class CallListApi {
  readonly #http = inject(HttpClient);

  read(): Observable<CallList> {
    return this.#http.get<CallList>('/api/call-list');
  }

  /** The same call sent twice is one. */
  noteTry(courseId: string, call: NewCallTry): Observable<CallTry> {
    return this.#http.post<CallTry>(`/api/courses/${courseId}/call-tries`, call);
  }
}
