import type { ExaminationFindings, IntakeAnswers } from '#contract/intake';
import { BLANK_RMDQ } from '../../../shared/ui/rmdq-form/blank-rmdq';

/** An intake nobody has answered yet: every question is open (C2). */
export const BLANK_INTAKE: IntakeAnswers = {
  complaint: '',
  onsetOn: null,
  legSymptomsOn: null,
  flareOn: null,
  painNrs: null,
  redFlags: {},
  redFlagDetails: {},
  symptoms: {},
  rmdq: BLANK_RMDQ,
  fitnessGaps: {},
  underlyingConditions: {},
  comorbidities: {},
  medications: {},
  pregnancy: null,
  causes: {},
  lifestyle: {
    heightCm: null,
    weightKg: null,
    deskHoursPerDay: null,
    exerciseDaysPerWeek: null,
    posture: null,
    smoker: null,
  },
  history: '',
  copied: {},
};

/** An examination before anything was tested. */
export const BLANK_EXAMINATION: ExaminationFindings = {
  redFlags: {},
  fitnessGaps: {},
  strengthTested: null,
  systolic: null,
  diastolic: null,
  note: '',
};
