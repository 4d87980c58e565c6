import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Problem } from '#contract/problem';
import type { Visit, VisitWrite, VisitsView } from '#contract/visit';

export const VisitsPageActions = createActionGroup({
  source: 'Visits Page',
  events: {
    opened: props<{ courseId: string }>(),
    retried: props<{ courseId: string }>(),
    formOpened: emptyProps(),
    submitted: props<{ patientId: string; courseId: string; write: VisitWrite }>(),
    markedInError: props<{ patientId: string; courseId: string; visitId: string; reason: string }>(),
  },
});

export const VisitsApiActions = createActionGroup({
  source: 'Visits API',
  events: {
    loaded: props<{ view: VisitsView }>(),
    loadFailed: props<{ problem: Problem }>(),
    saved: props<{ patientId: string; courseId: string; visit: Visit }>(),
    marked: props<{ patientId: string; courseId: string }>(),
    saveFailed: props<{ courseId: string; problem: Problem }>(),
  },
});
