import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { PlanVersion, PlanView, PlanWrite } from '#contract/plan';
import type { Problem } from '#contract/problem';

/** A plan on its way to the server, and whose it is. */
export interface PlanSubmission {
  readonly patientId: string;
  readonly courseId: string;
  readonly write: PlanWrite;
}

export const PlanPageActions = createActionGroup({
  source: 'Plan Page',
  events: {
    opened: props<{ courseId: string }>(),
    retried: props<{ courseId: string }>(),
    draftSubmitted: props<PlanSubmission>(),
    signConfirmed: props<PlanSubmission>(),
    /** The person has read what went wrong and goes on. */
    problemDismissed: emptyProps(),
    left: emptyProps(),
  },
});

export const PlanApiActions = createActionGroup({
  source: 'Plan API',
  events: {
    loaded: props<{ view: PlanView }>(),
    loadFailed: props<{ problem: Problem }>(),
    draftSaved: props<{ patientId: string; version: PlanVersion }>(),
    signed: props<{ patientId: string; version: PlanVersion }>(),
    saveFailed: props<{ courseId: string; problem: Problem }>(),
  },
});
