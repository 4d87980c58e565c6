import type { WorryKind } from '#domain/vocabulary';
import ruleData from './caseload-rules.json' with { type: 'json' };
import { freezeDeeply } from './freeze.ts';

/** Why a course stands where it does in the caseload (ours; the changes that matter are C14). */
export interface CaseloadRule {
  readonly id: string;
  readonly kind: WorryKind;
  readonly text: string;
  readonly sources: readonly string[];
}

export const caseloadRules = /* @__PURE__ */ freezeDeeply(ruleData as readonly CaseloadRule[]);

/** The caseload rule of this kind. Throws a RangeError when there is none. */
export function findCaseloadRule(kind: WorryKind): CaseloadRule {
  const rule = caseloadRules.find((each) => each.kind === kind);
  if (!rule) throw new RangeError(`No caseload rule is of the kind ${kind}`);
  return rule;
}
