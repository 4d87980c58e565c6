import { addDays, dayOf } from '#domain/outcomes';
import { CHECK_IN_WEEKS } from '#domain/vocabulary';
import type { ChartAxis } from '../../../shared/ui/chart/score-chart-model';
import type { Writing } from './outcome-writing';
import type { ScoreCourse } from './score-course';

/** The horizontal axis of a course, and where a date or a day of it stands. */
export interface TimeAxis {
  readonly axis: ChartAxis;
  /** How many days one unit of the axis is. */
  readonly daysPerUnit: number;
  /** The date that stands at 0. */
  readonly origin: string;
}

const DAYS_A_WEEK = 7;
const FIRST_WEEK = -1;
const LAST_WEEK = CHECK_IN_WEEKS.at(-1) ?? 12;
const DATE_TICKS = 5;

/** Weeks from day 0; without a day 0 there are no weeks to count, only dates. It reaches over all that is drawn. */
export function timeAxis(course: ScoreCourse, writing: Writing): TimeAxis {
  const { dayZero, rows } = course;
  const { care, adverseEvents, plans } = course.care;
  const dates = [
    ...rows.flatMap(({ on }) => (on === null ? [] : [on])),
    ...[...care, ...adverseEvents].map(({ on }) => on),
    ...plans.map(({ signedOn }) => signedOn),
  ].sort();
  if (dayZero !== null) {
    const days = dates.map((date) => dayOf(dayZero, date));
    return { axis: weekAxis(days), daysPerUnit: DAYS_A_WEEK, origin: dayZero };
  }
  const [first = '1970-01-01'] = dates;
  return { axis: dateAxis(first, dates.at(-1) ?? first, writing), daysPerUnit: 1, origin: first };
}

/** Where a date stands on the axis. */
export function placeOn({ origin, daysPerUnit }: TimeAxis, date: string): number {
  return dayOf(origin, date) / daysPerUnit;
}

function weekAxis(days: readonly number[]): ChartAxis {
  const weeks = days.map((day) => day / DAYS_A_WEEK);
  const min = Math.min(FIRST_WEEK, ...weeks.map(Math.floor));
  const max = Math.max(LAST_WEEK, ...weeks.map((week) => Math.ceil(week * 2) / 2));
  const step = [2, 4, 8, 13, 26, 52].find((each) => (max - min) / each <= 12) ?? 52;
  const first = Math.ceil(min / step) * step;
  const count = Math.floor((max - first) / step) + 1;
  return {
    min,
    max,
    title: 'Weeks since day 0',
    ticks: Array.from({ length: count }, (_, index) => {
      const at = first + index * step;
      return { at, label: at < 0 ? `−${-at}` : String(at) };
    }),
  };
}

function dateAxis(first: string, last: string, writing: Writing): ChartAxis {
  const span = Math.max(dayOf(first, last), DAYS_A_WEEK);
  const step = Math.ceil(span / (DATE_TICKS - 1));
  return {
    min: -step / 2,
    max: span + step / 2,
    title: 'Date',
    ticks: Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => ({
      at: index * step,
      label: writing.dayAndMonth(addDays(first, index * step)),
    })),
  };
}
