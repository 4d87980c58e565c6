import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { PlanHistory, PlanVersion, PlanView, PlanWrite } from '#contract/plan';
import type { NewPlanTemplate, PlanTemplateList } from '#contract/plan-template';

const TEMPLATES = '/api/plan-templates';

@Service()
export class PlanApi {
  readonly #http = inject(HttpClient);

  load(courseId: string): Observable<PlanView> {
    return this.#http.get<PlanView>(planUrl(courseId));
  }

  loadHistory(courseId: string): Observable<PlanHistory> {
    return this.#http.get<PlanHistory>(`${planUrl(courseId)}/history`);
  }

  loadTemplates(): Observable<PlanTemplateList> {
    return this.#http.get<PlanTemplateList>(TEMPLATES);
  }

  saveTemplate(template: NewPlanTemplate): Observable<PlanTemplateList> {
    return this.#http.post<PlanTemplateList>(TEMPLATES, template);
  }

  removeTemplate(templateId: string): Observable<PlanTemplateList> {
    return this.#http.delete<PlanTemplateList>(`${TEMPLATES}/${templateId}`);
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
