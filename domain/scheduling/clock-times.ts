/** A time of day on the clinic's wall clock, `HH:MM`, 24 hours. It has no zone and no date. */
export type PlainTime = string;

/** Minutes since midnight. Throws a RangeError for what is no time of the form HH:MM. */
export function minutesOf(time: PlainTime): number {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!parts) throw new RangeError(`${time} is not a time of the form HH:MM`);
  return Number(parts[1]) * 60 + Number(parts[2]);
}

/** The time so many minutes after midnight, 0 to 1439. */
export function timeAt(minutes: number): PlainTime {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
