import type { Symptom } from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';
import { areLegSymptomsNew } from './nerve-symptoms.ts';
import type { TriageFinding } from './result.ts';
import { findingOf } from './rule-finding.ts';

const CAUTION_SYMPTOMS = [
  'sciatica_one_leg',
  'leg_or_buttock_tingling',
  'arm_or_shoulder_tingling',
  'leg_weakness_feeling',
  'neurogenic_claudication',
] as const satisfies readonly Symptom[];

/** T3 with the onset of the leg symptoms (C3), and the symptoms of T5. */
export function findSymptoms(facts: IntakeFacts): readonly TriageFinding[] {
  const findings = CAUTION_SYMPTOMS.filter((symptom) => facts.symptoms[symptom] === true).map((symptom) =>
    findingOf(`T5.${symptom}`, symptom),
  );
  if (facts.symptoms.sciatica_both_legs === true) {
    const rule = areLegSymptomsNew(facts)
      ? 'T3.sciatica_both_legs_new_or_spreading'
      : 'T3.sciatica_both_legs';
    findings.push(findingOf(rule, 'sciatica_both_legs'));
  }
  return findings;
}
