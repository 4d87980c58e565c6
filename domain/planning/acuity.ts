import type { Acuity } from '#domain/knowledge';
import type { IntakeFacts } from '#domain/triage';

const LAST_ACUTE_DAY = 27;
const LAST_SUBACUTE_DAY = 84;

/** Acute 0–27 days, subacute 28–84, chronic over 84; null when not known (source ACP17; the split is from memory, unverified). */
export function acuityOf(durationDays: number | null): Acuity | null {
  if (durationDays === null) return null;
  if (durationDays <= LAST_ACUTE_DAY) return 'acute';
  return durationDays <= LAST_SUBACUTE_DAY ? 'subacute' : 'chronic';
}

/** A flare of 27 days or less on pain of over 84 days (C4). */
export function isFlare(facts: Pick<IntakeFacts, 'durationDays' | 'flareDays'>): boolean {
  return acuityOf(facts.durationDays) === 'chronic' && acuityOf(facts.flareDays) === 'acute';
}
