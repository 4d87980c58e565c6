import type { CaseloadCourse, CaseloadScore } from '#contract/caseload';
import {
  CHECK_IN_WINDOWS,
  type ChangeInstrument,
  addDays,
  baselineOf,
  changeFrom,
  checkInDueOn,
  checkInWeekOf,
  dayOf,
} from '#domain/outcomes';
import { CHECK_IN_WEEKS, NRS_RANGE, RMDQ_RANGE } from '#domain/vocabulary';
import type { SmallSeries } from '../../../../shared/ui/small-chart/small-chart-shape';

/** A day of a course with its scores, as a column of the table and a point on both charts. */
export interface SmallEntry {
  readonly on: string;
  /** Since day 0, or since the opening where there is none yet. */
  readonly day: number;
  /** What the day is to the course. */
  readonly role: 'baseline' | 'before' | 'week_2' | 'week_4' | 'week_6' | 'week_12' | 'between';
  /** Null where it is not complete, or nobody answered. */
  readonly nrs: number | null;
  readonly rmdq: number | null;
}

export interface SmallCourse {
  readonly entries: readonly SmallEntry[];
  readonly nrs: SmallSeries;
  readonly rmdq: SmallSeries;
}

/** One course as its card draws and lists it: the same numbers in both. */
export function smallCourse(course: CaseloadCourse): SmallCourse {
  const dayZero = course.dayZero ?? course.openedOn;
  const series = { nrs: datedScores(course, 'painNrs'), rmdq: datedScores(course, 'rmdqScore') };
  const baseline = {
    nrs: baselineOf(dayZero, series.nrs)?.date ?? null,
    rmdq: baselineOf(dayZero, series.rmdq)?.date ?? null,
  };
  const isBaseline = ({ on }: CaseloadScore): boolean => on === baseline.nrs || on === baseline.rmdq;
  const entries = [
    ...course.scores.map((score): SmallEntry => ({
      on: score.on,
      day: dayOf(dayZero, score.on),
      role: isBaseline(score) ? 'baseline' : roleOf(course.dayZero, score.on),
      nrs: score.painNrs,
      rmdq: score.rmdqScore,
    })),
    ...missingOf(course),
  ].toSorted((a, b) => a.day - b.day);
  const seriesOf = (instrument: ChangeInstrument, max: number, goal: number | null): SmallSeries => {
    const start = baselineOf(dayZero, series[instrument])?.score ?? null;
    return {
      max,
      points: entries.map((entry) => ({ day: entry.day, score: entry[instrument] })),
      baseline: start,
      goal,
      importantAt: start === null ? null : importantFrom(start, instrument),
    };
  };
  return {
    entries,
    nrs: seriesOf('nrs', NRS_RANGE.max, course.goalNrs),
    rmdq: seriesOf('rmdq', RMDQ_RANGE.max, course.goalRmdq),
  };
}

function datedScores({ scores }: CaseloadCourse, key: 'painNrs' | 'rmdqScore') {
  return scores.map((score) => ({ date: score.on, score: score[key] }));
}

function roleOf(dayZero: string | null, on: string): SmallEntry['role'] {
  if (dayZero === null) return 'between';
  const week = checkInWeekOf(dayZero, on);
  if (week !== null) return `week_${week}`;
  return dayOf(dayZero, on) <= 0 ? 'before' : 'between';
}

/** Check-ins whose due dates are past, on the day they aim at. */
function missingOf({ dayZero, day, scores }: CaseloadCourse): readonly SmallEntry[] {
  if (dayZero === null || day === null) return [];
  const answered = new Set(scores.map(({ on }) => checkInWeekOf(dayZero, on)));
  return CHECK_IN_WEEKS.filter(
    (week) => !answered.has(week) && ['overdue', 'missed'].includes(checkInDueOn(week, day)),
  ).map((week): SmallEntry => {
    const { target } = CHECK_IN_WINDOWS[week];
    return {
      on: addDays(dayZero, target),
      day: target,
      role: `week_${week}`,
      nrs: null,
      rmdq: null,
    };
  });
}

/** The highest score that would be an important change; null where none would (a baseline of 0). */
function importantFrom(baseline: number, instrument: ChangeInstrument): number | null {
  const scores = Array.from({ length: baseline + 1 }, (_, below) => baseline - below);
  return scores.find((score) => changeFrom(baseline, score, instrument).status === 'improved') ?? null;
}
