import type { ChangeInstrument } from '#domain/outcomes';
import { CHECK_IN_WEEKS, NRS_RANGE, RMDQ_RANGE, type ScoreRange } from '#domain/vocabulary';
import type { CareGiven } from '#contract/outcome';
import type {
  ChartAxis,
  ChartBand,
  ChartLevel,
  ChartLine,
  ChartPoint,
  ScoreChartModel,
} from '../../../shared/ui/chart/score-chart-model';
import { careStrip } from './care-strip';
import { INSTRUMENT_WORDS, gapWords, whenOf } from './outcome-words';
import type { Writing } from './outcome-writing';
import type { CourseRow, ScoreCourse, TrialRow, TrialValue } from './score-course';
import { type TimeAxis, placeOn, timeAxis } from './time-axis';

/** Where the trial's lines start: at what was measured, or at this patient's baseline to compare change alone. */
export type TrialStart = 'measured' | 'baseline';

export const LINE_NAMES = {
  patient: 'This patient',
  withChiropractic: 'With chiropractic',
  usualCare: 'Usual care',
} as const;

const RANGES: Readonly<Record<ChangeInstrument, ScoreRange>> = { nrs: NRS_RANGE, rmdq: RMDQ_RANGE };

/** What the chart of one instrument shows: the rows of the table, to scale. */
export function courseChart(course: ScoreCourse, trialStart: TrialStart, writing: Writing): ScoreChartModel {
  const time = timeAxis(course, writing);
  return {
    x: time.axis,
    y: scoreAxis(course.instrument),
    lines: [patientLine(course, time, writing), ...trialLines(course, trialStart, writing)],
    bands: bandsOf(course),
    levels: levelsOf(course, time),
    marks: course.dayZero === null ? [] : [0, ...CHECK_IN_WEEKS],
    strip: careStrip(course, time),
  };
}

/**
 * Pain before and after the treatment, visit by visit: single points on a chart of their own, for they are not the
 * average of the past week (C17).
 */
export function visitPainChart(course: ScoreCourse, writing: Writing): ScoreChartModel {
  const time = timeAxis(course, writing);
  const lineOf = (
    label: string,
    look: Pick<ChartLine, 'series' | 'marker'>,
    painOf: (visit: CareGiven) => number | null,
    isHollow: boolean,
  ): ChartLine => ({
    ...look,
    label,
    stroke: 'none',
    isThick: false,
    points: course.care.care.flatMap((visit): ChartPoint[] => {
      const y = painOf(visit);
      if (y === null) return [];
      const tip = `${writing.date(visit.on)}: ${y}`;
      return [{ x: placeOn(time, visit.on), y, isHollow, label: String(y), tip }];
    }),
  });
  return {
    x: time.axis,
    y: { ...scoreAxis('nrs'), title: 'Pain at the visit, NRS 0–10' },
    lines: [
      lineOf('After', { series: 1, marker: 'square' }, ({ painAfter }) => painAfter, false),
      lineOf('Before', { series: 3, marker: 'triangle' }, ({ painBefore }) => painBefore, true),
    ],
    bands: [],
    levels: [],
    marks: [],
  };
}

/** A trial mean as it is drawn and listed; null where it would lie below the scale. */
export function trialMean(value: TrialValue, course: ScoreCourse, trialStart: TrialStart): number | null {
  const start = course.baseline?.score ?? null;
  if (trialStart === 'measured' || start === null) return value.mean;
  const shifted = start + value.change;
  return shifted < 0 ? null : shifted;
}

/**
 * Between which scores about two of three patients of a trial group lay, around the mean as it is drawn: one standard
 * deviation to either side, cut off at the ends of the scale. Null where nothing was posted, and at week 0 of a
 * comparison of change, which is the same for everybody.
 */
export function trialSpread(
  value: TrialValue,
  course: ScoreCourse,
  trialStart: TrialStart,
): { readonly from: number; readonly to: number } | null {
  const mean = trialMean(value, course, trialStart);
  const isSameForAll = value.change === 0 && startsAtBaseline(course, trialStart);
  if (mean === null || value.patientSd === null || isSameForAll) return null;
  const { min, max } = RANGES[course.instrument];
  return { from: Math.max(mean - value.patientSd, min), to: Math.min(mean + value.patientSd, max) };
}

function startsAtBaseline({ baseline }: ScoreCourse, trialStart: TrialStart): boolean {
  return trialStart === 'baseline' && baseline?.score != null;
}

/** The chart in one sentence. */
export function chartSummary(course: ScoreCourse, trialStart: TrialStart, writing: Writing): string {
  const { name, scale } = INSTRUMENT_WORDS[course.instrument];
  const scores = course.rows
    .filter(({ score }) => score !== null)
    .map((row) => {
      const when = row.on === null || row.day !== null ? whenOf(row) : writing.date(row.on);
      return `${when.toLowerCase()} ${row.score}`;
    })
    .join(', ');
  const trial = trialLines(course, trialStart, writing)
    .map(({ label, points }) => {
      const known = points.filter(({ y }) => y !== null);
      return ` ${label} in the trial: ${known[0]?.label} to ${known.at(-1)?.label}.`;
    })
    .join('');
  const { care, adverseEvents } = course.care;
  const given = care.length === 0 ? '' : ` Visits: ${care.length}; adverse events: ${adverseEvents.length}.`;
  return `Chart of ${name.toLowerCase()}, ${scale}. ${scores === '' ? 'No score yet' : `This patient: ${scores}`}.${trial}${given} The table has the same numbers.`;
}

function patientLine(course: ScoreCourse, time: TimeAxis, writing: Writing): ChartLine {
  return {
    label: LINE_NAMES.patient,
    series: 1,
    stroke: 'solid',
    marker: 'circle',
    isThick: true,
    points: course.rows.flatMap((row) => {
      const isKnownGap = row.on !== null || (row.gap?.kind === 'no_check_in' && row.gap.state === 'missed');
      if (row.score === null && !isKnownGap) return [];
      return [patientPoint(row, placeOf(row, time), writing)];
    }),
  };
}

function patientPoint(row: CourseRow, x: number, writing: Writing): ChartPoint {
  const date = row.on === null ? '' : writing.date(row.on);
  const when = row.day === null ? date : `${whenOf(row)}${date === '' ? '' : `, ${date}`}`;
  const said = row.score ?? (row.gap === null ? '' : gapWords(row.gap));
  return {
    x,
    y: row.score,
    isHollow: false,
    label: row.score === null ? null : `${row.isBaseline ? 'Baseline ' : ''}${row.score}`,
    tip: `${when}: ${said}`,
  };
}

function trialLines(course: ScoreCourse, trialStart: TrialStart, writing: Writing): readonly ChartLine[] {
  if (course.dayZero === null) return [];
  const rows = course.rows.flatMap(({ trial }) => (trial === null ? [] : [trial]));
  const pointsOf = (valueOf: (row: TrialRow) => TrialValue): readonly ChartPoint[] =>
    rows
      .toSorted((a, b) => a.week - b.week)
      .map((row): ChartPoint => {
        const y = trialMean(valueOf(row), course, trialStart);
        const spread = trialSpread(valueOf(row), course, trialStart);
        return {
          x: row.week,
          y,
          isHollow: row.isInterpolated,
          label: y === null ? null : writing.mean(y),
          tip: `Week ${row.week}: ${y === null ? 'below the scale' : writing.mean(y)}${row.isInterpolated ? ', interpolated' : ''}${spread ? `; two of three patients ${spreadWords(spread, writing)}` : ''}`,
          ...(spread && { spread }),
        };
      });
  return [
    {
      label: LINE_NAMES.withChiropractic,
      series: 2,
      stroke: 'dashed',
      marker: 'square',
      isThick: false,
      points: pointsOf(({ withChiropractic }) => withChiropractic),
    },
    {
      label: LINE_NAMES.usualCare,
      series: 3,
      stroke: 'dotted',
      marker: 'triangle',
      isThick: false,
      points: pointsOf(({ usualCare }) => usualCare),
    },
  ];
}

/** Such as 0.7–5.0. */
export function spreadWords(
  { from, to }: { readonly from: number; readonly to: number },
  writing: Writing,
): string {
  return `${writing.mean(from)}–${writing.mean(to)}`;
}

function scoreAxis(instrument: ChangeInstrument): ChartAxis {
  const { min, max } = RANGES[instrument];
  const step = instrument === 'nrs' ? 2 : 4;
  const { name, scale } = INSTRUMENT_WORDS[instrument];
  return {
    min,
    max,
    title: `${name}, ${scale}`,
    ticks: Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => {
      const at = min + index * step;
      return { at, label: String(at) };
    }),
  };
}

function placeOf({ on, day }: CourseRow, time: TimeAxis): number {
  return on === null ? (day ?? 0) / time.daysPerUnit : placeOn(time, on);
}

function bandsOf({ importantAt, greyAt }: ScoreCourse): readonly ChartBand[] {
  const important: ChartBand[] =
    importantAt === null
      ? []
      : [
          {
            from: 0,
            to: importantAt,
            tone: 'good',
            label: `Important change: ${orLess(importantAt)}`,
            shortLabel: `Important: ${orLess(importantAt)}`,
          },
        ];
  const grey: ChartBand[] =
    greyAt === null
      ? []
      : [{ from: importantAt ?? 0, to: greyAt, tone: 'between', label: 'Grey zone', shortLabel: 'Grey' }];
  return [...important, ...grey];
}

function levelsOf({ goal, baseline }: ScoreCourse, time: TimeAxis): readonly ChartLevel[] {
  const goalLevel: ChartLevel[] =
    goal === null ? [] : [{ at: goal, from: time.axis.min, tone: 'goal', label: `Goal ${goal}` }];
  const baselineLevel: ChartLevel[] =
    baseline?.score == null
      ? []
      : [{ at: baseline.score, from: placeOf(baseline, time), tone: 'quiet', label: null }];
  return [...goalLevel, ...baselineLevel];
}

function orLess(score: number): string {
  return score === 0 ? '0' : `${score} or less`;
}
