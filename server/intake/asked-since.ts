import type { ExaminationFindings, IntakeAnswers } from '#contract/intake';

/** What an intake stored before these questions were asked reads back as: not answered (C2). */
export const INTAKE_ASKED_SINCE = {
  contacts: {
    address: '',
    emergencyName: '',
    emergencyRelation: '',
    emergencyPhone: '',
    guardianName: '',
    guardianRelation: '',
    guardianPhone: '',
    physicianName: '',
    physicianPhone: '',
  },
  armSymptomsOn: null,
  worsening: {},
  easing: {},
  bodyChart: { marks: {}, nothingToMark: null },
  painWorst24h: null,
  painAtVisit: null,
  traumaOn: null,
  unwellSigns: {},
  youthSigns: {},
  conditionRegions: {},
  medicineNames: [],
  allergies: {},
  allergyNote: '',
  pastCare: { episodes: null, treatments: {}, imaging: {}, imagingFindings: '', operations: '' },
  goals: '',
  consent: {
    agreed: null,
    textVersion: null,
    signer: null,
    name: '',
    way: null,
    drawing: '',
    signedOn: null,
  },
} satisfies Partial<IntakeAnswers>;

export const LIFESTYLE_ASKED_SINCE = {
  usesStandingDesk: null,
  lyingHoursPerDay: null,
  trainsBackAndCore: null,
  physicianAgreesToExercise: null,
} satisfies Partial<IntakeAnswers['lifestyle']>;

/** The same for an examination: not tested. */
export const EXAMINATION_ASKED_SINCE = {
  temperatureC: null,
  power: {},
  reflexes: {},
  lightTouch: {},
  legRaise: {},
  legRaiseDegrees: {},
  percussion: {},
  palpation: {},
  motion: {},
  motionDegrees: {},
  upperMotorSigns: {},
  neckArterySigns: {},
} satisfies Partial<ExaminationFindings>;
