import type { HeldFormView } from '#contract/handover';
import {
  ADULT_YEARS,
  ASKED_FITNESS_GAPS,
  CAUSES,
  type Comorbidity,
  MEDICATIONS,
  RMDQ_ITEMS,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
  YOUTH_SIGNS,
} from '#domain/vocabulary';
import { SIGNS_AS_ASKED, hasArmSymptoms, hasLegSymptoms } from '../answers/questions';
import { type Ask, askDate, askEach, askHabit, askPain, askSentences, askSign, askText } from './asks';
import {
  CAUSE_QUESTIONS,
  CONDITION_QUESTIONS,
  FITNESS_QUESTIONS,
  HEALTH_QUESTIONS,
  MEDICATION_QUESTIONS,
  POSTURE_ANSWERS,
  PREGNANCY_ANSWERS,
  SYMPTOM_QUESTIONS,
  YOUTH_QUESTIONS,
} from './patient-words';

/** One screen of the patient's form. */
export interface Topic {
  readonly title: string;
  readonly intro?: string;
  readonly asks: readonly Ask[];
  /** One button answers no to all that are still open on this screen. */
  readonly hasNone?: true;
  readonly isFor?: (patient: HeldFormView['patient']) => boolean;
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
    title: 'Play, sport and sleep',
    hasNone: true,
    isFor: ({ ageYears }) => ageYears < ADULT_YEARS,
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
  ...ILLNESSES.map(([title, codes]): Topic => ({
    title,
    intro: 'Do you have any of these?',
    hasNone: true,
    asks: askEach('comorbidities', codes, HEALTH_QUESTIONS),
  })),
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
];

function screens<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return items.length === 0 ? [] : [items.slice(0, size), ...screens(items.slice(size), size)];
}
