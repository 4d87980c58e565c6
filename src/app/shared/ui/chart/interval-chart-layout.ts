import type { IntervalChartModel, IntervalLine } from './interval-chart-model';

const MARGIN = { top: 12, right: 16, bottom: 40, left: 40 };
/** Lines stand this far beside one another, so that their intervals do not cover each other. */
const BESIDE = 5;
const CAP = 4;
const TICKS = 5;

export interface IntervalChartLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly yTicks: readonly { readonly label: string; readonly y: number }[];
  readonly xTicks: readonly { readonly label: string; readonly x: number }[];
  readonly lines: readonly DrawnLine[];
}

export interface DrawnLine {
  readonly line: IntervalLine;
  /** Only what is known on both sides is joined. */
  readonly path: string;
  readonly whiskers: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly isHollow: boolean }[];
}

/** Where everything lies, to scale, in pixels of a box. */
export function layOut(model: IntervalChartModel, width: number, height: number): IntervalChartLayout {
  const [left, right] = [MARGIN.left, Math.max(width - MARGIN.right, MARGIN.left + 1)];
  const bottom = height - MARGIN.bottom;
  const last = Math.max(...model.weeks);
  const xOf = (week: number): number => left + 12 + ((right - left - 24) * week) / last;
  const yOf = (value: number): number => bottom - ((bottom - MARGIN.top) * value) / model.max;
  const step = model.max / TICKS;
  const ticks = Array.from({ length: TICKS + 1 }, (_, at) => at * step).filter(Number.isInteger);
  const yTicks = ticks.length > 2 ? ticks : [0, model.max / 4, model.max / 2, (model.max * 3) / 4, model.max];
  return {
    width,
    height,
    left,
    right,
    bottom,
    yTicks: yTicks.map((value) => ({ label: String(value), y: yOf(value) })),
    xTicks: model.weeks.map((week) => ({ label: String(week), x: xOf(week) })),
    lines: model.lines.map((line, at) =>
      drawLine(line, xOf, yOf, (at - (model.lines.length - 1) / 2) * BESIDE),
    ),
  };
}

function drawLine(
  line: IntervalLine,
  xOf: (week: number) => number,
  yOf: (value: number) => number,
  aside: number,
): DrawnLine {
  const placed = line.points.map(({ week, mean, interval, isHollow }) => ({
    x: xOf(week) + aside,
    y: mean === null ? null : yOf(mean),
    interval: interval && [yOf(interval.lower), yOf(interval.upper)],
    isHollow,
  }));
  return {
    line,
    path: placed
      .map(({ x, y }, at) => {
        if (y === null) return '';
        return `${(placed[at - 1]?.y ?? null) === null ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join(''),
    whiskers: placed
      .map(({ x, interval }) => {
        if (!interval) return '';
        const [low = 0, high = 0] = interval;
        const cap = (y: number): string => `M${(x - CAP).toFixed(1)} ${y.toFixed(1)}h${2 * CAP}`;
        return `M${x.toFixed(1)} ${low.toFixed(1)}V${high.toFixed(1)}${cap(low)}${cap(high)}`;
      })
      .join(''),
    points: placed.flatMap(({ x, y, isHollow }) => (y === null ? [] : [{ x, y, isHollow }])),
  };
}
