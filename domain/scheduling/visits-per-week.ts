import { PLAN_ROWS, PLAN_WEEKS, type PlanRow, isAtHome } from '#domain/vocabulary';

/**
 * Visits to the clinic in each of the six weeks: the fewest in which everything planned there fits, each row of the
 * plan at most once a visit. Rows that are absent or unknown, and weeks that are no whole number, count as none.
 */
export function visitsPerWeek(
  sessions: Readonly<Partial<Record<PlanRow, readonly number[]>>>,
): readonly number[] {
  const rows = PLAN_ROWS.filter((row) => !isAtHome(row));
  return PLAN_WEEKS.map((week) =>
    Math.max(0, ...rows.map((row) => sessions[row]?.[week - 1] ?? 0).filter(Number.isInteger)),
  );
}
