import {
  CHECK_IN_WINDOWS,
  type ChangeInstrument,
  type ChangeStatus,
  IMPORTANT_CHANGE,
  TRIAL_EXCLUSIONS,
  type TrialExclusion,
} from '#domain/outcomes';
import { type PlanRow, RMDQ_RANGE } from '#domain/vocabulary';
import type { IconName } from '../../../shared/ui/icon/icon-paths';
import type { Writing } from './outcome-writing';
import type { Aside, CourseRow, ScoreCourse, ScoreGap } from './score-course';

export const INSTRUMENT_WORDS: Readonly<
  Record<ChangeInstrument, { readonly name: string; readonly what: string; readonly scale: string }>
> = {
  nrs: { name: 'Pain', what: 'Average of the past week, 0 is no pain', scale: 'NRS 0–10' },
  rmdq: { name: 'Disability', what: 'Sentences that apply today, fewer is better', scale: 'RMDQ 0–24' },
};

export const STATUS_WORDS: Readonly<
  Record<ChangeStatus, { readonly label: string; readonly icon: IconName; readonly tone: string | null }>
> = {
  improved: { label: 'Improved', icon: 'good', tone: 'good' },
  grey_zone: { label: 'Grey zone', icon: 'between', tone: 'info' },
  unchanged: { label: 'Within measurement error', icon: 'same', tone: null },
  worse: { label: 'Worse', icon: 'worse', tone: 'warn' },
  not_known: { label: 'Not known yet', icon: 'help', tone: null },
};

/** The status in one or two sentences with its numbers. */
export function whyStatus(course: ScoreCourse, writing: Writing): string {
  switch (course.unknownBecause) {
    case 'no_scores':
      return 'No complete score is recorded.';
    case 'no_day_zero':
      return 'Change is counted from day 0, and no plan is signed yet.';
    case 'no_baseline':
      return 'There is no complete score on or before day 0 to compare with.';
    case 'no_later_score':
      return `${course.baseline?.score} at baseline; no complete score since.${aim(course)}`;
    default:
      return `${numbersOf(course, writing)}${ground(course)}${missed(course)}${aim(course)}`;
  }
}

function numbersOf({ baseline, latest }: ScoreCourse, writing: Writing): string {
  const points = latest?.change?.points ?? 0;
  const percent = latest?.change?.percent ?? null;
  const share = percent === null || points === 0 ? '' : ` (${writing.number(Math.abs(percent), 0)} %)`;
  const way =
    points === 0 ? 'no change' : `${points < 0 ? 'down' : 'up'} ${pointsOf(Math.abs(points))}${share}`;
  const when = latest?.on ? writing.dayAndMonth(latest.on) : '';
  return `${baseline?.score} at baseline, ${latest?.score} on ${when}: ${way}.`;
}

function ground({ instrument, status, baseline, latest }: ScoreCourse): string {
  const { points, percent } = IMPORTANT_CHANGE[instrument];
  const change = latest?.change?.points ?? 0;
  switch (status) {
    case 'grey_zone':
      return -change >= points
        ? ` ${points} points are met, ${percent} % is not: this may still be measurement error.`
        : ` ${percent} % is met, ${points} points are not: this may still be measurement error.`;
    case 'unchanged':
      if (change === 0) return '';
      return change < 0
        ? ` Neither ${points} points nor ${percent} % is met: this may be measurement error.`
        : ` An increase under ${points} points may be measurement error.`;
    case 'worse':
      return ` An increase of ${points} points or more counts as worse.`;
    case 'improved':
      return (baseline?.score ?? 0) < points
        ? ` The baseline was too low to fall by ${points} points; 0 or 1 counts.`
        : ` Both that are needed are met: ${points} points and ${percent} %.`;
    default:
      return '';
  }
}

/** Who was lost since must not look as if the last score still held. */
function missed({ rows, latest }: ScoreCourse): string {
  const weeks = rows.flatMap(({ checkInWeek, day, gap }) =>
    checkInWeek !== null &&
    (day ?? 0) > (latest?.day ?? 0) &&
    gap?.kind === 'no_check_in' &&
    gap.state === 'missed'
      ? [checkInWeek]
      : [],
  );
  if (weeks.length === 0) return '';
  return ` No score since: ${weeks.length === 1 ? 'week' : 'weeks'} ${weeks.join(' and ')} missed.`;
}

function aim({ importantAt, status }: ScoreCourse): string {
  return importantAt === null || status === 'improved'
    ? ''
    : ` ${importantAt === 0 ? '0' : `${importantAt} or less`} would be an important change.`;
}

/** Where a row stands in the course. */
export function whenOf(row: CourseRow): string {
  if (row.isBaseline) return 'Baseline';
  if (row.checkInWeek !== null) return `Week ${row.checkInWeek}`;
  if (row.on === null) return 'Day 0';
  return row.day === null ? '–' : `Day ${signed(row.day)}`;
}

/** Why a row counts for nothing. */
export function asideWords(aside: Aside, writing: Writing): string {
  if (aside.kind === 'before_baseline') return 'Before the baseline: a later one counts';
  const { week, countsOn, because } = aside;
  const reason = {
    incomplete: 'this one is incomplete',
    nearer: `nearer to day ${CHECK_IN_WINDOWS[week].target}`,
    earlier: 'as near, and earlier',
    entered_later: 'entered later the same day',
  }[because];
  return `In week ${week} ${writing.dayAndMonth(countsOn)} counts: ${reason}`;
}

export function gapWords(gap: ScoreGap): string {
  switch (gap.kind) {
    case 'incomplete':
      return `${gap.answered} of ${RMDQ_RANGE.max} answered, no score`;
    case 'not_asked':
      return 'Not asked';
    default:
      return { later: 'Not due yet', open: 'Not yet', missed: 'No score' }[gap.state];
  }
}

/** With a true minus sign, and a plus where there is an increase. */
export function signedChange(points: number, write: (size: number) => string): string {
  const size = write(Math.abs(points));
  if (size === write(0)) return size;
  return `${points < 0 ? '−' : '+'}${size}`;
}

export function signedPercent(percent: number, writing: Writing): string {
  if (Math.round(percent) === 0) return '0 %';
  return `${percent < 0 ? '−' : '+'}${writing.number(Math.abs(percent), 0)} %`;
}

function signed(day: number): string {
  return day < 0 ? `−${-day}` : String(day);
}

function pointsOf(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}

/** The rows of a plan where room is short. */
export const SHORT_ROW_LABELS: Readonly<Record<PlanRow, string>> = {
  therapeutic_exercise: 'Exercise',
  massage: 'Massage',
  cryotherapy: 'Cold',
  heat: 'Heat',
  ultrasound: 'Ultrasound',
  chiropractic_adjustment: 'Adjustment',
  low_force_care: 'Without thrust',
};

/** Why a patient is not one of those the trial studied. */
const OUTSIDE_TRIAL_WORDS: Readonly<Record<TrialExclusion, string>> = {
  age_not_known: 'The age is not known; the trial took people of 18 to 50.',
  age_outside_18_to_50: 'The trial took people of 18 to 50.',
  visceral_source: 'The pain may come from an organ rather than the back.',
  fracture: 'A fracture is known or possible.',
  recent_spinal_surgery: 'Spinal surgery in the past twelve weeks.',
  tumour: 'A tumour is known.',
  infection: 'An infection is possible.',
  inflammatory_arthropathy: 'Inflammatory arthritis is known or possible.',
  significant_osteoporosis: 'Osteoporosis.',
  manipulation_contraindicated: 'Manipulation is contraindicated.',
  pregnancy: 'Pregnant, or possibly so.',
  altered_mental_capacity: 'Difficulty in understanding or communicating.',
};

/** What the trial excluded, to say that nobody has asked for it. */
const EXCLUSION_NAMES: Readonly<Record<TrialExclusion, string>> = {
  age_not_known: 'age',
  age_outside_18_to_50: 'age',
  visceral_source: 'pain from an organ',
  fracture: 'fracture',
  recent_spinal_surgery: 'recent spinal surgery',
  tumour: 'tumour',
  infection: 'infection',
  inflammatory_arthropathy: 'inflammatory arthritis',
  significant_osteoporosis: 'osteoporosis',
  manipulation_contraindicated: 'what speaks against manipulation',
  pregnancy: 'pregnancy',
  altered_mental_capacity: 'difficulty in understanding',
};

/** One sentence of what is not answered; null where all is. */
export function notKnownWords(codes: readonly string[]): string | null {
  const names = codes.map((code) => {
    const exclusion = TRIAL_EXCLUSIONS.find((each) => each === code);
    return exclusion === undefined ? code.replaceAll('_', ' ') : EXCLUSION_NAMES[exclusion];
  });
  return names.length === 0 ? null : `Not fully answered: ${names.join(', ')}.`;
}

export function outsideTrialWords(code: string): string {
  const exclusion = TRIAL_EXCLUSIONS.find((each) => each === code);
  // A newer server may know a reason that this page does not.
  return exclusion === undefined ? code.replaceAll('_', ' ') : OUTSIDE_TRIAL_WORDS[exclusion];
}
