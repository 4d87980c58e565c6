/** A clinic-local date as plain text, `YYYY-MM-DD`. No clock and no zone is involved in anything here. */
export type PlainDate = string;

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whole days from day 0 to the date; negative before it. Throws a RangeError for anything that is no calendar date. */
export function dayOf(dayZero: PlainDate, date: PlainDate): number {
  return countDays(date) - countDays(dayZero);
}

/**
 * The week of the plan a date falls in: days 0–6 are week 1, days 7–13 week 2, and so on; the week before day 0 is 0.
 * Throws a RangeError for anything that is no calendar date.
 */
export function weekOf(dayZero: PlainDate, date: PlainDate): number {
  return Math.floor(dayOf(dayZero, date) / 7) + 1;
}

/** The date so many whole days after (or, negative, before) another. Throws a RangeError for what is no date or no whole number. */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days)) throw new RangeError(`${days} is not a whole number of days`);
  return writeDate(countDays(date) + days);
}

/** Days by the Gregorian calendar, in years that begin in March (so that a leap day ends one). Only differences mean anything. */
function countDays(date: PlainDate): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) throw new RangeError(`${date} is not a date of the form YYYY-MM-DD`);
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  // A month that does not exist has no days.
  if (day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`${date} is not a day of the calendar`);
  }
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((monthFromMarch * 153 + 2) / 5) + day;
}

function writeDate(count: number): PlainDate {
  // A first guess at the year, then the year that really holds the day.
  let year = Math.floor(count / 365.2425);
  while (countDays(`${pad(year + 1, 4)}-01-01`) <= count) year += 1;
  let rest = count - countDays(`${pad(year, 4)}-01-01`);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(rest + 1, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
