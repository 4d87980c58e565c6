import { addDays } from '#domain/outcomes';
import type { PlanWeek } from '#domain/vocabulary';

/** The first day of a plan week, counted in whole days from day 0; null while there is no day 0. */
export function firstDayOfWeek(dayZero: string, week: PlanWeek): string | null {
  return dayZero === '' ? null : addDays(dayZero, (week - 1) * 7);
}
