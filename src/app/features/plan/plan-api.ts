import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { PlanVersion, PlanView, PlanWrite } from '#contract/plan';

@Service()
export class PlanApi {
  readonly #http = inject(HttpClient);

  load(courseId: string): Observable<PlanView> {
    return this.#http.get<PlanView>(planUrl(courseId));
  }

  saveDraft(courseId: string, write: PlanWrite): Observable<PlanVersion> {
    return this.#http.post<PlanVersion>(planUrl(courseId), write);
  }

  sign(courseId: string, write: PlanWrite): Observable<PlanVersion> {
    return this.#http.post<PlanVersion>(`${planUrl(courseId)}/sign`, write);
  }
}

function planUrl(courseId: string): string {
  return `/api/courses/${courseId}/plan`;
}
