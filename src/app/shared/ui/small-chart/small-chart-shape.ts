/** One score on its day; null where it was asked for and there is none. */
export interface SmallPoint {
  readonly day: number;
  readonly score: number | null;
}

/** What a small chart draws of one instrument, lower being better. */
export interface SmallSeries {
  /** Highest score of the instrument; the lowest is 0. */
  readonly max: number;
  /** By day. */
  readonly points: readonly SmallPoint[];
  readonly baseline: number | null;
  readonly goal: number | null;
  /** This score or less is an important change. */
  readonly importantAt: number | null;
}

/** The same time on every chart: a week before day 0 to the last day that counts for week 12. */
const DAYS = { first: -7, last: 98 } as const;
export const WEEK_TICKS = [0, 2, 4, 6, 12] as const;

export const BOX = { width: 160, height: 92, left: 18, right: 154, top: 8, bottom: 74 } as const;

export interface SmallShape {
  /** One move for each stretch without a gap. */
  readonly line: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** The newest score, with its value beside it. */
  readonly latest: { readonly x: number; readonly y: number; readonly score: number } | null;
  /** Where a score was asked for and there is none. */
  readonly gaps: readonly number[];
  readonly baselineY: number | null;
  readonly goalY: number | null;
  readonly importantY: number | null;
  /** Scores that are later than the chart. */
  readonly goesOn: boolean;
}

/** Where everything stands in the box. What lies before the first day is drawn on it. */
export function shapeOf({ max, points, baseline, goal, importantAt }: SmallSeries): SmallShape {
  const yOf = (score: number): number => round(BOX.bottom - (score / max) * (BOX.bottom - BOX.top));
  const orNull = (score: number | null): number | null => (score === null ? null : yOf(score));
  const drawn = points.filter(({ day }) => day <= DAYS.last);
  let line = '';
  let isJoined = false;
  for (const { day, score } of drawn) {
    if (score !== null) line += `${isJoined ? 'L' : 'M'}${xOf(day)} ${yOf(score)}`;
    isJoined = score !== null;
  }
  const dots = drawn.flatMap(({ day, score }) =>
    score === null ? [] : [{ x: xOf(day), y: yOf(score), score }],
  );
  return {
    line,
    dots: dots.map(({ x, y }) => ({ x, y })),
    latest: dots.at(-1) ?? null,
    gaps: drawn.filter(({ score }) => score === null).map(({ day }) => xOf(day)),
    baselineY: orNull(baseline),
    goalY: orNull(goal),
    importantY: orNull(importantAt),
    goesOn: drawn.length < points.length,
  };
}

export function xOf(day: number): number {
  const share = (Math.max(day, DAYS.first) - DAYS.first) / (DAYS.last - DAYS.first);
  return round(BOX.left + share * (BOX.right - BOX.left));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
