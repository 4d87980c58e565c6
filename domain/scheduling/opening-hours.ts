import { dayOf, type PlainDate } from '#domain/outcomes';
import { WEEKDAYS, type Weekday } from '#domain/vocabulary';
import { minutesOf, timeAt, type PlainTime } from './clock-times.ts';
import { instantsOf } from './instants.ts';

/** From one time of a day until, and without, a later one. */
export interface TimeRange {
  readonly from: PlainTime;
  readonly to: PlainTime;
}

/** When the clinic sees patients: ranges for each day of the week (none: closed), and the days it is closed besides. */
export interface OpeningHours {
  readonly days: Readonly<Record<Weekday, readonly TimeRange[]>>;
  /** Minutes an appointment takes, and from one start to the next. */
  readonly slotMinutes: number;
  readonly holidays: readonly { readonly on: PlainDate; readonly name: string }[];
}

const WORKING_DAY: readonly TimeRange[] = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

/** What a clinic starts with until an administrator sets its own: Monday to Friday, 8–12 and 13–18, half hours. */
export const STARTING_HOURS: OpeningHours = {
  days: {
    monday: WORKING_DAY,
    tuesday: WORKING_DAY,
    wednesday: WORKING_DAY,
    thursday: WORKING_DAY,
    friday: WORKING_DAY,
    saturday: [],
    sunday: [],
  },
  slotMinutes: 30,
  holidays: [],
};

const A_MONDAY = '2024-01-01';

/** Throws a RangeError for what is no calendar date. */
export function weekdayOf(date: PlainDate): Weekday {
  const index = ((dayOf(A_MONDAY, date) % 7) + 7) % 7;
  return WEEKDAYS[index as 0 | 1 | 2 | 3 | 4 | 5 | 6];
}

/** Why the clinic sees nobody on a date: its holiday's name, or a weekday without hours; null when it is open. */
export function closureOn(hours: OpeningHours, on: PlainDate): { readonly holiday: string | null } | null {
  const holiday = hours.holidays.find((each) => each.on === on);
  if (holiday) return { holiday: holiday.name };
  return hours.days[weekdayOf(on)].length === 0 ? { holiday: null } : null;
}

/**
 * The times at which an appointment can start on a date, earliest first. Times the clocks skip on that day, or show
 * twice, are left out: nobody could be sure when to come.
 */
export function slotsOn(hours: OpeningHours, on: PlainDate, timeZone: string): readonly PlainTime[] {
  if (closureOn(hours, on) !== null) return [];
  const starts = hours.days[weekdayOf(on)].flatMap(({ from, to }) => {
    const [first, end] = [minutesOf(from), minutesOf(to)];
    const count = Math.max(0, Math.floor((end - first) / hours.slotMinutes));
    return Array.from({ length: count }, (_, index) => first + index * hours.slotMinutes);
  });
  return [...new Set(starts)]
    .sort((one, other) => one - other)
    .map(timeAt)
    .filter((at) => instantsOf(timeZone, on, at).length === 1);
}

/** Whether all of an appointment lies within the clinic's hours. */
export function isWithinHours(
  hours: OpeningHours,
  { on, at, minutes }: { readonly on: PlainDate; readonly at: PlainTime; readonly minutes: number },
): boolean {
  if (closureOn(hours, on) !== null) return false;
  const start = minutesOf(at);
  return hours.days[weekdayOf(on)].some(
    ({ from, to }) => start >= minutesOf(from) && start + minutes <= minutesOf(to),
  );
}

/** What is wrong with the hours of a day. */
export interface HoursProblem {
  readonly day: Weekday;
  /** Which of the day's ranges, from 0. */
  readonly range: number;
  readonly code: 'ends_before_start' | 'overlaps';
}

/** Ranges that end before they begin, or run into the one before. */
export function findHoursProblems(days: OpeningHours['days']): readonly HoursProblem[] {
  return WEEKDAYS.flatMap((day) =>
    days[day].flatMap((range, index): HoursProblem[] => {
      if (minutesOf(range.to) <= minutesOf(range.from)) {
        return [{ day, range: index, code: 'ends_before_start' }];
      }
      const runsInto = days[day]
        .slice(0, index)
        .some((other) => range.from < other.to && other.from < range.to);
      return runsInto ? [{ day, range: index, code: 'overlaps' }] : [];
    }),
  );
}
