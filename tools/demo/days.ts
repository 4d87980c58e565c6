import { addDays } from '#domain/outcomes';

/** The same day, or the Monday after a weekend. */
export function onWeekday(date: string): string {
  const day = new Date(date).getUTCDay();
  return addDays(date, day === 6 ? 2 : day === 0 ? 1 : 0);
}
