import { findRedFlag } from '#domain/knowledge';
import { RED_FLAGS, UNWELL_SIGNS, type UnwellSign } from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';
import { isRaised } from './raised-flags.ts';

const WHEN_UNWELL = ['very_unwell', 'confusion'] as const satisfies readonly UnwellSign[];
const WHEN_PRESSURE_IS_HIGH = [
  'confusion',
  'visual_loss',
  'severe_headache',
] as const satisfies readonly UnwellSign[];

/** The signs to ask beside what was found, because a rule looks at them there (C7, and the action of each row in 1.2). */
export function askedBeside(facts: IntakeFacts): readonly UnwellSign[] {
  const asked = new Set<UnwellSign>();
  for (const flag of RED_FLAGS) {
    if (!isRaised(facts, flag)) continue;
    const { escalatesWhen } = findRedFlag(flag);
    if (escalatesWhen.includes('very_unwell') || flag === 'midline_bone_tenderness') {
      WHEN_UNWELL.forEach((sign) => asked.add(sign));
    }
    if (escalatesWhen.includes('fainting')) asked.add('fainting');
  }
  if (facts.comorbidities.hypertension_uncontrolled === true) {
    WHEN_PRESSURE_IS_HIGH.forEach((sign) => asked.add(sign));
  }
  return UNWELL_SIGNS.filter((sign) => asked.has(sign));
}
