import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Patient } from '#contract/patient';
import type { Problem } from '#contract/problem';

export const PatientFrameActions = createActionGroup({
  source: 'Patient Frame',
  events: {
    opened: props<{ patientId: string }>(),
    retried: props<{ patientId: string }>(),
    left: emptyProps(),
  },
});

export const PatientContextApiActions = createActionGroup({
  source: 'Patient Context API',
  events: {
    loaded: props<{ patient: Patient }>(),
    loadFailed: props<{ problem: Problem }>(),
  },
});

/** A feature saved something that changes the patient or the stage of a course: the banner reads it again. */
export const PatientRecordActions = createActionGroup({
  source: 'Patient Record',
  events: { changed: props<{ patientId: string }>() },
});
