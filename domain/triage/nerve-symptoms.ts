import type { RedFlag, Symptom } from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';
import { isRaised } from './raised-flags.ts';

/** Leg symptoms whose onset is `legSymptomsDays`. */
const LEG_NERVE_SYMPTOMS = [
  'sciatica_one_leg',
  'sciatica_both_legs',
  'leg_or_buttock_tingling',
  'leg_weakness_feeling',
] as const satisfies readonly Symptom[];

/** Limb nerve symptoms (T4): sciatica, arm or leg tingling, a feeling of leg weakness. Claudication is none of them. */
export const LIMB_NERVE_SYMPTOMS = [
  ...LEG_NERVE_SYMPTOMS,
  'arm_or_shoulder_tingling',
] as const satisfies readonly Symptom[];

/** The nerve symptoms of T6: sciatica or tingling in a limb. */
export const DISC_NERVE_SYMPTOMS = [
  'sciatica_one_leg',
  'sciatica_both_legs',
  'leg_or_buttock_tingling',
  'arm_or_shoulder_tingling',
] as const satisfies readonly Symptom[];

/** Symptoms that ask for the cauda equina safety net (P2: "anyone with leg symptoms"). */
export const LEG_SYMPTOMS = [
  ...LEG_NERVE_SYMPTOMS,
  'neurogenic_claudication',
] as const satisfies readonly Symptom[];

/** Days up to which a leg symptom is new (T3). The same cut is used where C7 asks for "new". */
export const NEW_SYMPTOM_DAYS = 14;

const NERVE_FLAGS = [
  'bladder_bowel_control_loss',
  'saddle_numbness',
  'urinary_retention_or_hesitancy',
  'new_sexual_dysfunction',
  'one_sided_numbness_or_weakness',
  'limb_muscle_weakness',
  'progressive_weakness',
  'limb_sensation_loss',
  'balance_or_coordination_problem',
  'leg_symptoms_spreading_or_worsening',
  'foot_drop',
  'upper_motor_neuron_signs',
] as const satisfies readonly RedFlag[];

/** Whether any of them is there; leg symptoms that spread or worsen are one, whichever of them was named. */
export function hasLimbNerveSymptom(facts: IntakeFacts): boolean {
  return hasLegNerveSymptom(facts) || facts.symptoms.arm_or_shoulder_tingling === true;
}

export function hasLegNerveSymptom(facts: IntakeFacts): boolean {
  return (
    LEG_NERVE_SYMPTOMS.some((symptom) => facts.symptoms[symptom] === true) ||
    isRaised(facts, 'leg_symptoms_spreading_or_worsening')
  );
}

export function hasLegSymptom(facts: IntakeFacts): boolean {
  return LEG_SYMPTOMS.some((symptom) => facts.symptoms[symptom] === true);
}

/** "Any nerve sign" of the fever and injected-drug rows: a nerve red flag, or a nerve symptom in a limb (careful reading). */
export function hasNerveSign(facts: IntakeFacts): boolean {
  return hasLimbNerveSymptom(facts) || NERVE_FLAGS.some((flag) => isRaised(facts, flag));
}

/** New by T3: 14 days or less, of unknown age (C3), or spreading or worsening. */
export function areLegSymptomsNew(facts: IntakeFacts): boolean {
  return isNew(facts.legSymptomsDays) || isRaised(facts, 'leg_symptoms_spreading_or_worsening');
}

/**
 * A new limb nerve symptom by C7. "Known and unchanged" is: known for more than 14 days, and not said to spread or
 * worsen. An unanswered question about spreading does not make it new here; it is an open question and keeps the
 * plan from being signed (C2).
 */
export function hasNewLimbNerveSymptom(facts: IntakeFacts): boolean {
  if (hasLegNerveSymptom(facts) && areLegSymptomsNew(facts)) return true;
  return facts.symptoms.arm_or_shoulder_tingling === true && isNew(facts.armSymptomsDays ?? null);
}

function isNew(days: number | null): boolean {
  return days === null || days <= NEW_SYMPTOM_DAYS;
}
