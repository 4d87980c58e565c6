import type { IntakeAnswers } from '#contract/intake';
import { findRedFlag } from '#domain/knowledge';
import {
  ALLERGIES,
  ALLERGY_LABELS,
  ANSWER_MODE_LABELS,
  ASKED_FITNESS_GAPS,
  ASKED_RED_FLAGS,
  type Answers,
  type AskedRedFlag,
  BODY_REGIONS,
  BODY_REGION_LABELS,
  CAUSES,
  CAUSE_LABELS,
  CHART_REGIONS,
  CHART_REGION_LABELS,
  COMORBIDITIES,
  COMORBIDITY_LABELS,
  EASING,
  EASING_LABELS,
  EPISODE_COUNT_LABELS,
  FITNESS_GAP_LABELS,
  IMAGING_KINDS,
  IMAGING_LABELS,
  MEDICATIONS,
  MEDICATION_LABELS,
  MODALITIES,
  MODALITY_LABELS,
  PAIN_QUALITIES,
  PAIN_QUALITY_LABELS,
  POSTURE_LABELS,
  PREGNANCY_LABELS,
  RED_FLAG_LABELS,
  RMDQ_ITEMS,
  SIGNER_LABELS,
  SPINE_CONDITIONS,
  SPINE_CONDITION_LABELS,
  SYMPTOMS,
  SYMPTOM_LABELS,
  type Sex,
  UNDERLYING_CONDITIONS,
  UNDERLYING_CONDITION_LABELS,
  UNWELL_SIGNS,
  UNWELL_SIGN_LABELS,
  WORSENING,
  WORSENING_LABELS,
  YOUTH_SIGNS,
  YOUTH_SIGN_LABELS,
} from '#domain/vocabulary';
import { chosen, labelsOfYes, measure, textOf, yesNo } from './answer-words';
import type { Section } from './sections';

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

export function hasArmSymptoms({ symptoms }: IntakeAnswers): boolean {
  return symptoms.arm_or_shoulder_tingling === true;
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
  maybe(
    onDate(
      ask('complaint', 'armSymptomsOn', 'When the arm symptoms began', ({ armSymptomsOn }) => armSymptomsOn),
    ),
  ),
  maybe(onDate(ask('complaint', 'flareOn', 'When the latest flare began', ({ flareOn }) => flareOn))),
  ...listed('complaint', 'causes', CAUSES, CAUSE_LABELS, ({ causes }) => causes),
  ...listed(
    'complaint',
    'worsening',
    WORSENING,
    prefixed('Worse by', WORSENING_LABELS),
    ({ worsening }) => worsening,
  ),
  ...listed('complaint', 'easing', EASING, prefixed('Eased by', EASING_LABELS), ({ easing }) => easing),
  ...SIGNS_AS_ASKED.map((flag) =>
    ask('emergency-signs', `redFlags.${flag}`, RED_FLAG_LABELS[flag], (answers) => signOf(answers, flag)),
  ),
  maybe(
    onDate(
      ask('emergency-signs', 'traumaOn', 'Day of the accident, fall or lift', ({ traumaOn }) => traumaOn),
    ),
  ),
  ...listed(
    'emergency-signs',
    'unwellSigns',
    UNWELL_SIGNS,
    UNWELL_SIGN_LABELS,
    ({ unwellSigns }) => unwellSigns,
  ).map(maybe),
  ...listed(
    'emergency-signs',
    'youthSigns',
    YOUTH_SIGNS,
    YOUTH_SIGN_LABELS,
    ({ youthSigns }) => youthSigns,
  ).map(maybe),
  ask('body-chart', 'bodyChart', 'Where it hurts', chartOf),
  ...listed('symptoms', 'symptoms', SYMPTOMS, SYMPTOM_LABELS, ({ symptoms }) => symptoms),
  ask('pain', 'painNrs', 'Average pain in the past week', ({ painNrs }) => measure(painNrs, 'of 10')),
  ask('pain', 'painWorst24h', 'Worst pain in the last 24 hours', ({ painWorst24h }) =>
    measure(painWorst24h, 'of 10'),
  ),
  ask('pain', 'painAtVisit', 'Pain now, at the visit', ({ painAtVisit }) => measure(painAtVisit, 'of 10')),
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
  ...SPINE_CONDITIONS.map((condition) =>
    maybe(
      ask(
        'conditions',
        `conditionRegions.${condition}`,
        `${SPINE_CONDITION_LABELS[condition]}: where`,
        ({ conditionRegions }) =>
          textOf(labelsOfYes(BODY_REGIONS, BODY_REGION_LABELS, conditionRegions[condition])),
      ),
    ),
  ),
  ...listed('health', 'comorbidities', COMORBIDITIES, COMORBIDITY_LABELS, (answers) => answers.comorbidities),
  ...listed('health', 'medications', MEDICATIONS, MEDICATION_LABELS, (answers) => answers.medications),
  maybe(
    ask('health', 'medicineNames', 'Medicines by name', ({ medicineNames }) =>
      textOf(medicineNames.join('; ')),
    ),
  ),
  ...listed(
    'health',
    'allergies',
    ALLERGIES,
    prefixed('Allergy', ALLERGY_LABELS),
    ({ allergies }) => allergies,
  ),
  maybe(ask('health', 'allergyNote', 'Allergies, what exactly', ({ allergyNote }) => textOf(allergyNote))),
  ask('contacts', 'contacts.emergencyName', 'Emergency contact', ({ contacts }) =>
    textOf(contacts.emergencyName),
  ),
  ask('contacts', 'contacts.emergencyPhone', 'Telephone of the emergency contact', ({ contacts }) =>
    textOf(contacts.emergencyPhone),
  ),
  maybe(
    ask('contacts', 'contacts.emergencyRelation', 'Emergency contact is the patient’s', ({ contacts }) =>
      textOf(contacts.emergencyRelation),
    ),
  ),
  maybe(
    ask('contacts', 'contacts.guardianName', 'Parent or guardian', ({ contacts }) =>
      textOf(contacts.guardianName),
    ),
  ),
  maybe(
    ask('contacts', 'contacts.guardianRelation', 'Guardian is the patient’s', ({ contacts }) =>
      textOf(contacts.guardianRelation),
    ),
  ),
  maybe(
    ask('contacts', 'contacts.guardianPhone', 'Telephone of the guardian', ({ contacts }) =>
      textOf(contacts.guardianPhone),
    ),
  ),
  ask('contacts', 'contacts.physicianName', 'Treating physician', ({ contacts }) =>
    textOf(contacts.physicianName),
  ),
  maybe(
    ask('contacts', 'contacts.physicianPhone', 'Telephone of the physician', ({ contacts }) =>
      textOf(contacts.physicianPhone),
    ),
  ),
  maybe(ask('contacts', 'contacts.address', 'Address', ({ contacts }) => textOf(contacts.address))),
  ask('consent', 'consent', 'Consent', consentOf),
  ask('lifestyle', 'heightCm', 'Height', ({ lifestyle }) => measure(lifestyle.heightCm, 'cm')),
  ask('lifestyle', 'weightKg', 'Weight', ({ lifestyle }) => measure(lifestyle.weightKg, 'kg')),
  ask('lifestyle', 'deskHoursPerDay', 'Hours at a desk', ({ lifestyle }) =>
    measure(lifestyle.deskHoursPerDay, 'hours a day'),
  ),
  ask('lifestyle', 'exerciseDaysPerWeek', 'Days with exercise', ({ lifestyle }) =>
    measure(lifestyle.exerciseDaysPerWeek, 'days a week'),
  ),
  ask('lifestyle', 'posture', 'Posture', ({ lifestyle }) => chosen(lifestyle.posture, POSTURE_LABELS)),
  ask('lifestyle', 'smoker', 'Smokes', ({ lifestyle }) => yesNo(lifestyle.smoker)),
  ask('lifestyle', 'usesStandingDesk', 'Works at a standing desk', ({ lifestyle }) =>
    yesNo(lifestyle.usesStandingDesk),
  ),
  ask('lifestyle', 'lyingHoursPerDay', 'Lying down by day', ({ lifestyle }) =>
    measure(lifestyle.lyingHoursPerDay, 'hours a day'),
  ),
  ask('lifestyle', 'trainsBackAndCore', 'Exercises back and core regularly', ({ lifestyle }) =>
    yesNo(lifestyle.trainsBackAndCore),
  ),
  ask('lifestyle', 'physicianAgreesToExercise', 'A physician agrees to exercise', ({ lifestyle }) =>
    yesNo(lifestyle.physicianAgreesToExercise),
  ),
  ask('history', 'pastCare.episodes', 'Earlier episodes', ({ pastCare }) =>
    chosen(pastCare.episodes, EPISODE_COUNT_LABELS),
  ),
  ...listed(
    'history',
    'pastCare.treatments',
    MODALITIES,
    prefixed('Tried', MODALITY_LABELS),
    ({ pastCare }) => pastCare.treatments,
  ),
  ...listed('history', 'pastCare.imaging', IMAGING_KINDS, IMAGING_LABELS, ({ pastCare }) => pastCare.imaging),
  maybe(
    ask('history', 'pastCare.imagingFindings', 'What the imaging showed', ({ pastCare }) =>
      textOf(pastCare.imagingFindings),
    ),
  ),
  maybe(ask('history', 'pastCare.operations', 'Operations', ({ pastCare }) => textOf(pastCare.operations))),
  maybe(ask('history', 'history', 'Anything else about earlier episodes', ({ history }) => textOf(history))),
  ask('goals', 'goals', 'What the patient wants to be able to do', ({ goals }) => textOf(goals)),
];

const QUESTIONS_FOR_WOMEN: readonly IntakeQuestion[] = [
  ...QUESTIONS,
  ask('health', 'pregnancy', 'Pregnancy', ({ pregnancy }) =>
    pregnancy === null ? null : PREGNANCY_LABELS[pregnancy],
  ),
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

function prefixed<Code extends string>(
  words: string,
  labels: Readonly<Record<Code, string>>,
): Readonly<Record<Code, string>> {
  const entries = Object.entries<string>(labels).map(([code, label]) => [code, `${words}: ${label}`]);
  return Object.fromEntries(entries) as Record<Code, string>;
}

function chartOf({ bodyChart: { marks, nothingToMark } }: IntakeAnswers): string | null {
  const marked = CHART_REGIONS.flatMap((region) => {
    const mark = marks[region];
    if (!mark) return [];
    const details = [
      labelsOfYes(PAIN_QUALITIES, PAIN_QUALITY_LABELS, mark.qualities).toLowerCase(),
      measure(mark.intensity, 'of 10') ?? '',
    ].filter((words) => words !== '');
    return [`${CHART_REGION_LABELS[region]}${details.length > 0 ? ` (${details.join('; ')})` : ''}`];
  });
  if (marked.length > 0) return marked.join(', ');
  return nothingToMark === true ? 'Nothing to mark' : null;
}

function consentOf({ consent: { agreed, signer, name, way } }: IntakeAnswers): string | null {
  if (agreed === null) return null;
  if (!agreed) return 'Read, and not agreed to';
  const by = signer === null ? '' : SIGNER_LABELS[signer].toLowerCase();
  return `Agreed; signed by ${[name, by].filter(Boolean).join(', ')}${way === 'typed' ? ' (typed)' : ''}`;
}
