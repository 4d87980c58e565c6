import { CHECK_IN_WINDOWS, type PlainDate, addDays, checkInDueOn, dayOf } from '#domain/outcomes';
import { CLOSING_REASONS, type CheckInWeek } from '#domain/vocabulary';
import type { CountedResult } from './course-result.ts';

/** Why a check-in was lost: the course was closed by then, for a reason; or it was not, and nobody answered. */
export const LOSSES = [...CLOSING_REASONS, 'no_answer'] as const;
export type Loss = (typeof LOSSES)[number];

/** A check-in of a course: answered; awaited, while an answer still counts; or lost, with why. */
export type WeekStanding = 'answered' | 'awaited' | Loss;

/**
 * How the check-ins of any course stand on a day. While a window is open nobody is lost, whether the course is closed
 * or not: closed courses are asked too. Throws a RangeError for what is no date.
 */
export function standingsOn(today: PlainDate): (result: CountedResult, week: CheckInWeek) => WeekStanding {
  // Courses share their days: what follows from a date is worked out once.
  const days = new Map<PlainDate, number>();
  const daysSince = (dayZero: PlainDate): number => {
    const known = days.get(dayZero);
    if (known !== undefined) return known;
    const counted = dayOf(dayZero, today);
    days.set(dayZero, counted);
    return counted;
  };
  return ({ dayZero, closing, answered }, week) => {
    if (answered.includes(week)) return 'answered';
    if (checkInDueOn(week, daysSince(dayZero)) !== 'missed') return 'awaited';
    return closing !== null && closing.on <= addDays(dayZero, CHECK_IN_WINDOWS[week].to)
      ? closing.reason
      : 'no_answer';
  };
}
