import { dayOf, type PlainDate } from '#domain/outcomes';

/** A clearance ends after six weeks (C10). */
export const CLEARANCE_DAYS = 42;

/**
 * Whether a clearance recorded on one date is in force on another: from its day to six weeks later. That a new flag
 * ends it is judged by triage, from what it covers. Throws a RangeError for what is no date.
 */
export function isClearanceInForce(recordedOn: PlainDate, today: PlainDate): boolean {
  const day = dayOf(recordedOn, today);
  return day >= 0 && day <= CLEARANCE_DAYS;
}
