import { dayOf } from '#domain/outcomes';
import { type EventSeverity, PLAN_ROWS } from '#domain/vocabulary';
import type { ChartMark, ChartStripRow } from '../../../shared/ui/chart/score-chart-model';
import { SHORT_ROW_LABELS } from './outcome-words';
import type { ScoreCourse } from './score-course';
import { type TimeAxis, placeOn } from './time-axis';

/** More ticks than this in a row cannot be told apart; they are counted by week then, or by more weeks than one. */
const MOST_TICKS = 90;
const DAYS_A_WEEK = 7;

const EVENT_KINDS: Readonly<Record<EventSeverity, ChartMark['kind']>> = {
  mild: 'hollow',
  moderate: 'filled',
  severe: 'crossing',
};

/** What was done and what happened, on the axis of the scores: a row of visits, of each kind of care, of events, of plans. */
export function careStrip({ care: record }: ScoreCourse, time: TimeAxis): readonly ChartStripRow[] {
  const { care, adverseEvents, plans } = record;
  const binDays = binOf(care.map(({ on }) => dayOf(time.origin, on)));
  const most = binDays === null ? 1 : countMost(care, time, binDays);
  const ticks = (name: string, dates: readonly string[]): ChartStripRow[] =>
    dates.length === 0
      ? []
      : [
          {
            label: `${name} ${dates.length}${binDays === null ? '' : byWeeks(binDays)}`,
            marks: binDays === null ? singleTicks(dates, time) : binnedTicks(dates, time, binDays, most),
          },
        ];
  return [
    ...ticks(
      'Visits',
      care.map(({ on }) => on),
    ),
    ...PLAN_ROWS.flatMap((row) =>
      ticks(
        SHORT_ROW_LABELS[row],
        care.filter(({ rows }) => rows.includes(row)).map(({ on }) => on),
      ),
    ),
    ...rowOf(
      `Adverse events ${adverseEvents.length}`,
      adverseEvents.map(({ on, severity }) => ({
        at: placeOn(time, on),
        kind: EVENT_KINDS[severity],
        height: 1,
        label: null,
      })),
    ),
    ...rowOf(
      'Plan signed',
      plans.map(({ version, signedOn }) => ({
        at: placeOn(time, signedOn),
        kind: 'tick',
        height: 1,
        label: `v${version}`,
      })),
    ),
  ];
}

function rowOf(label: string, marks: readonly ChartMark[]): readonly ChartStripRow[] {
  return marks.length === 0 ? [] : [{ label, marks }];
}

function singleTicks(dates: readonly string[], time: TimeAxis): readonly ChartMark[] {
  return dates.map((on) => ({ at: placeOn(time, on), kind: 'tick', height: 1, label: null }));
}

/** Whole weeks that are counted together; null where each visit has room for a tick of its own. */
function binOf(days: readonly number[]): number | null {
  if (days.length <= MOST_TICKS) return null;
  const weeks = (Math.max(...days) - Math.min(...days)) / DAYS_A_WEEK;
  return Math.max(1, Math.ceil(weeks / MOST_TICKS)) * DAYS_A_WEEK;
}

function binnedTicks(
  dates: readonly string[],
  time: TimeAxis,
  binDays: number,
  most: number,
): readonly ChartMark[] {
  return [...countByBin(dates, time, binDays)].map(([bin, count]) => ({
    at: ((bin + 0.5) * binDays) / time.daysPerUnit,
    kind: 'tick',
    height: count / most,
    label: null,
  }));
}

function countMost(care: ScoreCourse['care']['care'], time: TimeAxis, binDays: number): number {
  const counts = countByBin(
    care.map(({ on }) => on),
    time,
    binDays,
  );
  return Math.max(...counts.values());
}

function countByBin(dates: readonly string[], time: TimeAxis, binDays: number): ReadonlyMap<number, number> {
  const groups = Map.groupBy(dates, (on) => Math.floor(dayOf(time.origin, on) / binDays));
  return new Map([...groups].map(([bin, each]) => [bin, each.length]));
}

function byWeeks(binDays: number): string {
  const weeks = binDays / DAYS_A_WEEK;
  return weeks === 1 ? ', by week' : `, by ${weeks} weeks`;
}
