import { weekOf, type PlainDate } from '#domain/outcomes';
import { PLAN_ROWS, PLAN_WEEKS, type ManualTechnique, type PlanRow, isAtHome } from '#domain/vocabulary';

/** Sessions by row of a signed plan, one number for each of the six weeks, counted from its start. */
export interface CoursePlan {
  readonly startOn: PlainDate;
  readonly sessions: Readonly<Partial<Record<PlanRow, readonly number[]>>>;
}

/** What was given on one day. */
export interface GivenCare {
  readonly on: PlainDate;
  readonly delivered: Readonly<Partial<Record<PlanRow, { readonly techniques: readonly ManualTechnique[] }>>>;
}

export interface Dose {
  readonly planned: number;
  readonly delivered: number;
}

export interface RowDelivery {
  readonly row: PlanRow;
  /** Six weeks. */
  readonly weeks: readonly Dose[];
  /** Days at home are planned here and not seen at visits. */
  readonly isAtHome: boolean;
}

/** Sessions that were due by today, and how many of them were given. */
export interface Adherence {
  readonly due: number;
  readonly done: number;
}

/** Visits with thrust so far, of those the whole plan holds (C11). */
export interface Pace {
  readonly thrustVisits: number;
  readonly planned: number;
}

export interface Delivery {
  /** The rows that were planned or given, in the order of the plan. */
  readonly rows: readonly RowDelivery[];
  /** Visits with care before the first week or after the sixth. */
  readonly visitsOutside: number;
  readonly adherence: Adherence;
  readonly pace: Pace;
}

/** The week of the plan a day falls in, 1 to 6; null outside the six. Throws a RangeError for what is no date. */
export function planWeekOf(startOn: PlainDate, on: PlainDate): number | null {
  const week = weekOf(startOn, on);
  return week >= 1 && week <= PLAN_WEEKS.length ? week : null;
}

/** Sessions of a row planned for a week of the plan, 1 to 6; 0 where the row is not planned. */
export function plannedIn({ sessions }: Pick<CoursePlan, 'sessions'>, row: PlanRow, week: number): number {
  return sessions[row]?.[week - 1] ?? 0;
}

/** Visits of a week of the plan at which a row was given. */
export function deliveredIn(
  startOn: PlainDate,
  visits: readonly GivenCare[],
  row: PlanRow,
  week: number,
): number {
  return visits.filter(({ on, delivered }) => delivered[row] && planWeekOf(startOn, on) === week).length;
}

/** Thrust was given: the row of the adjustment, or the technique under any row (C11). */
export function hasThrust({ delivered }: Pick<GivenCare, 'delivered'>): boolean {
  return (
    delivered.chiropractic_adjustment !== undefined ||
    Object.values(delivered).some(({ techniques }) => techniques.includes('thrust'))
  );
}

/**
 * What was planned against what was given, by row and week. Adherence counts the weeks that have ended in full and of
 * the running week only what was given, and nothing beyond the number planned: more in one week does not make up for
 * less in another. Days at home are left out of it. Throws a RangeError for what is no date.
 */
export function compareDelivery(plan: CoursePlan, visits: readonly GivenCare[], today: PlainDate): Delivery {
  const rows = PLAN_ROWS.map((row): RowDelivery => ({
    row,
    isAtHome: isAtHome(row),
    weeks: PLAN_WEEKS.map((week) => ({
      planned: plannedIn(plan, row, week),
      delivered: deliveredIn(plan.startOn, visits, row, week),
    })),
  })).filter(({ weeks }) => weeks.some(({ planned, delivered }) => planned + delivered > 0));
  const clinicWeeks = rows.filter(({ isAtHome }) => !isAtHome).flatMap(({ weeks }) => [...weeks.entries()]);
  const runningWeek = weekOf(plan.startOn, today);
  const adherence = clinicWeeks.reduce<Adherence>(
    ({ due, done }, [index, dose]) => {
      const given = Math.min(dose.planned, dose.delivered);
      const hasEnded = index + 1 < runningWeek;
      return { due: due + (hasEnded ? dose.planned : given), done: done + given };
    },
    { due: 0, done: 0 },
  );
  return {
    rows,
    visitsOutside: visits.filter((visit) => isGiven(visit) && planWeekOf(plan.startOn, visit.on) === null)
      .length,
    adherence,
    pace: {
      thrustVisits: visits.filter(hasThrust).length,
      planned: PLAN_WEEKS.reduce((sum, week) => sum + plannedIn(plan, 'chiropractic_adjustment', week), 0),
    },
  };
}

/** Something was given at all: a visit can be a talk, or end at its safety questions. */
export function isGiven({ delivered }: Pick<GivenCare, 'delivered'>): boolean {
  return Object.keys(delivered).length > 0;
}
