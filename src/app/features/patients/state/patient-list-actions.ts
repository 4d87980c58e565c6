import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { CourseStage, NewPatient, Patient, PatientPage } from '#contract/patient';
import type { Problem } from '#contract/problem';

export const PatientListPageActions = createActionGroup({
  source: 'Patient List Page',
  events: {
    opened: emptyProps(),
    searchTyped: props<{ text: string }>(),
    searchSubmitted: props<{ text: string }>(),
    stageChosen: props<{ stage: CourseStage | null }>(),
    moreClicked: emptyProps(),
    retried: emptyProps(),
  },
});

export const RegisterPageActions = createActionGroup({
  source: 'Register Page',
  events: { submitted: props<{ patient: NewPatient }>() },
});

export const PatientListApiActions = createActionGroup({
  source: 'Patient List API',
  events: {
    found: props<{ page: PatientPage; offset: number }>(),
    searchFailed: props<{ problem: Problem }>(),
    registered: props<{ patient: Patient }>(),
    registerFailed: props<{ problem: Problem }>(),
  },
});
