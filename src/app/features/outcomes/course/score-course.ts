import {
  CHECK_IN_WINDOWS,
  type Change,
  type ChangeInstrument,
  type ChangeStatus,
  type TrialArms,
  type TrialPoint,
  baselineOf,
  changeFrom,
  checkInWeekOf,
  dayOf,
  pickForWeeks,
  trialArms,
} from '#domain/outcomes';
import { CHECK_IN_WEEKS, type CheckInWeek } from '#domain/vocabulary';
import type { OutcomeView, ReplacedScore, Score } from '#contract/outcome';

/** The course of one instrument: what the chart draws and the table lists, row by row. */
export interface ScoreCourse {
  readonly instrument: ChangeInstrument;
  readonly dayZero: string | null;
  readonly goal: number | null;
  /** Oldest first; check-ins that are missing stand at the day they aim at. */
  readonly rows: readonly CourseRow[];
  readonly baseline: CourseRow | null;
  /** The last score after the baseline. */
  readonly latest: CourseRow | null;
  readonly status: ChangeStatus;
  /** Why the status is not known; null when it is. */
  readonly unknownBecause: 'no_scores' | 'no_day_zero' | 'no_baseline' | 'no_later_score' | null;
  /** From the baseline, this score or less is an important change; null when there is no such score. */
  readonly importantAt: number | null;
  /** This score or less is in the grey zone; null when there is none. */
  readonly greyAt: number | null;
  readonly trial: TrialArms;
  /** What the scores were before they were corrected, oldest correction first. */
  readonly replaced: readonly ReplacedValue[];
  /** What stands on the same axis. */
  readonly care: Pick<OutcomeView, 'care' | 'adverseEvents' | 'plans'>;
}

/** A value that a correction replaced, and what stands now. */
export interface ReplacedValue extends Pick<ReplacedScore, 'on' | 'correctedAt' | 'reason'> {
  readonly score: number;
  readonly correctedBy: string;
  /** Null where the score that stands is not known. */
  readonly now: { readonly on: string; readonly score: number | null } | null;
}

export interface CourseRow {
  readonly key: string;
  readonly isBaseline: boolean;
  /** The check-in this row counts for. */
  readonly checkInWeek: CheckInWeek | null;
  /** Why a row in the window of a week, or before the baseline, counts for nothing; null for every other row. */
  readonly aside: Aside | null;
  readonly on: string | null;
  /** Days since day 0; null without a day 0. */
  readonly day: number | null;
  readonly score: number | null;
  /** Why there is no score; null when there is one. */
  readonly gap: ScoreGap | null;
  readonly change: Change | null;
  readonly trial: TrialRow | null;
}

export type Aside =
  | { readonly kind: 'before_baseline' }
  | {
      readonly kind: 'other_counts';
      readonly week: CheckInWeek;
      readonly countsOn: string;
      readonly because: 'incomplete' | 'nearer' | 'earlier' | 'entered_later';
    };

export type ScoreGap =
  | { readonly kind: 'incomplete'; readonly answered: number }
  | { readonly kind: 'not_asked' }
  | { readonly kind: 'no_check_in'; readonly state: 'later' | 'open' | 'missed' };

export interface TrialRow {
  readonly week: number;
  readonly isInterpolated: boolean;
  readonly usualCare: TrialValue;
  readonly withChiropractic: TrialValue;
}

export interface TrialValue {
  readonly mean: number;
  /** Since the group's own week 0. */
  readonly change: number;
  /** Standard deviation of patients' scores, derived; null where nothing was posted. */
  readonly patientSd: number | null;
}

interface Dated {
  readonly date: string;
  readonly score: number | null;
  readonly source: Score;
}

/** Puts the scores of one instrument on the time of the course, beside the trial. */
export function scoreCourse(view: OutcomeView, instrument: ChangeInstrument, today: string): ScoreCourse {
  const trial = trialArms(instrument);
  const scores = view.scores
    .map((source): Dated => ({ date: source.on, score: scoreOf(source, instrument), source }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const { dayZero } = view;
  const baseline = dayZero === null ? null : baselineOf(dayZero, scores);
  const rows =
    dayZero === null
      ? scores.map((score) => rowOf(score, instrument, null, null, null, null))
      : rowsFrom(dayZero, scores, baseline, instrument, trial, today);
  const baselineRow = rows.find(({ isBaseline }) => isBaseline) ?? null;
  const latest =
    baselineRow === null
      ? null
      : (rows.findLast(({ score }, at) => score !== null && at > rows.indexOf(baselineRow)) ?? null);
  return {
    instrument,
    dayZero,
    goal: instrument === 'nrs' ? view.goalNrs : view.goalRmdq,
    rows,
    baseline: baselineRow,
    latest,
    status: latest?.change?.status ?? 'not_known',
    unknownBecause: whyUnknown(scores, dayZero, baselineRow, latest),
    importantAt: highestWith('improved', baseline?.score ?? null, instrument),
    greyAt: highestWith('grey_zone', baseline?.score ?? null, instrument),
    trial,
    replaced: replacedValues(view, scores, instrument),
    care: view,
  };
}

function replacedValues(
  { replaced }: OutcomeView,
  scores: readonly Dated[],
  instrument: ChangeInstrument,
): readonly ReplacedValue[] {
  return replaced.flatMap(({ scoreId, on, painNrs, rmdqScore, correctedAt, correctedBy, reason }) => {
    const score = instrument === 'nrs' ? painNrs : rmdqScore;
    if (score === null) return [];
    const standing = scores.find(({ source }) => source.id === scoreId);
    const now = standing ? { on: standing.date, score: standing.score } : null;
    return [{ on, score, now, correctedAt, correctedBy: correctedBy.displayName, reason }];
  });
}

function rowsFrom(
  dayZero: string,
  scores: readonly Dated[],
  baseline: Dated | null,
  instrument: ChangeInstrument,
  trial: TrialArms,
  today: string,
): readonly CourseRow[] {
  const weekOfScore = countedWeeks(dayZero, scores);
  const known = scores.map((score) => {
    const week = weekOfScore.get(score) ?? null;
    const trialWeek = score === baseline ? 0 : week;
    const row = rowOf(score, instrument, dayZero, baseline, week, trialRowOf(trial, trialWeek));
    return { ...row, aside: asideOf(score, week, dayZero, baseline, weekOfScore) };
  });
  const counted = new Set(weekOfScore.values());
  const missing = CHECK_IN_WEEKS.filter((week) => !counted.has(week)).map((week) =>
    missingRow(week, dayZero, trialRowOf(trial, week), today),
  );
  const start = baseline === null ? [startRow(trialRowOf(trial, 0))] : [];
  return [...start, ...known, ...missing].toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0));
}

function asideOf(
  score: Dated,
  countsFor: CheckInWeek | null,
  dayZero: string,
  baseline: Dated | null,
  weekOfScore: ReadonlyMap<Dated, CheckInWeek>,
): Aside | null {
  if (baseline !== null && baseline !== score && score.date <= baseline.date)
    return { kind: 'before_baseline' };
  const week = checkInWeekOf(dayZero, score.date);
  if (week === null || countsFor !== null) return null;
  const other = [...weekOfScore].find(([, each]) => each === week)?.[0];
  if (!other) return null;
  return { kind: 'other_counts', week, countsOn: other.date, because: whyOther(score, other, dayZero, week) };
}

function whyOther(
  score: Dated,
  other: Dated,
  dayZero: string,
  week: CheckInWeek,
): Extract<Aside, { kind: 'other_counts' }>['because'] {
  if (score.score === null && other.score !== null) return 'incomplete';
  if (score.date === other.date) return 'entered_later';
  const distance = ({ date }: Dated): number =>
    Math.abs(dayOf(dayZero, date) - CHECK_IN_WINDOWS[week].target);
  return distance(score) === distance(other) ? 'earlier' : 'nearer';
}

/** Which score stands for which check-in; where none is complete, the first incomplete one says how far it got. */
function countedWeeks(dayZero: string, scores: readonly Dated[]): ReadonlyMap<Dated, CheckInWeek> {
  const picks = pickForWeeks(dayZero, scores);
  return new Map(
    CHECK_IN_WEEKS.flatMap((week): [Dated, CheckInWeek][] => {
      const pick = picks[week] ?? scores.find(({ date }) => checkInWeekOf(dayZero, date) === week);
      return pick ? [[pick, week]] : [];
    }),
  );
}

function rowOf(
  { date, score, source }: Dated,
  instrument: ChangeInstrument,
  dayZero: string | null,
  baseline: Dated | null,
  checkInWeek: CheckInWeek | null,
  trial: TrialRow | null,
): CourseRow {
  const isBaseline = baseline?.source === source;
  const isAfter = baseline !== null && date > baseline.date;
  return {
    key: source.id,
    isBaseline,
    checkInWeek,
    aside: null,
    on: date,
    day: dayZero === null ? null : dayOf(dayZero, date),
    score,
    gap: score === null ? gapOf(source, instrument) : null,
    change: isAfter && score !== null ? changeFrom(baseline.score, score, instrument) : null,
    trial,
  };
}

function gapOf(source: Score, instrument: ChangeInstrument): ScoreGap {
  return instrument === 'rmdq' && source.rmdqAnswered > 0
    ? { kind: 'incomplete', answered: source.rmdqAnswered }
    : { kind: 'not_asked' };
}

function missingRow(week: CheckInWeek, dayZero: string, trial: TrialRow | null, today: string): CourseRow {
  const { from, to, target } = CHECK_IN_WINDOWS[week];
  const now = dayOf(dayZero, today);
  const state = now < from ? 'later' : now > to ? 'missed' : 'open';
  return {
    ...emptyRow(`week-${week}`, target, trial),
    checkInWeek: week,
    gap: { kind: 'no_check_in', state },
  };
}

function startRow(trial: TrialRow | null): CourseRow {
  return { ...emptyRow('start', 0, trial), gap: { kind: 'no_check_in', state: 'missed' } };
}

function emptyRow(key: string, day: number, trial: TrialRow | null): CourseRow {
  return {
    key,
    isBaseline: false,
    checkInWeek: null,
    aside: null,
    on: null,
    day,
    score: null,
    gap: null,
    change: null,
    trial,
  };
}

function trialRowOf(trial: TrialArms, week: number | null): TrialRow | null {
  const usual = trial.arms.usual_care;
  const chiropractic = trial.arms.usual_care_plus_chiropractic;
  const usualPoint = usual.find((point) => point.week === week);
  const chiropracticPoint = chiropractic.find((point) => point.week === week);
  if (!usualPoint || !chiropracticPoint) return null;
  return {
    week: usualPoint.week,
    isInterpolated: usualPoint.interpolated || chiropracticPoint.interpolated,
    usualCare: trialValue(usualPoint, usual),
    withChiropractic: trialValue(chiropracticPoint, chiropractic),
  };
}

function trialValue({ value, patientSd }: TrialPoint, arm: readonly TrialPoint[]): TrialValue {
  return { mean: value, change: value - (arm[0]?.value ?? 0), patientSd };
}

function whyUnknown(
  scores: readonly Dated[],
  dayZero: string | null,
  baseline: CourseRow | null,
  latest: CourseRow | null,
): ScoreCourse['unknownBecause'] {
  if (!scores.some(({ score }) => score !== null)) return 'no_scores';
  if (dayZero === null) return 'no_day_zero';
  if (baseline === null) return 'no_baseline';
  return latest === null ? 'no_later_score' : null;
}

/** The highest score that the rules judge so, from this baseline. */
function highestWith(
  status: ChangeStatus,
  baseline: number | null,
  instrument: ChangeInstrument,
): number | null {
  if (baseline === null) return null;
  for (let score = baseline; score >= 0; score -= 1) {
    if (changeFrom(baseline, score, instrument).status === status) return score;
  }
  return null;
}

function scoreOf(source: Score, instrument: ChangeInstrument): number | null {
  return instrument === 'nrs' ? source.painNrs : source.rmdqScore;
}
