import type { IntakeAnswers } from '#contract/intake';
import { type ConsentGap, askedBeside, consentGaps } from '#domain/triage';
import {
  ADULT_YEARS,
  ASKED_FITNESS_GAPS,
  CAUSES,
  CONSENT_TEXT,
  type Comorbidity,
  MEDICATIONS,
  RMDQ_ITEMS,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
  type UnwellSign,
  YOUTH_SIGNS,
} from '#domain/vocabulary';
import { SIGNS_AS_ASKED, hasArmSymptoms, hasLegSymptoms } from '../answers/questions';
import {
  type Ask,
  type HeldPatient,
  askAddress,
  askAgreement,
  askContact,
  askDate,
  askEach,
  askHabit,
  askPain,
  askSentences,
  askSign,
  askSigning,
  askText,
} from './asks';
import {
  CAUSE_QUESTIONS,
  CONDITION_QUESTIONS,
  FITNESS_QUESTIONS,
  HEALTH_QUESTIONS,
  MEDICATION_QUESTIONS,
  POSTURE_ANSWERS,
  PREGNANCY_ANSWERS,
  SYMPTOM_QUESTIONS,
  UNWELL_QUESTIONS,
  YOUTH_QUESTIONS,
} from './patient-words';
import { toldFacts } from './told-facts';

/** One screen of the patient's form. */
export interface Topic {
  readonly title: string;
  readonly intro?: string;
  readonly asks: readonly Ask[];
  /** One button answers no to all that are still open on this screen. */
  readonly hasNone?: true;
  readonly isFor?: (patient: HeldPatient) => boolean;
  /** What is read before it is answered. */
  readonly text?: readonly string[];
  /** What is begun here and not finished; the patient may go on without. */
  readonly gaps?: (answers: IntakeAnswers, patient: HeldPatient) => readonly ConsentGap[];
}

const ILLNESSES: readonly (readonly [title: string, codes: readonly Comorbidity[]])[] = [
  [
    'Your bones and joints',
    [
      'osteoporosis',
      'osteoporosis_severe_or_fragility_fracture',
      'healing_fracture_known',
      'inflammatory_arthritis_active',
      'inflammatory_arthritis_quiet',
      'joint_hypermobility',
      'connective_tissue_disorder',
      'upper_cervical_instability',
      'chiari_or_syringomyelia',
    ],
  ],
  [
    'Your heart and blood',
    [
      'hypertension_uncontrolled',
      'hypertension_controlled',
      'unstable_heart_disease',
      'stable_heart_disease',
      'aortic_aneurysm_known',
      'bleeding_disorder_controlled',
      'bleeding_disorder_uncontrolled',
      'platelet_disorder',
    ],
  ],
  [
    'Operations and implants',
    [
      'recent_spinal_surgery',
      'old_spinal_surgery_no_hardware',
      'laminectomy_in_area',
      'spinal_fusion_hardware',
      'metal_implant_in_area',
      'plastic_or_cement_implant_in_area',
      'pacemaker_or_icd',
      'neurostimulator_or_pump',
    ],
  ],
  [
    'Your skin, and heat and cold',
    [
      'impaired_sensation_in_area',
      'impaired_circulation_in_area',
      'acute_inflammation_or_bleed_in_area',
      'open_wound_in_area',
      'skin_infection_in_area',
      'raynaud',
      'cold_urticaria',
      'cryoglobulinaemia',
    ],
  ],
  [
    'Your health otherwise',
    [
      'cancer_active',
      'cancer_past',
      'spinal_tumour_known',
      'diabetes',
      'diabetes_with_neuropathy',
      'immunosuppressed',
      'cognitive_or_communication_difficulty',
    ],
  ],
];

/** Asked where an emergency sign is yes, and where the blood pressure is very high (C7). */
const SIGNS_BESIDE_SIGNS = ['very_unwell', 'confusion', 'fainting'] as const satisfies readonly UnwellSign[];
const SIGNS_BESIDE_PRESSURE = ['visual_loss', 'severe_headache'] as const satisfies readonly UnwellSign[];

const BESIDE_PRESSURE: Topic = {
  title: 'As your blood pressure is so high',
  asks: [
    ...askEach('unwellSigns', SIGNS_BESIDE_PRESSURE, UNWELL_QUESTIONS),
    // Asked on the earlier screen where a sign brought it up there.
    ...askEach('unwellSigns', ['confusion'], UNWELL_QUESTIONS).map((ask) => ({
      ...ask,
      key: 'besidePressure.confusion',
      when: (answers: IntakeAnswers, patient: HeldPatient) => !isBesideSigns('confusion')(answers, patient),
    })),
  ].map((ask) => ({
    ...ask,
    when: (answers: IntakeAnswers, patient: HeldPatient) =>
      isPressureHigh(answers) && (ask.when?.(answers, patient) ?? true),
  })),
};

const SIGNS_PER_SCREEN = 4;
const SENTENCES_PER_SCREEN = 8;

/** The patient's form, screen by screen. A new part of the intake joins by a row here. */
export const TOPICS: readonly Topic[] = [
  {
    title: 'What brings you here?',
    asks: [
      askText('complaint', 'Please tell us in your own words.'),
      askDate('onsetOn', 'When did it begin? A rough date is fine.'),
      askDate('flareOn', 'If you have had it for long: when did it last flare up?'),
    ],
  },
  ...screens(SIGNS_AS_ASKED, SIGNS_PER_SCREEN).map((signs, index): Topic => ({
    title: 'Important questions first',
    ...(index === 0
      ? { intro: 'Please answer each one. They are about what is new or worse since this pain began.' }
      : {}),
    asks: signs.flatMap(askSign),
  })),
  {
    title: 'A little more about that',
    asks: [
      askDate('traumaOn', 'On which day was the accident, fall or lift?', hadTrauma),
      ...SIGNS_BESIDE_SIGNS.flatMap((code) =>
        askEach('unwellSigns', [code], UNWELL_QUESTIONS).map((ask) => ({
          ...ask,
          when: isBesideSigns(code),
        })),
      ),
    ],
  },
  {
    title: 'Play, sport and sleep',
    hasNone: true,
    isFor: isMinor,
    asks: askEach('youthSigns', YOUTH_SIGNS, YOUTH_QUESTIONS),
  },
  {
    title: 'What do you feel?',
    hasNone: true,
    asks: [
      ...askEach('symptoms', SYMPTOMS, SYMPTOM_QUESTIONS),
      askDate('legSymptomsOn', 'When did it begin in your leg? A rough date is fine.', hasLegSymptoms),
      askDate('armSymptomsOn', 'When did it begin in your arm? A rough date is fine.', hasArmSymptoms),
    ],
  },
  {
    title: 'Where do you feel it?',
    asks: [
      {
        kind: 'bodyChart',
        key: 'bodyChart',
        words: 'Touch the places, or choose them from the list.',
        read: ({ bodyChart }) => bodyChart,
        write: (answers, bodyChart) => ({ ...answers, bodyChart }),
      },
    ],
  },
  {
    title: 'What may have brought it on?',
    hasNone: true,
    asks: askEach('causes', CAUSES, CAUSE_QUESTIONS),
  },
  {
    title: 'How strong is the pain?',
    asks: [
      askPain('painNrs', 'How strong was your back pain on average in the past week?'),
      askPain('painWorst24h', 'How strong was it at its worst in the last 24 hours?'),
      askPain('painAtVisit', 'How strong is it now?'),
    ],
  },
  ...screens(
    RMDQ_ITEMS.map((_, index) => index),
    SENTENCES_PER_SCREEN,
  ).map((items): Topic => ({
    title: 'Your day with your back',
    intro:
      'Read each sentence and think of yourself today. Answer yes only when you are sure that it describes you today.',
    asks: askSentences(items[0] ?? 0, (items.at(-1) ?? 0) + 1),
  })),
  {
    title: 'Pregnancy',
    isFor: ({ sex }) => sex === 'female',
    asks: [
      {
        kind: 'choice',
        key: 'pregnancy',
        words: 'Are you pregnant, or could you be?',
        options: PREGNANCY_ANSWERS,
        read: ({ pregnancy }) => pregnancy,
        write: (answers, pregnancy) => ({ ...answers, pregnancy: pregnancy as typeof answers.pregnancy }),
      },
    ],
  },
  {
    title: 'Do you take any of these?',
    hasNone: true,
    asks: askEach('medications', MEDICATIONS, MEDICATION_QUESTIONS),
  },
  {
    title: 'Has a doctor found any of these in your back?',
    hasNone: true,
    asks: askEach('underlyingConditions', UNDERLYING_CONDITIONS, CONDITION_QUESTIONS),
  },
  ...ILLNESSES.flatMap(([title, codes]): readonly Topic[] => [
    {
      title,
      intro: 'Do you have any of these?',
      hasNone: true,
      asks: askEach('comorbidities', codes, HEALTH_QUESTIONS),
    },
    ...(codes.includes('hypertension_uncontrolled') ? [BESIDE_PRESSURE] : []),
  ]),
  {
    title: 'Food and drink',
    hasNone: true,
    asks: askEach('fitnessGaps', ASKED_FITNESS_GAPS, FITNESS_QUESTIONS),
  },
  {
    title: 'You and your day',
    asks: [
      askHabit('heightCm', { kind: 'number', words: 'How tall are you?', unit: 'cm', least: 50, most: 250 }),
      askHabit('weightKg', {
        kind: 'number',
        words: 'How much do you weigh?',
        unit: 'kg',
        least: 10,
        most: 400,
      }),
      askHabit('deskHoursPerDay', {
        kind: 'number',
        words: 'How many hours a day do you sit at a desk?',
        unit: 'hours',
        least: 0,
        most: 24,
      }),
      askHabit('exerciseDaysPerWeek', {
        kind: 'number',
        words: 'On how many days a week do you exercise?',
        unit: 'days',
        least: 0,
        most: 7,
        whole: true,
      }),
      askHabit('posture', { kind: 'choice', words: 'How is your posture?', options: POSTURE_ANSWERS }),
      askHabit('smoker', { kind: 'yesNo', words: 'Do you smoke?' }),
    ],
  },
  {
    title: 'Before today',
    asks: [
      askText(
        'history',
        'Have you had this before? What was done: treatment, pictures such as X-rays, operations?',
      ),
    ],
  },
  {
    title: 'What you hope for',
    asks: [askText('goals', 'What would you like to be able to do again?')],
  },
  {
    title: 'Who should we call if something happens?',
    asks: [
      askContact('emergencyName', 'Name', { most: 120 }),
      askContact('emergencyRelation', 'Who this is to you', {
        most: 60,
        hint: 'Such as your husband, or a friend',
      }),
      askContact('emergencyPhone', 'Telephone', { most: 40, type: 'tel' }),
    ],
  },
  {
    title: 'Your parent or guardian',
    isFor: isMinor,
    asks: [
      askContact('guardianName', 'Name', { most: 120 }),
      askContact('guardianRelation', 'Who this is to you', { most: 60, hint: 'Such as your mother' }),
      askContact('guardianPhone', 'Telephone', { most: 40, type: 'tel' }),
    ],
  },
  {
    title: 'Your own doctor',
    intro: 'The doctor who treats you now, or your family doctor.',
    asks: [
      askContact('physicianName', 'Name of the doctor or practice', { most: 120 }),
      askContact('physicianPhone', 'Telephone', { most: 40, type: 'tel' }),
    ],
  },
  {
    title: 'Where you live',
    asks: [askAddress('Your postal address')],
  },
  {
    title: 'Your consent',
    intro: 'Please read this. If anything is not clear, ask us before you sign.',
    text: CONSENT_TEXT,
    gaps: ({ consent }, { ageYears }) => consentGaps(consent, ageYears),
    asks: [
      askAgreement(
        'Do you agree?',
        { yes: 'Yes, I have read this and agree', no: 'No, I do not agree' },
        'I will decide later',
      ),
      askSigning<'choice'>('signer', {
        kind: 'choice',
        words: 'Who signs?',
        options: { patient: 'I sign', guardian: 'My guardian signs' },
        skip: 'Not now',
        when: (_, patient) => !isMinor(patient),
      }),
      askSigning<'choice'>('signer', {
        kind: 'choice',
        key: 'consent.guardian',
        words: `Who signs? Under ${ADULT_YEARS} it is a parent or guardian.`,
        options: { guardian: 'My parent or guardian signs' },
        skip: 'Not now',
        when: (_, patient) => isMinor(patient),
      }),
      askSigning<'line'>('name', {
        kind: 'line',
        words: 'Name of the person who signs',
        most: 120,
      }),
      askSigning<'choice'>('way', {
        kind: 'choice',
        words: 'How would you like to sign?',
        options: { drawn: 'Draw it with a finger or pen', typed: 'The name typed above is the signature' },
        skip: 'Not now',
      }),
      askSigning<'signature'>('drawing', {
        kind: 'signature',
        words: 'Signature',
        when: ({ consent }) => consent.way === 'drawn',
      }),
    ],
  },
];

function screens<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return items.length === 0 ? [] : [items.slice(0, size), ...screens(items.slice(size), size)];
}

function isMinor({ ageYears }: HeldPatient): boolean {
  return ageYears < ADULT_YEARS;
}

function hadTrauma({ redFlags, traumaOn }: IntakeAnswers): boolean {
  return redFlags.major_trauma === true || redFlags.minor_trauma_fragile_bone === true || traumaOn !== null;
}

function isPressureHigh({ comorbidities }: IntakeAnswers): boolean {
  return comorbidities.hypertension_uncontrolled === true;
}

/** Asked beside an emergency sign; and what was answered there stays in view, so that it can be taken back. */
function isBesideSigns(code: UnwellSign) {
  return (answers: IntakeAnswers, patient: HeldPatient): boolean =>
    askedBeside({ ...toldFacts(answers, patient), comorbidities: {} }).includes(code) ||
    (code in answers.unwellSigns && !isPressureHigh(answers));
}
