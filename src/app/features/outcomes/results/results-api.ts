import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { FigureCourses, FigureQuery, ResultsQuery, ResultsView } from '#contract/results';

@Service()
export class ResultsApi {
  readonly #http = inject(HttpClient);

  readResults(query: ResultsQuery): Observable<ResultsView> {
    return this.#http.get<ResultsView>('/api/results', { params: { ...query } });
  }

  /** The patients behind a figure. */
  traceFigure(query: FigureQuery): Observable<FigureCourses> {
    return this.#http.get<FigureCourses>('/api/results/courses', { params: { ...query } });
  }
}
