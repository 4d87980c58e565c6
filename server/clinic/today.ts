/** The calendar date in a time zone at an instant, YYYY-MM-DD. Throws a RangeError for a zone that does not exist. */
export function todayIn(timeZone: string, at: Date): string {
  const part = partsIn(timeZone, at);
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The time of day in a time zone at an instant, HH:MM. Throws a RangeError for a zone that does not exist. */
export function timeIn(timeZone: string, at: Date): string {
  const part = partsIn(timeZone, at);
  return `${part('hour')}:${part('minute')}`;
}

function partsIn(timeZone: string, at: Date): (type: string) => string {
  const parts = clockOf(timeZone).formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** Making a format takes far longer than using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  clocks.set(timeZone, clock);
  return clock;
}
