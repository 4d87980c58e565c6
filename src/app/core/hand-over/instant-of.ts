import { instantsOf } from '#domain/scheduling';

const HOUR_MS = 3_600_000;

/**
 * The instant at which clocks in a time zone show this date and time (YYYY-MM-DDTHH:MM). A time that the clocks skip
 * counts as the one an hour later; of a time shown twice it is the first.
 */
export function instantOf(local: string, timeZone: string): string {
  const [first] = instantsOf(timeZone, local.slice(0, 10), local.slice(11, 16));
  if (first) return first.toISOString();
  const anHourBefore = new Date(Date.parse(`${local}Z`) - HOUR_MS).toISOString().slice(0, 16);
  return new Date(Date.parse(instantOf(anHourBefore, timeZone)) + HOUR_MS).toISOString();
}
