import type { CheckInWeek } from '#domain/vocabulary';
import { CHECK_IN_WINDOWS } from './check-ins.ts';

/** Days before and after its target on which a check-in is due. */
export const CHECK_IN_DUE_DAYS: Readonly<Record<CheckInWeek, number>> = { 2: 3, 4: 3, 6: 7, 12: 14 };

/**
 * How an unanswered check-in stands so many days after day 0: later, due, overdue while an answer still counts for its
 * week, then missed.
 */
export function checkInDueOn(week: CheckInWeek, day: number): 'later' | 'due' | 'overdue' | 'missed' {
  const { target, to } = CHECK_IN_WINDOWS[week];
  const around = CHECK_IN_DUE_DAYS[week];
  if (day < target - around) return 'later';
  if (day <= target + around) return 'due';
  return day <= to ? 'overdue' : 'missed';
}
