import type { RedFlag } from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';

/** The facts with signs that were reported since the intake, such as at a visit: each is a yes, whatever it was answered before. */
export function withReported(facts: IntakeFacts, signs: readonly RedFlag[]): IntakeFacts {
  const reported = Object.fromEntries(signs.map((sign) => [sign, true]));
  return { ...facts, redFlags: { ...facts.redFlags, ...reported } };
}
