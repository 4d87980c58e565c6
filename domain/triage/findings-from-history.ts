import type { Comorbidity, RedFlag } from '#domain/vocabulary';
import { RED_FLAGS } from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';
import { hasLimbNerveSymptom, hasNewLimbNerveSymptom } from './nerve-symptoms.ts';
import { isExplained, isRaised } from './raised-flags.ts';
import type { TriageFinding } from './result.ts';
import { findingOf } from './rule-finding.ts';

const URGENT_HISTORY = [
  'cancer_active',
  'hypertension_uncontrolled',
  'unstable_heart_disease',
  'aortic_aneurysm_known',
  'bleeding_disorder_uncontrolled',
] as const satisfies readonly Comorbidity[];

/** Flags that are themselves the warning signs of a hypertensive emergency. */
const CRISIS_FLAGS = [
  'chest_pain_or_breathless',
  'thunderclap_headache',
  'neck_artery_warning_signs',
] as const satisfies readonly RedFlag[];

/** Past cancer and pain for longer than this counts as not improving (§6; the cut is from memory, unverified). */
const NOT_IMPROVING_DAYS = 28;

/** T4 with its escalations (C7, C15), the history floors of T5 and the referrals of P5 that no contraindication row carries. */
export function findHistory(facts: IntakeFacts): readonly TriageFinding[] {
  const { comorbidities, medications } = facts;
  const findings = URGENT_HISTORY.filter((code) => comorbidities[code] === true).map((code) =>
    findingOf(`T4.${code}`, code),
  );
  const when = (isTrue: boolean, ruleId: string, code: string): void => {
    if (isTrue) findings.push(findingOf(ruleId, code));
  };

  const nerve = hasLimbNerveSymptom(facts);
  const newNerve = hasNewLimbNerveSymptom(facts);
  when(
    comorbidities.cancer_active === true && nerve,
    'T4.cancer_active_with_limb_nerve_symptom',
    'cancer_active',
  );
  when(comorbidities.spinal_tumour_known === true, 'C15.spinal_tumour_known', 'spinal_tumour_known');
  // C15 is silent here; a tumour of the spine is read as strictly as active cancer. Both stop the plan.
  when(
    comorbidities.spinal_tumour_known === true && nerve,
    'C15.spinal_tumour_with_limb_nerve_symptom',
    'spinal_tumour_known',
  );
  when(
    comorbidities.hypertension_uncontrolled === true && hasCrisisSign(facts),
    'C7.hypertension_crisis',
    'hypertension_uncontrolled',
  );
  // 1.2 says "E2 if nerve sign", C7 says emergency: a possible bleed in the spine does not wait for the afternoon.
  when(
    comorbidities.bleeding_disorder_uncontrolled === true && newNerve,
    'C7.bleeding_disorder_with_new_limb_nerve_symptom',
    'bleeding_disorder_uncontrolled',
  );
  when(
    medications.anticoagulant === true && newNerve,
    'C7.anticoagulant_with_new_limb_nerve_symptom',
    'anticoagulant',
  );
  when(isFragilityFractureSuspected(facts), 'C7.suspected_fragility_fracture', 'minor_trauma_fragile_bone');

  findings.push(...findPastCancer(facts, nerve));
  when(comorbidities.immunosuppressed === true, 'T5.immunosuppressed', 'immunosuppressed');
  when(medications.immunosuppressant === true, 'T5.immunosuppressant', 'immunosuppressant');
  when(facts.fitnessGaps.low_minerals === true, 'P5.low_minerals', 'low_minerals');
  return findings;
}

/**
 * "Another flag" is any red flag of the vocabulary answered yes and not explained, the caution flag of inflammatory
 * morning stiffness included: with a past cancer, back pain that wakes at night is not put down to arthritis first.
 * Age under 18 is a row of the same table but no red flag token (T5 names it apart), and does not count.
 */
function findPastCancer(facts: IntakeFacts, nerve: boolean): readonly TriageFinding[] {
  if (facts.comorbidities.cancer_past !== true) return [];
  const anotherSign = nerve || RED_FLAGS.some((flag) => isRaised(facts, flag));
  const findings = [
    findingOf(anotherSign ? 'C7.cancer_past_with_another_sign' : 'C7.cancer_past', 'cancer_past'),
  ];
  // P5 asks for "past cancer not improving"; at intake, pain for over four weeks is all that can say so.
  if (facts.durationDays !== null && facts.durationDays > NOT_IMPROVING_DAYS) {
    findings.push(findingOf('P5.cancer_past_not_improving', 'cancer_past'));
  }
  return findings;
}

function hasCrisisSign(facts: IntakeFacts): boolean {
  const signs = facts.unwellSigns ?? {};
  return (
    signs.confusion === true ||
    signs.visual_loss === true ||
    signs.severe_headache === true ||
    CRISIS_FLAGS.some((flag) => isRaised(facts, flag))
  );
}

/**
 * C7: minor trauma (a fall or a lift given as the cause) with fragile bone. The bone tenderness is asked of the "over
 * 70" arm only: tenderness is urgent by itself (T2), so asking it of all three would leave a rule that never decides,
 * and the steroid row of the matrix says "with minor trauma → urgent" without it.
 * A fragile-bone flag the chiropractor explained is the same question, and is answered (C9).
 */
function isFragilityFractureSuspected(facts: IntakeFacts): boolean {
  const minorTrauma = facts.causes.fall_or_accident === true || facts.causes.heavy_lifting === true;
  if (!minorTrauma || isExplained(facts, 'minor_trauma_fragile_bone')) return false;
  return (
    facts.comorbidities.osteoporosis === true ||
    facts.comorbidities.osteoporosis_severe_or_fragility_fracture === true ||
    facts.medications.long_term_corticosteroid === true ||
    ((facts.ageYears ?? 0) > 70 && isRaised(facts, 'midline_bone_tenderness'))
  );
}
