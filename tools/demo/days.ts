const DAY_MS = 86_400_000;

/** The plain date some days later; earlier for a negative number. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day, or the Monday after a weekend. */
export function onWeekday(date: string): string {
  const day = new Date(date).getUTCDay();
  return addDays(date, day === 6 ? 2 : day === 0 ? 1 : 0);
}

/** Whole days from one plain date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
