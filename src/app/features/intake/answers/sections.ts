import type { ExaminationFindings, IntakeAnswers } from '#contract/intake';

/** The sections of the intake, in the order in which they are asked: emergency signs early. */
export const SECTIONS = [
  'complaint',
  'emergency-signs',
  'symptoms',
  'pain',
  'disability',
  'fitness',
  'conditions',
  'health',
  'lifestyle',
  'history',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_LABELS: Readonly<Record<Section, string>> = {
  complaint: 'Complaint',
  'emergency-signs': 'Emergency signs',
  symptoms: 'Symptoms',
  pain: 'Pain',
  disability: 'Disability',
  fitness: 'Fitness',
  conditions: 'Back conditions',
  health: 'Health',
  lifestyle: 'Lifestyle',
  history: 'History',
};

/** Where each part of the record is asked. */
export const SECTION_FIELDS: Readonly<Record<Section, readonly (keyof IntakeAnswers)[]>> = {
  complaint: ['complaint', 'onsetOn', 'legSymptomsOn', 'flareOn', 'causes'],
  'emergency-signs': ['redFlags', 'redFlagDetails'],
  symptoms: ['symptoms'],
  pain: ['painNrs'],
  disability: ['rmdq'],
  fitness: ['fitnessGaps'],
  conditions: ['underlyingConditions'],
  health: ['comorbidities', 'medications', 'pregnancy'],
  lifestyle: ['lifestyle'],
  history: ['history'],
};

export const EXAMINATION_PARTS = ['tests', 'pressure', 'fitness', 'note'] as const;
export type ExaminationPart = (typeof EXAMINATION_PARTS)[number];

export const EXAMINATION_PART_LABELS: Readonly<Record<ExaminationPart, string>> = {
  tests: 'Nerves and bone',
  pressure: 'Blood pressure',
  fitness: 'Fitness',
  note: 'Note',
};

export const EXAMINATION_FIELDS: Readonly<Record<ExaminationPart, readonly (keyof ExaminationFindings)[]>> = {
  tests: ['strengthTested', 'redFlags'],
  pressure: ['systolic', 'diastolic'],
  fitness: ['fitnessGaps'],
  note: ['note'],
};
