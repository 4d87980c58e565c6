import type { RedFlag } from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';

/** The sign was answered yes and not explained by the chiropractor (C9). */
export function isRaised(facts: IntakeFacts, flag: RedFlag): boolean {
  return facts.redFlags[flag] === true && !isExplained(facts, flag);
}

/** The sign was answered yes and the chiropractor gave a reason for it (C9). */
export function isExplained(facts: IntakeFacts, flag: RedFlag): boolean {
  return facts.redFlags[flag] === true && (facts.explainedRedFlags?.[flag] ?? '').trim() !== '';
}
