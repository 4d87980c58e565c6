import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { CheckIn, CheckInList, NewCheckIn } from '#contract/check-in';
import type { OutcomeView } from '#contract/outcome';
import type { Problem } from '#contract/problem';

export const OutcomesPageActions = createActionGroup({
  source: 'Outcomes Page',
  events: {
    opened: props<{ courseId: string }>(),
    retried: props<{ courseId: string }>(),
  },
});

export const CheckInsPageActions = createActionGroup({
  source: 'Check-ins Page',
  events: {
    opened: props<{ courseId: string }>(),
    retried: props<{ courseId: string }>(),
    formOpened: emptyProps(),
    submitted: props<{ patientId: string; courseId: string; checkIn: NewCheckIn }>(),
  },
});

export const OutcomesApiActions = createActionGroup({
  source: 'Outcomes API',
  events: {
    outcomesLoaded: props<{ view: OutcomeView }>(),
    outcomesLoadFailed: props<{ problem: Problem }>(),
    checkInsLoaded: props<{ list: CheckInList }>(),
    checkInsLoadFailed: props<{ problem: Problem }>(),
    checkInSaved: props<{ patientId: string; courseId: string; checkIn: CheckIn }>(),
    checkInSaveFailed: props<{ courseId: string; problem: Problem }>(),
  },
});
