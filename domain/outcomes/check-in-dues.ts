import { CHECK_IN_WEEKS, type CheckInWeek } from '#domain/vocabulary';
import { CHECK_IN_WINDOWS, checkInWeekOf } from './check-ins.ts';
import { dayOf, type PlainDate } from './days.ts';

/** Days before and after its target on which a check-in is due. */
export const CHECK_IN_DUE_DAYS: Readonly<Record<CheckInWeek, number>> = { 2: 3, 4: 3, 6: 7, 12: 14 };

export type CheckInDue = 'later' | 'due' | 'overdue' | 'missed';

/**
 * How an unanswered check-in stands so many days after day 0: later, due, overdue while an answer still counts for its
 * week, then missed.
 */
export function checkInDueOn(week: CheckInWeek, day: number): CheckInDue {
  const { target, to } = CHECK_IN_WINDOWS[week];
  const around = CHECK_IN_DUE_DAYS[week];
  if (day < target - around) return 'later';
  if (day <= target + around) return 'due';
  return day <= to ? 'overdue' : 'missed';
}

/** The weeks of a course that no check-in counts for, and how each stands today. Throws a RangeError for what is no date. */
export function unansweredCheckIns(
  dayZero: PlainDate,
  checkedInOn: readonly PlainDate[],
  today: PlainDate,
): readonly { readonly week: CheckInWeek; readonly state: CheckInDue }[] {
  const answered = checkedInOn.map((on) => checkInWeekOf(dayZero, on));
  const day = dayOf(dayZero, today);
  return CHECK_IN_WEEKS.filter((week) => !answered.includes(week)).map((week) => ({
    week,
    state: checkInDueOn(week, day),
  }));
}
