import { findTriageRule } from '#domain/knowledge';
import type { TriageFinding } from './result.ts';

/** A finding by a rule of the knowledge, fired by the token `code`. Throws a RangeError for an unknown rule. */
export function findingOf(ruleId: string, code: string): TriageFinding {
  const rule = findTriageRule(ruleId);
  return { ruleId, code, level: rule.level, actions: rule.actions, sourceIds: rule.sources };
}
