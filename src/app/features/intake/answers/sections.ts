import type { ExaminationFindings, IntakeAnswers } from '#contract/intake';

/** What a first visit needs, in the order in which it is asked: emergency signs early. */
export const CORE_SECTIONS = [
  'complaint',
  'emergency-signs',
  'body-chart',
  'pain',
  'symptoms',
  'disability',
  'conditions',
  'health',
  'contacts',
  'consent',
] as const;
/** What can wait for a later visit. */
export const LATER_SECTIONS = ['fitness', 'lifestyle', 'history', 'goals'] as const;
export const SECTIONS = [...CORE_SECTIONS, ...LATER_SECTIONS] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_LABELS: Readonly<Record<Section, string>> = {
  complaint: 'Complaint',
  'emergency-signs': 'Emergency signs',
  'body-chart': 'Body chart',
  pain: 'Pain',
  symptoms: 'Symptoms',
  disability: 'Disability',
  conditions: 'Back conditions',
  health: 'Health',
  contacts: 'Contacts',
  consent: 'Consent',
  fitness: 'Fitness',
  lifestyle: 'Lifestyle',
  history: 'History',
  goals: 'Goals',
};

/** Where each part of the record is asked. */
export const SECTION_FIELDS: Readonly<Record<Section, readonly (keyof IntakeAnswers)[]>> = {
  complaint: [
    'complaint',
    'onsetOn',
    'legSymptomsOn',
    'armSymptomsOn',
    'flareOn',
    'causes',
    'worsening',
    'easing',
  ],
  'emergency-signs': ['redFlags', 'redFlagDetails', 'traumaOn', 'unwellSigns', 'youthSigns'],
  'body-chart': ['bodyChart'],
  pain: ['painNrs', 'painWorst24h', 'painAtVisit'],
  symptoms: ['symptoms'],
  disability: ['rmdq'],
  conditions: ['underlyingConditions', 'conditionRegions'],
  health: ['comorbidities', 'medications', 'medicineNames', 'allergies', 'allergyNote', 'pregnancy'],
  contacts: ['contacts'],
  consent: ['consent'],
  fitness: ['fitnessGaps'],
  lifestyle: ['lifestyle'],
  history: ['pastCare', 'history'],
  goals: ['goals'],
};

export const EXAMINATION_PARTS = [
  'vital',
  'power',
  'reflexes',
  'touch',
  'leg-raise',
  'upper-motor',
  'palpation',
  'motion',
  'neck-arteries',
  'tests',
  'fitness',
  'note',
] as const;
export type ExaminationPart = (typeof EXAMINATION_PARTS)[number];

export const EXAMINATION_PART_LABELS: Readonly<Record<ExaminationPart, string>> = {
  vital: 'Blood pressure and temperature',
  power: 'Power',
  reflexes: 'Reflexes',
  touch: 'Light touch',
  'leg-raise': 'Straight-leg raise',
  palpation: 'Percussion and palpation',
  motion: 'Range of motion',
  'upper-motor': 'Upper motor neuron signs',
  'neck-arteries': 'Neck arteries',
  tests: 'Nerves and bone',
  fitness: 'Fitness',
  note: 'Note',
};

export const EXAMINATION_FIELDS: Readonly<Record<ExaminationPart, readonly (keyof ExaminationFindings)[]>> = {
  vital: ['systolic', 'diastolic', 'temperatureC'],
  power: ['power'],
  reflexes: ['reflexes'],
  touch: ['lightTouch'],
  'leg-raise': ['legRaise', 'legRaiseDegrees'],
  palpation: ['percussion', 'palpation'],
  motion: ['motion', 'motionDegrees'],
  'upper-motor': ['upperMotorSigns'],
  'neck-arteries': ['neckArterySigns'],
  tests: ['strengthTested', 'redFlags'],
  fitness: ['fitnessGaps'],
  note: ['note'],
};
