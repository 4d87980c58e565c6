import type { PlanRow } from '#domain/vocabulary';
import type { PlannedSessions } from './result.ts';

/**
 * Sessions of one row over the six weeks; 0 when it is not planned. For adjustments these are visits with thrust.
 * Throws a RangeError for a week that is not a whole number of 0 or more: such a plan must not be counted.
 */
export function totalSessions(sessions: PlannedSessions, row: PlanRow): number {
  return (sessions[row] ?? []).reduce((total, week) => {
    if (!Number.isInteger(week) || week < 0) {
      throw new RangeError(`${row} has a week with ${week} sessions; give a whole number of 0 or more`);
    }
    return total + week;
  }, 0);
}
