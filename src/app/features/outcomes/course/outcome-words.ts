import {
  type ChangeInstrument,
  type ChangeStatus,
  IMPORTANT_CHANGE,
  TRIAL_EXCLUSIONS,
  type TrialExclusion,
} from '#domain/outcomes';
import { RMDQ_RANGE } from '#domain/vocabulary';
import type { IconName } from '../../../shared/ui/icon/icon-paths';
import type { Writing } from './outcome-writing';
import type { CourseRow, ScoreCourse, ScoreGap } from './score-course';

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
  unchanged: { label: 'No clear change', icon: 'same', tone: null },
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
      return `${numbersOf(course, writing)}${ground(course)}${aim(course)}`;
  }
}

function numbersOf({ baseline, latest }: ScoreCourse, writing: Writing): string {
  const points = latest?.change?.points ?? 0;
  const percent = latest?.change?.percent ?? null;
  const share = percent === null || points === 0 ? '' : ` (${writing.number(Math.abs(percent), 0)} %)`;
  const way =
    points === 0 ? 'no change' : `${pointsOf(Math.abs(points))} ${points < 0 ? 'lower' : 'higher'}${share}`;
  const when = latest?.on ? writing.dayAndMonth(latest.on) : '';
  return `${baseline?.score} at baseline, ${latest?.score} on ${when}: ${way}.`;
}

function ground({ instrument, status, baseline }: ScoreCourse): string {
  const { points, percent } = IMPORTANT_CHANGE[instrument];
  switch (status) {
    case 'grey_zone':
      return ` Only one of the two marks is met: ${points} points and ${percent} %.`;
    case 'unchanged':
      return ` An important change is ${points} points and ${percent} %.`;
    case 'worse':
      return ` An increase of ${points} points or more counts as worse.`;
    case 'improved':
      return (baseline?.score ?? 0) < points
        ? ` The baseline was too low to fall by ${points} points; 0 or 1 counts.`
        : ` That is an important change: at least ${points} points and ${percent} %.`;
    default:
      return '';
  }
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

export function outsideTrialWords(code: string): string {
  const exclusion = TRIAL_EXCLUSIONS.find((each) => each === code);
  // A newer server may know a reason that this page does not.
  return exclusion === undefined ? code.replaceAll('_', ' ') : OUTSIDE_TRIAL_WORDS[exclusion];
}
