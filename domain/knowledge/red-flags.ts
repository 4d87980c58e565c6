import type { RedFlag, ReferralAction } from '#domain/vocabulary';
import type { StopRow } from './contraindications.ts';
import { freezeDeeply } from './freeze.ts';
import data from './red-flags.json' with { type: 'json' };

export type RedFlagUrgency = 'emergency-now' | 'emergency-same-day' | 'urgent' | 'caution';

/** What turns a same-day sign into an ambulance (C8 and the action of its row). */
export type RedFlagEscalation = 'sudden' | 'both_sides' | 'very_unwell' | 'nerve_sign' | 'fainting';

/** One sign of the red-flag table (clinical reference 1.2). */
export interface RedFlagRule {
  readonly id: string;
  readonly code: RedFlag;
  /** The question, asking for what is new or worse since this pain began (C9). */
  readonly question: string;
  readonly suspected: string;
  readonly urgency: RedFlagUrgency;
  /** What to do, in words for the person. */
  readonly action: string;
  readonly referral: ReferralAction;
  readonly escalatesWhen: readonly RedFlagEscalation[];
  /** The stop row of the contraindication table it belongs to; null where it does not stop a plan. */
  readonly stopRow: StopRow | null;
  readonly namedInSourceDocument: boolean;
  /** Only the chiropractor answers it, after testing (C1). */
  readonly examined: boolean;
  readonly sources: readonly string[];
}

export const redFlags = /* @__PURE__ */ freezeDeeply(data as readonly RedFlagRule[]);

/** The rule of a red flag. Throws a RangeError for a code that is none. */
export function findRedFlag(code: RedFlag): RedFlagRule {
  const rule = redFlags.find((each) => each.code === code);
  if (!rule) throw new RangeError(`No red flag has the code ${code}`);
  return rule;
}
