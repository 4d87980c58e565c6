import { createActionGroup, props } from '@ngrx/store';
import type {
  ExaminationVersion,
  ExaminationWrite,
  IntakeVersion,
  IntakeView,
  IntakeWrite,
} from '#contract/intake';
import type { Problem } from '#contract/problem';

export const IntakePageActions = createActionGroup({
  source: 'Intake Page',
  events: {
    opened: props<{ courseId: string }>(),
    retried: props<{ courseId: string }>(),
    saveClicked: props<{ patientId: string; courseId: string; write: IntakeWrite }>(),
    /** What was typed before is based on an older version than this. */
    draftOutdated: props<{ current: IntakeVersion }>(),
    conflictSettled: props<{ current: IntakeVersion }>(),
  },
});

export const ReadingPageActions = createActionGroup({
  source: 'Reading Page',
  events: {
    opened: props<{ courseId: string }>(),
    retried: props<{ courseId: string }>(),
    errorMarked: props<{ patientId: string; courseId: string; version: number; reason: string }>(),
  },
});

export const ExaminationPageActions = createActionGroup({
  source: 'Examination Page',
  events: {
    opened: props<{ courseId: string }>(),
    retried: props<{ courseId: string }>(),
    saveClicked: props<{ patientId: string; courseId: string; write: ExaminationWrite }>(),
    draftOutdated: props<{ current: ExaminationVersion }>(),
    conflictSettled: props<{ current: ExaminationVersion }>(),
  },
});

export const IntakeApiActions = createActionGroup({
  source: 'Intake API',
  events: {
    loaded: props<{ view: IntakeView }>(),
    loadFailed: props<{ courseId: string; problem: Problem }>(),
    intakeSaved: props<{ patientId: string; intake: IntakeVersion }>(),
    intakeSaveFailed: props<{ problem: Problem }>(),
    intakeMarked: props<{ patientId: string; view: IntakeView }>(),
    intakeMarkFailed: props<{ problem: Problem }>(),
    intakeConflicted: props<{ current: IntakeVersion }>(),
    examinationSaved: props<{ patientId: string; examination: ExaminationVersion }>(),
    examinationSaveFailed: props<{ problem: Problem }>(),
    examinationConflicted: props<{ current: ExaminationVersion }>(),
  },
});
