import type { ReferralAction, TriageLevel } from '#domain/vocabulary';
import type { StopRow } from './contraindications.ts';
import { freezeDeeply } from './freeze.ts';
import data from './triage-rules.json' with { type: 'json' };

/** A triage rule that is not one red flag by itself (T3–T5, C2, C7, C15, P5). */
export interface TriageRule {
  readonly id: string;
  readonly level: TriageLevel;
  readonly actions: readonly ReferralAction[];
  readonly text: string;
  readonly stopRow: StopRow | null;
  readonly sources: readonly string[];
}

/** In order of urgency; findings of one level are shown in this order. */
export const triageRules = /* @__PURE__ */ freezeDeeply(data as readonly TriageRule[]);

/** The triage rule with this id. Throws a RangeError when there is none. */
export function findTriageRule(id: string): TriageRule {
  const rule = triageRules.find((each) => each.id === id);
  if (!rule) throw new RangeError(`No triage rule has the id ${id}`);
  return rule;
}
