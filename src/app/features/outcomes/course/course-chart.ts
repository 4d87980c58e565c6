import { addDays, dayOf } from '#domain/outcomes';
import { CHECK_IN_WEEKS, NRS_RANGE, RMDQ_RANGE } from '#domain/vocabulary';
import type {
  ChartAxis,
  ChartBand,
  ChartLevel,
  ChartLine,
  ChartPoint,
  ScoreChartModel,
} from '../../../shared/ui/chart/score-chart-model';
import { INSTRUMENT_WORDS, gapWords, whenOf } from './outcome-words';
import type { Writing } from './outcome-writing';
import type { CourseRow, ScoreCourse, TrialRow, TrialValue } from './score-course';

/** Where the trial's lines start: at what was measured, or at this patient's baseline to compare change alone. */
export type TrialStart = 'measured' | 'baseline';

export const LINE_NAMES = {
  patient: 'This patient',
  withChiropractic: 'With chiropractic',
  usualCare: 'Usual care',
} as const;

const DAYS_A_WEEK = 7;
const FIRST_WEEK = -1;
const LAST_WEEK = CHECK_IN_WEEKS.at(-1) ?? 12;
const DATE_TICKS = 5;

/** What the chart of one instrument shows: the rows of the table, to scale. */
export function courseChart(course: ScoreCourse, trialStart: TrialStart, writing: Writing): ScoreChartModel {
  const x = course.dayZero === null ? dateAxis(course, writing) : weekAxis(course);
  return {
    x,
    y: scoreAxis(course),
    lines: [patientLine(course, writing), ...trialLines(course, trialStart, writing)],
    bands: bandsOf(course),
    levels: levelsOf(course, x.min),
    marks: course.dayZero === null ? [] : [0, ...CHECK_IN_WEEKS],
  };
}

/** A trial mean as it is drawn and listed; null where it would lie below the scale. */
export function trialMean(value: TrialValue, course: ScoreCourse, trialStart: TrialStart): number | null {
  const start = course.baseline?.score ?? null;
  if (trialStart === 'measured' || start === null) return value.mean;
  const shifted = start + value.change;
  return shifted < 0 ? null : shifted;
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
  return `Chart of ${name.toLowerCase()}, ${scale}. ${scores === '' ? 'No score yet' : `This patient: ${scores}`}.${trial} The table has the same numbers.`;
}

function patientLine(course: ScoreCourse, writing: Writing): ChartLine {
  return {
    label: LINE_NAMES.patient,
    series: 1,
    stroke: 'solid',
    marker: 'circle',
    isThick: true,
    points: course.rows.flatMap((row) => {
      const isKnownGap = row.on !== null || (row.gap?.kind === 'no_check_in' && row.gap.state === 'missed');
      if (row.score === null && !isKnownGap) return [];
      return [patientPoint(row, placeOf(row, course), writing)];
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
        return {
          x: row.week,
          y,
          isHollow: row.isInterpolated,
          label: y === null ? null : writing.mean(y),
          tip: `Week ${row.week}: ${y === null ? 'below the scale' : writing.mean(y)}${row.isInterpolated ? ', interpolated' : ''}`,
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

function weekAxis({ rows }: ScoreCourse): ChartAxis {
  const weeks = rows.flatMap(({ on, day }) => (on === null || day === null ? [] : [day / DAYS_A_WEEK]));
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

/** Without a day 0 there are no weeks to count, only dates. */
function dateAxis({ rows }: ScoreCourse, writing: Writing): ChartAxis {
  const first = rows[0]?.on ?? null;
  const last = rows.at(-1)?.on ?? null;
  if (first === null || last === null) return { min: 0, max: DAYS_A_WEEK, title: 'Date', ticks: [] };
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

function scoreAxis({ instrument }: ScoreCourse): ChartAxis {
  const { min, max } = instrument === 'nrs' ? NRS_RANGE : RMDQ_RANGE;
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

function placeOf({ on, day }: CourseRow, { rows, dayZero }: ScoreCourse): number {
  if (dayZero !== null) return (day ?? 0) / DAYS_A_WEEK;
  const first = rows[0]?.on;
  return first && on ? dayOf(first, on) : 0;
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

function levelsOf({ goal, baseline }: ScoreCourse, start: number): readonly ChartLevel[] {
  const goalLevel: ChartLevel[] =
    goal === null ? [] : [{ at: goal, from: start, tone: 'goal', label: `Goal ${goal}` }];
  const baselineLevel: ChartLevel[] =
    baseline?.score == null
      ? []
      : [{ at: baseline.score, from: (baseline.day ?? 0) / DAYS_A_WEEK, tone: 'quiet', label: null }];
  return [...goalLevel, ...baselineLevel];
}

function orLess(score: number): string {
  return score === 0 ? '0' : `${score} or less`;
}
