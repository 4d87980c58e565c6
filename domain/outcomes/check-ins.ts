import { CHECK_IN_WEEKS, type CheckInWeek } from '#domain/vocabulary';
import { dayOf, type PlainDate } from './days.ts';

/** An assessment on its clinical date; the score is null while it is incomplete. */
export interface DatedScore {
  readonly date: PlainDate;
  readonly score: number | null;
}

/** First and last day that count for a check-in, and the day it aims at. Day 0 is the plan's start. */
export const CHECK_IN_WINDOWS: Readonly<
  Record<CheckInWeek, { readonly from: number; readonly to: number; readonly target: number }>
> = {
  2: { from: 7, to: 20, target: 14 },
  4: { from: 21, to: 34, target: 28 },
  6: { from: 35, to: 55, target: 42 },
  12: { from: 70, to: 98, target: 84 },
};

/** The check-in a date counts for; null outside all windows. Throws a RangeError for what is no date. */
export function checkInWeekOf(dayZero: PlainDate, date: PlainDate): CheckInWeek | null {
  const day = dayOf(dayZero, date);
  return (
    CHECK_IN_WEEKS.find((week) => day >= CHECK_IN_WINDOWS[week].from && day <= CHECK_IN_WINDOWS[week].to) ??
    null
  );
}

/**
 * For each check-in the complete assessment nearest to its target day, or null. Incomplete ones have no score and never
 * stand in for a week. Equally near: the earlier date. Twice on one date: the last in the list, so callers list oldest
 * entry first.
 */
export function pickForWeeks<Assessment extends DatedScore>(
  dayZero: PlainDate,
  assessments: readonly Assessment[],
): Readonly<Record<CheckInWeek, Assessment | null>> {
  const picks: Record<CheckInWeek, Assessment | null> = { 2: null, 4: null, 6: null, 12: null };
  for (const assessment of assessments) {
    const week = checkInWeekOf(dayZero, assessment.date);
    if (week === null || assessment.score === null) continue;
    const held = picks[week];
    if (held === null || isBetter(dayZero, assessment, held, CHECK_IN_WINDOWS[week].target))
      picks[week] = assessment;
  }
  return picks;
}

/** The last complete score on or before day 0, or null; twice on one date, the last in the list. */
export function baselineOf<Assessment extends DatedScore>(
  dayZero: PlainDate,
  assessments: readonly Assessment[],
): Assessment | null {
  let baseline: Assessment | null = null;
  for (const assessment of assessments) {
    if (assessment.score === null || dayOf(dayZero, assessment.date) > 0) continue;
    if (baseline === null || dayOf(baseline.date, assessment.date) >= 0) baseline = assessment;
  }
  return baseline;
}

function isBetter(dayZero: PlainDate, candidate: DatedScore, held: DatedScore, target: number): boolean {
  const candidateDay = dayOf(dayZero, candidate.date);
  const heldDay = dayOf(dayZero, held.date);
  const difference = Math.abs(candidateDay - target) - Math.abs(heldDay - target);
  return difference < 0 || (difference === 0 && candidateDay <= heldDay);
}
