import { createActionGroup, props } from '@ngrx/store';
import type { PatientMerge } from '#contract/correction';
import type { Course, Patient, PatientChange } from '#contract/patient';
import type { Problem } from '#contract/problem';

export const EditPersonPageActions = createActionGroup({
  source: 'Edit Person Page',
  events: { submitted: props<{ patientId: string; change: PatientChange }>() },
});

export const OverviewPageActions = createActionGroup({
  source: 'Overview Page',
  events: {
    newCourseClicked: props<{ patientId: string; courseId: string }>(),
    courseErrorMarked: props<{ patientId: string; courseId: string; reason: string }>(),
    mergeConfirmed: props<{ patientId: string; merge: PatientMerge }>(),
    unmergeConfirmed: props<{ patientId: string; mergeId: string; reason: string }>(),
  },
});

export const RecordApiActions = createActionGroup({
  source: 'Record API',
  events: {
    personChanged: props<{ patient: Patient }>(),
    personChangeFailed: props<{ problem: Problem }>(),
    courseOpened: props<{ course: Course }>(),
    recordCorrected: props<{ patientId: string }>(),
    recordCorrectFailed: props<{ problem: Problem }>(),
    courseOpenFailed: props<{ problem: Problem }>(),
  },
});
