import type { ExaminationFindings, IntakeAnswers } from '#contract/intake';
import { findRedFlag } from '#domain/knowledge';
import {
  ANSWER_MODE_LABELS,
  ASKED_FITNESS_GAPS,
  ASKED_RED_FLAGS,
  type Answers,
  type AskedRedFlag,
  CAUSES,
  CAUSE_LABELS,
  COMORBIDITIES,
  COMORBIDITY_LABELS,
  EXAMINED_FITNESS_GAPS,
  FITNESS_GAP_LABELS,
  MEDICATIONS,
  MEDICATION_LABELS,
  POSTURE_LABELS,
  PREGNANCY_LABELS,
  RED_FLAG_LABELS,
  RMDQ_ITEMS,
  SYMPTOMS,
  SYMPTOM_LABELS,
  type Sex,
  UNDERLYING_CONDITIONS,
  UNDERLYING_CONDITION_LABELS,
} from '#domain/vocabulary';
import type { ExaminationPart, Section } from './sections';
import { TESTED_SIGNS, TESTED_SIGN_LABELS } from './tested-signs';

/** One question of a record: where it is asked, and its answer in words. */
export interface Question<Record, Place> {
  readonly key: string;
  readonly section: Place;
  readonly label: string;
  /** The answer in words; null while it is open. */
  readonly read: (record: Record) => string | null;
  /** Not every patient has an answer to give: left out of the count of open questions. */
  readonly optional?: true;
  /** The answer is a plain date, to be shown as the clinic writes dates. */
  readonly isDate?: true;
}
export type IntakeQuestion = Question<IntakeAnswers, Section>;
export type ExaminationQuestion = Question<ExaminationFindings, ExaminationPart>;

/** The seven signs the source document names come first; the order is otherwise that of the vocabulary. */
export const SIGNS_AS_ASKED: readonly AskedRedFlag[] = [
  ...ASKED_RED_FLAGS.filter((flag) => findRedFlag(flag).namedInSourceDocument),
  ...ASKED_RED_FLAGS.filter((flag) => !findRedFlag(flag).namedInSourceDocument),
];

const LEG_SYMPTOMS = [
  'sciatica_one_leg',
  'sciatica_both_legs',
  'leg_or_buttock_tingling',
  'leg_weakness_feeling',
  'neurogenic_claudication',
] as const;

export function hasLegSymptoms({ symptoms }: IntakeAnswers): boolean {
  return LEG_SYMPTOMS.some((symptom) => symptoms[symptom] === true);
}

/** Every question of the intake that is put to this person. Pregnancy is only asked of women. */
export function intakeQuestions(sex: Sex | null): readonly IntakeQuestion[] {
  return sex === 'female' ? QUESTIONS_FOR_WOMEN : QUESTIONS;
}

const ask = (
  section: Section,
  key: string,
  label: string,
  read: (answers: IntakeAnswers) => string | null,
): IntakeQuestion => ({ section, key, label, read });

const onDate = (question: IntakeQuestion): IntakeQuestion => ({ ...question, isDate: true });

const maybe = (question: IntakeQuestion): IntakeQuestion => ({ ...question, optional: true });

const QUESTIONS: readonly IntakeQuestion[] = [
  ask('complaint', 'complaint', 'What brings the patient here', ({ complaint }) => textOf(complaint)),
  onDate(ask('complaint', 'onsetOn', 'When it began', ({ onsetOn }) => onsetOn)),
  maybe(
    onDate(
      ask('complaint', 'legSymptomsOn', 'When the leg symptoms began', ({ legSymptomsOn }) => legSymptomsOn),
    ),
  ),
  maybe(onDate(ask('complaint', 'flareOn', 'When the latest flare began', ({ flareOn }) => flareOn))),
  ...listed('complaint', 'causes', CAUSES, CAUSE_LABELS, ({ causes }) => causes),
  ...SIGNS_AS_ASKED.map((flag) =>
    ask('emergency-signs', `redFlags.${flag}`, RED_FLAG_LABELS[flag], (answers) => signOf(answers, flag)),
  ),
  ...listed('symptoms', 'symptoms', SYMPTOMS, SYMPTOM_LABELS, ({ symptoms }) => symptoms),
  ask('pain', 'painNrs', 'Average pain in the past week', ({ painNrs }) =>
    painNrs === null ? null : `${painNrs} of 10`,
  ),
  ...RMDQ_ITEMS.map((sentence, index) =>
    ask('disability', `rmdq.${index + 1}`, `${index + 1}. ${sentence}`, ({ rmdq }) => {
      const answer = rmdq.items[index] ?? null;
      if (answer === null) return rmdq.restConfirmed ? 'Does not apply (confirmed)' : null;
      return yesNo(answer);
    }),
  ),
  maybe(
    ask('disability', 'rmdq.mode', 'How it was answered', ({ rmdq }) =>
      rmdq.mode === null ? null : ANSWER_MODE_LABELS[rmdq.mode],
    ),
  ),
  ...listed(
    'fitness',
    'fitnessGaps',
    ASKED_FITNESS_GAPS,
    FITNESS_GAP_LABELS,
    (answers) => answers.fitnessGaps,
  ),
  ...listed(
    'conditions',
    'underlyingConditions',
    UNDERLYING_CONDITIONS,
    UNDERLYING_CONDITION_LABELS,
    (answers) => answers.underlyingConditions,
  ),
  ...listed('health', 'comorbidities', COMORBIDITIES, COMORBIDITY_LABELS, (answers) => answers.comorbidities),
  ...listed('health', 'medications', MEDICATIONS, MEDICATION_LABELS, (answers) => answers.medications),
  ask('lifestyle', 'heightCm', 'Height', ({ lifestyle }) => measure(lifestyle.heightCm, 'cm')),
  ask('lifestyle', 'weightKg', 'Weight', ({ lifestyle }) => measure(lifestyle.weightKg, 'kg')),
  ask('lifestyle', 'deskHoursPerDay', 'Hours at a desk', ({ lifestyle }) =>
    measure(lifestyle.deskHoursPerDay, 'hours a day'),
  ),
  ask('lifestyle', 'exerciseDaysPerWeek', 'Days with exercise', ({ lifestyle }) =>
    measure(lifestyle.exerciseDaysPerWeek, 'days a week'),
  ),
  ask('lifestyle', 'posture', 'Posture', ({ lifestyle }) =>
    lifestyle.posture === null ? null : POSTURE_LABELS[lifestyle.posture],
  ),
  ask('lifestyle', 'smoker', 'Smokes', ({ lifestyle }) => yesNo(lifestyle.smoker)),
  ask('history', 'history', 'Earlier episodes and treatment', ({ history }) => textOf(history)),
];

const QUESTIONS_FOR_WOMEN: readonly IntakeQuestion[] = [
  ...QUESTIONS,
  ask('health', 'pregnancy', 'Pregnancy', ({ pregnancy }) =>
    pregnancy === null ? null : PREGNANCY_LABELS[pregnancy],
  ),
];

/** Every question of the examination. */
export const EXAMINATION_QUESTIONS: readonly ExaminationQuestion[] = [
  {
    section: 'tests',
    key: 'strengthTested',
    label: 'Power of the key muscles was tested',
    read: ({ strengthTested }) => yesNo(strengthTested),
  },
  ...TESTED_SIGNS.map((sign): ExaminationQuestion => ({
    section: 'tests',
    key: `redFlags.${sign}`,
    label: TESTED_SIGN_LABELS[sign],
    read: ({ redFlags }) => yesNo(redFlags[sign] ?? null),
  })),
  {
    section: 'pressure',
    key: 'systolic',
    label: 'Upper value',
    read: ({ systolic }) => measure(systolic, 'mmHg'),
  },
  {
    section: 'pressure',
    key: 'diastolic',
    label: 'Lower value',
    read: ({ diastolic }) => measure(diastolic, 'mmHg'),
  },
  ...EXAMINED_FITNESS_GAPS.map((gap): ExaminationQuestion => ({
    section: 'fitness',
    key: `fitnessGaps.${gap}`,
    label: FITNESS_GAP_LABELS[gap],
    read: ({ fitnessGaps }) => yesNo(fitnessGaps[gap] ?? null),
  })),
  { section: 'note', key: 'note', label: 'Note', read: ({ note }) => textOf(note), optional: true },
];

function listed<Code extends string>(
  section: Section,
  field: string,
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  answersOf: (answers: IntakeAnswers) => Answers<Code>,
): readonly IntakeQuestion[] {
  return codes.map((code) =>
    ask(section, `${field}.${code}`, labels[code], (answers) => yesNo(answersOf(answers)[code] ?? null)),
  );
}

function signOf({ redFlags, redFlagDetails }: IntakeAnswers, flag: AskedRedFlag): string | null {
  const { onset, side } = redFlagDetails[flag] ?? {};
  const details = [onset, side && (side === 'both' ? 'both sides' : 'one side')].filter(Boolean);
  const answer = yesNo(redFlags[flag] ?? null);
  return answer && details.length > 0 ? `${answer} (${details.join(', ')})` : answer;
}

function yesNo(answer: boolean | null): string | null {
  if (answer === null) return null;
  return answer ? 'Yes' : 'No';
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function measure(value: number | null, unit: string): string | null {
  return value === null ? null : `${value} ${unit}`;
}
