import type { Acuity } from '#domain/knowledge';
import { type DatedScore, type PlainDate, baselineOf, checkInWeekOf, pickForWeeks } from '#domain/outcomes';
import { type GivenCare, hasThrust, isGiven } from '#domain/planning';
import { visitsPerWeek } from '#domain/scheduling';
import {
  CHECK_IN_WEEKS,
  GLOBAL_IMPROVEMENTS,
  PLAN_ROWS,
  type CheckInWeek,
  type ClosingReason,
  type GlobalImprovement,
  type PlanRow,
  type UnderlyingCondition,
} from '#domain/vocabulary';

/** The weeks at which a course has a score: the baseline is week 0. */
export const SCORE_WEEKS = [0, ...CHECK_IN_WEEKS] as const;
export type ScoreWeek = (typeof SCORE_WEEKS)[number];
/** One score for each week, in the instrument's own points; null where none is known. */
export type WeekScores = Readonly<Record<ScoreWeek, number | null>>;

/** The weeks at which global improvement is counted; the trial posted it for week 6 (source REG). */
export const IMPROVEMENT_WEEKS = [6, 12] as const satisfies readonly CheckInWeek[];
export type ImprovementWeek = (typeof IMPROVEMENT_WEEKS)[number];

/** What the record says of one course, as far as the clinic's results look at it. */
export interface CourseFacts {
  readonly dayZero: PlainDate;
  /** The closing that stands; null while the course is open. */
  readonly closing: { readonly on: PlainDate; readonly reason: ClosingReason } | null;
  readonly acuity: Acuity | null;
  readonly conditions: readonly UnderlyingCondition[];
  /** Why the trial's population leaves this patient out; null while no intake says. */
  readonly outsideTrial: boolean | null;
  /** Average of the past week (C17), and complete questionnaires, oldest entry first. */
  readonly pain: readonly DatedScore[];
  readonly disability: readonly DatedScore[];
  /** The check-ins that stand. */
  readonly checkIns: readonly CheckInFacts[];
  /** Sessions by row and week of the signed plan. */
  readonly sessions: Readonly<Partial<Record<PlanRow, readonly number[]>>>;
  /** The visits that stand. */
  readonly visits: readonly VisitFacts[];
  /** Rows known to have been given without a visit here that says so, as in an imported course. */
  readonly alsoGiven: readonly PlanRow[];
}

export interface CheckInFacts {
  readonly date: PlainDate;
  readonly improvement: GlobalImprovement | null;
  /** How many were told; null where nobody asked. */
  readonly adverseEvents: number | null;
}

export interface VisitFacts extends GivenCare {
  readonly hasAdverseEvent: boolean;
}

/** One course as the clinic's results count it. It follows from the record alone: no clock is asked. */
export interface CourseResult {
  readonly dayZero: PlainDate;
  readonly closing: CourseFacts['closing'];
  readonly acuity: Acuity | null;
  readonly conditions: readonly UnderlyingCondition[];
  readonly outsideTrial: boolean | null;
  /** Rows of the plan that were given at least once. */
  readonly given: readonly PlanRow[];
  readonly nrs: WeekScores;
  readonly rmdq: WeekScores;
  /** Weeks in whose window a check-in stands, complete or not. */
  readonly answered: readonly CheckInWeek[];
  readonly improvement: Readonly<Record<ImprovementWeek, GlobalImprovement | null>>;
  /** Told at check-ins and visits; null where nobody asked. A visit that names none was not asked: never no. */
  readonly adverseEvents: number | null;
  /** Visits that the plan needs over its six weeks, those with thrust, and what was given. */
  readonly plannedVisits: number;
  readonly plannedThrust: number;
  readonly visits: number;
  readonly thrustVisits: number;
}

/** A course without what only tells groups apart. */
export type CountedResult = Omit<CourseResult, 'acuity' | 'conditions' | 'given'>;

/**
 * What counts of a course. The baseline is the last complete score on or before day 0, each week the complete score
 * nearest to its target day (`pickForWeeks`). Throws a RangeError for what is no date.
 */
export function courseResultOf(facts: CourseFacts): CourseResult {
  const { dayZero, closing, acuity, conditions, outsideTrial, checkIns, visits, sessions } = facts;
  const answered = new Set(checkIns.map(({ date }) => checkInWeekOf(dayZero, date)));
  return {
    dayZero,
    closing,
    acuity,
    conditions,
    outsideTrial,
    given: PLAN_ROWS.filter(
      (row) => facts.alsoGiven.includes(row) || visits.some(({ delivered }) => delivered[row] !== undefined),
    ),
    nrs: weekScoresOf(dayZero, facts.pain),
    rmdq: weekScoresOf(dayZero, facts.disability),
    answered: CHECK_IN_WEEKS.filter((week) => answered.has(week)),
    improvement: improvementOf(dayZero, checkIns),
    adverseEvents: adverseEventsOf(checkIns, visits),
    plannedVisits: visitsPerWeek(sessions).reduce((sum, week) => sum + week, 0),
    plannedThrust: (sessions.chiropractic_adjustment ?? []).reduce((sum, week) => sum + week, 0),
    visits: visits.filter(isGiven).length,
    thrustVisits: visits.filter(hasThrust).length,
  };
}

function weekScoresOf(dayZero: PlainDate, scores: readonly DatedScore[]): WeekScores {
  const picks = pickForWeeks(dayZero, scores);
  return {
    0: baselineOf(dayZero, scores)?.score ?? null,
    2: picks[2]?.score ?? null,
    4: picks[4]?.score ?? null,
    6: picks[6]?.score ?? null,
    12: picks[12]?.score ?? null,
  };
}

function improvementOf(dayZero: PlainDate, checkIns: readonly CheckInFacts[]): CourseResult['improvement'] {
  const steps = checkIns.map(({ date, improvement }) => ({
    date,
    improvement,
    score: improvement === null ? null : GLOBAL_IMPROVEMENTS.indexOf(improvement),
  }));
  const picks = pickForWeeks(dayZero, steps);
  return { 6: picks[6]?.improvement ?? null, 12: picks[12]?.improvement ?? null };
}

function adverseEventsOf(checkIns: readonly CheckInFacts[], visits: readonly VisitFacts[]): number | null {
  const asked = checkIns.flatMap(({ adverseEvents }) => (adverseEvents === null ? [] : [adverseEvents]));
  const atVisits = visits.filter(({ hasAdverseEvent }) => hasAdverseEvent).length;
  if (asked.length === 0 && atVisits === 0) return null;
  return asked.reduce((sum, each) => sum + each, atVisits);
}
