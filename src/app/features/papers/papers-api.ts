import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, forkJoin } from 'rxjs';
import type { ClosingList } from '#contract/closing';
import type { Handout } from '#contract/handout';
import type { IntakeView } from '#contract/intake';
import type { OutcomeView } from '#contract/outcome';
import type { PlanView } from '#contract/plan';
import type { ScheduleView } from '#contract/schedule';
import type { VisitsView } from '#contract/visit';

/** What a clinical paper is written from: the record as it stands. */
export interface CourseRecord {
  readonly intake: IntakeView;
  readonly plan: PlanView;
  readonly outcomes: OutcomeView;
  readonly closings: ClosingList;
  readonly visits: VisitsView;
}

@Service()
export class PapersApi {
  readonly #http = inject(HttpClient);

  handout(courseId: string): Observable<Handout> {
    return this.#http.get<Handout>(`/api/courses/${courseId}/handout`);
  }

  schedule(courseId: string): Observable<ScheduleView> {
    return this.#http.get<ScheduleView>(`/api/courses/${courseId}/schedule`);
  }

  record(courseId: string): Observable<CourseRecord> {
    const course = `/api/courses/${courseId}`;
    return forkJoin({
      intake: this.#http.get<IntakeView>(`${course}/intake`),
      plan: this.#http.get<PlanView>(`${course}/plan`),
      outcomes: this.#http.get<OutcomeView>(`${course}/outcomes`),
      closings: this.#http.get<ClosingList>(`${course}/closings`),
      visits: this.#http.get<VisitsView>(`${course}/visits`),
    });
  }
}
