import { contraindications } from '#domain/knowledge';
import {
  COMORBIDITIES,
  MEDICATIONS,
  MODALITIES,
  RED_FLAGS,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
  YOUTH_SIGNS,
  type Answers,
  type YouthSign,
} from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';
import {
  DISC_NERVE_SYMPTOMS,
  hasLegNerveSymptom,
  LEG_SYMPTOMS,
  LIMB_NERVE_SYMPTOMS,
} from './nerve-symptoms.ts';
import { isPregnancyOpen } from './pregnancy.ts';

/** Questions that are no token of a list: the name of the fact that is missing. */
export type OpenFact =
  YouthSign | 'age' | 'durationDays' | 'legSymptomsDays' | 'armSymptomsDays' | 'strengthTested' | 'pregnancy';

const TRIAGED_SYMPTOMS: readonly string[] = [...LEG_SYMPTOMS, ...LIMB_NERVE_SYMPTOMS];

/**
 * The unanswered questions whose answer could raise triage or restrict a treatment other than regenerative injection,
 * in vocabulary order: red flags, symptoms, underlying conditions, comorbidities, medications, then facts.
 * A question that can change nothing (diabetes with normal feeling, an opioid) is not a safety question.
 */
export function openQuestions(facts: IntakeFacts): readonly string[] {
  return [
    ...openRedFlags(facts),
    ...unanswered(SYMPTOMS, facts.symptoms).filter((symptom) => TRIAGED_SYMPTOMS.includes(symptom)),
    ...unanswered(UNDERLYING_CONDITIONS, facts.underlyingConditions).filter(
      (condition) =>
        matters(condition) || (condition === 'herniated_or_bulging_disc' && mayBeWithDisc(facts)),
    ),
    ...unanswered(COMORBIDITIES, facts.comorbidities).filter(matters),
    ...unanswered(MEDICATIONS, facts.medications).filter(matters),
    ...openFacts(facts),
  ];
}

/** The red flags without an answer. A felt leg weakness that was never tested leaves loss of power open, whatever was answered (C5). */
export function openRedFlags(facts: IntakeFacts): readonly string[] {
  return RED_FLAGS.filter(
    (flag) =>
      facts.redFlags[flag] === undefined ||
      (flag === 'limb_muscle_weakness' && !facts.redFlags[flag] && isStrengthTestOpen(facts)),
  );
}

function openFacts(facts: IntakeFacts): readonly OpenFact[] {
  const open: OpenFact[] = [];
  if (facts.ageYears === null) open.push('age');
  if (facts.durationDays === null && facts.ageYears !== null && facts.ageYears < 18)
    open.push('durationDays');
  open.push(...openYouthSigns(facts));
  if (facts.legSymptomsDays === null && isLegOnsetNeeded(facts)) open.push('legSymptomsDays');
  if ((facts.armSymptomsDays ?? null) === null && isArmOnsetNeeded(facts)) open.push('armSymptomsDays');
  if (isStrengthTestOpen(facts)) open.push('strengthTested');
  if (isPregnancyOpen(facts)) open.push('pregnancy');
  return open;
}

/**
 * The signs of C7 asked under 18. An intake that has no place for them leaves them out altogether, and they are then
 * not held against it: with them open no young patient could ever be treated.
 */
function openYouthSigns(facts: IntakeFacts): readonly YouthSign[] {
  const { ageYears, youthSigns } = facts;
  if (youthSigns === undefined || ageYears === null || ageYears >= 18) return [];
  return unanswered(YOUTH_SIGNS, youthSigns);
}

/** Whether a rule looks at the onset of the leg symptoms: T3, or C7 with bleeding. */
export function isLegOnsetNeeded(facts: IntakeFacts): boolean {
  return facts.symptoms.sciatica_both_legs === true || (bleedsEasily(facts) && hasLegNerveSymptom(facts));
}

/** Whether C7 looks at the onset of the arm symptoms. */
export function isArmOnsetNeeded(facts: IntakeFacts): boolean {
  return bleedsEasily(facts) && facts.symptoms.arm_or_shoulder_tingling === true;
}

function bleedsEasily(facts: IntakeFacts): boolean {
  return (
    facts.medications.anticoagulant === true || facts.comorbidities.bleeding_disorder_uncontrolled === true
  );
}

function isStrengthTestOpen(facts: IntakeFacts): boolean {
  return facts.symptoms.leg_weakness_feeling === true && facts.strengthTested !== true;
}

function unanswered<Code extends string>(codes: readonly Code[], answers: Answers<Code>): readonly Code[] {
  return codes.filter((code) => answers[code] === undefined);
}

/** A disc restricts only together with a nerve symptom (T6): without one, an unanswered disc can change nothing. */
function mayBeWithDisc(facts: IntakeFacts): boolean {
  return DISC_NERVE_SYMPTOMS.some((symptom) => facts.symptoms[symptom] !== false);
}

/** Answers without a restricting row of their own that triage still looks at: the floors of T5. */
const TRIAGED_ANSWERS = ['immunosuppressed', 'immunosuppressant'];

const SAFETY_ANSWERS = /* @__PURE__ */ listSafetyAnswers();

function listSafetyAnswers(): ReadonlySet<string> {
  const restricting = contraindications.filter((row) =>
    MODALITIES.some((modality) => modality !== 'regenerative_injection' && row.effects[modality] !== 'none'),
  );
  return new Set([...TRIAGED_ANSWERS, ...restricting.map((row) => row.code)]);
}

function matters(code: string): boolean {
  return SAFETY_ANSWERS.has(code);
}
