import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, map } from 'rxjs';
import type { Draft, DraftForm, DraftKey, DraftView, DraftWrite, WaitingDrafts } from '#contract/draft';

@Service()
export class DraftApi {
  readonly #http = inject(HttpClient);

  load(courseId: string, form: DraftForm): Observable<Draft | null> {
    return this.#http.get<DraftView>(urlOf(courseId, form)).pipe(map(({ draft }) => draft));
  }

  waiting(patientId: string): Observable<WaitingDrafts['drafts']> {
    return this.#http
      .get<WaitingDrafts>(`/api/patients/${patientId}/drafts`)
      .pipe(map(({ drafts }) => drafts));
  }

  keep(courseId: string, form: DraftForm, write: DraftWrite): Observable<Draft> {
    return this.#http.put<Draft>(urlOf(courseId, form), write);
  }

  erase(courseId: string, form: DraftForm, revision: number): Observable<DraftView> {
    return this.#http.delete<DraftView>(urlOf(courseId, form), { body: { revision } });
  }

  key(): Observable<DraftKey> {
    return this.#http.get<DraftKey>('/api/drafts/key');
  }
}

function urlOf(courseId: string, form: DraftForm): string {
  return `/api/courses/${courseId}/drafts/${form}`;
}
