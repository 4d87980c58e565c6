import { addDays, dayOf, type PlainDate } from '#domain/outcomes';
import type { AppointmentStatus, Weekday } from '#domain/vocabulary';
import { minutesOf, type PlainTime } from './clock-times.ts';
import { closureOn, slotsOn, weekdayOf, type OpeningHours } from './opening-hours.ts';
import { isStanding, tallyWeeks, type WeekTally } from './week-tally.ts';

/** When a patient would like to come. No days: any day; null: from opening, until closing. */
export interface VisitPreference {
  readonly days: readonly Weekday[];
  readonly from: PlainTime | null;
  readonly to: PlainTime | null;
}

export interface Slot {
  readonly on: PlainDate;
  readonly at: PlainTime;
}

/** An appointment that takes a part of a day. */
export interface TakenSlot extends Slot {
  readonly minutes: number;
}

export interface ProposedVisit extends Slot {
  /** False where the week offers nothing the patient would like. */
  readonly isPreferred: boolean;
}

/** Why a week gets fewer visits than are planned. */
export type ShortfallCause = 'over' | 'closed' | 'full';

export interface ProposedWeek extends WeekTally {
  readonly visits: readonly ProposedVisit[];
  /** Planned visits for which this week has no date; they are never moved to another week. */
  readonly missing: number;
  /** Why some are missing: the week is over, the clinic is closed all of it, or too few days have a free time. */
  readonly cause: ShortfallCause | null;
}

export interface ProposalBasis {
  /** Day 0 of the plan. */
  readonly startOn: PlainDate;
  /** Visits in each of the six weeks. */
  readonly visits: readonly number[];
  readonly hours: OpeningHours;
  readonly timeZone: string;
  readonly preference: VisitPreference | null;
  /** The course's own appointments. */
  readonly appointments: readonly (Slot & { readonly status: AppointmentStatus })[];
  /** What everybody's appointments take. */
  readonly taken: readonly TakenSlot[];
  /** The clinic's date and time now: nothing is proposed before. */
  readonly now: Slot;
}

/**
 * Dates and times for the visits that have none yet, each in its own week of the plan: one a day, spread as evenly as
 * the open days allow, as the patient prefers where that is possible, at free times. Throws a RangeError for what is no
 * date, time or zone.
 */
export function proposeVisits(basis: ProposalBasis): readonly ProposedWeek[] {
  return tallyWeeks(basis.startOn, basis.visits, basis.appointments).map((week) => proposeWeek(basis, week));
}

function proposeWeek(basis: ProposalBasis, week: WeekTally): ProposedWeek {
  const wanted = Math.max(0, week.planned - week.booked);
  const dates = Array.from({ length: 7 }, (_, day) => addDays(week.from, day));
  const own = basis.appointments
    .filter(({ on, status }) => isStanding(status) && on >= week.from && on <= week.to)
    .map(({ on }) => on);
  const offers = dates.filter((on) => !own.includes(on)).flatMap((on) => offerOn(basis, on));
  const visits = chooseDays(offers, Math.min(wanted, offers.length), own, week);
  const missing = wanted - visits.length;
  return { ...week, visits, missing, cause: missing === 0 ? null : causeOf(basis, dates) };
}

function causeOf({ hours, now }: ProposalBasis, dates: readonly PlainDate[]): ShortfallCause {
  if (dates.every((on) => on < now.on)) return 'over';
  return dates.every((on) => closureOn(hours, on) !== null) ? 'closed' : 'full';
}

/** The best free time of a day: the first the patient likes, else the first. */
function offerOn(basis: ProposalBasis, on: PlainDate): readonly ProposedVisit[] {
  const { hours, timeZone, preference, now } = basis;
  if (on < now.on) return [];
  const taken = basis.taken.filter((each) => each.on === on);
  const free = slotsOn(hours, on, timeZone).filter(
    (at) =>
      (on > now.on || at > now.at) &&
      !taken.some((other) => overlaps({ on, at, minutes: hours.slotMinutes }, other)),
  );
  const liked = isPreferredDay(preference, on)
    ? free.find((at) => isPreferredTime(preference, at, hours.slotMinutes))
    : undefined;
  const at = liked ?? free[0];
  return at === undefined ? [] : [{ on, at, isPreferred: liked !== undefined }];
}

/** Whether two appointments take the same time. */
export function overlaps(one: TakenSlot, other: TakenSlot): boolean {
  const [start, otherStart] = [minutesOf(one.at), minutesOf(other.at)];
  return one.on === other.on && start < otherStart + other.minutes && otherStart < start + one.minutes;
}

function isPreferredDay(preference: VisitPreference | null, on: PlainDate): boolean {
  return !preference || preference.days.length === 0 || preference.days.includes(weekdayOf(on));
}

function isPreferredTime(preference: VisitPreference | null, at: PlainTime, minutes: number): boolean {
  const start = minutesOf(at);
  return (
    (!preference?.from || start >= minutesOf(preference.from)) &&
    (!preference?.to || start + minutes <= minutesOf(preference.to))
  );
}

/** As preferred as can be; then the longest shortest rest; then nearest to an even rhythm; then the earliest. */
function chooseDays(
  offers: readonly ProposedVisit[],
  count: number,
  own: readonly PlainDate[],
  { from }: WeekTally,
): readonly ProposedVisit[] {
  const fixed = own.map((on) => dayOf(from, on));
  const ranked = subsetsOf(offers, count).map((visits) => {
    const days = [...fixed, ...visits.map(({ on }) => dayOf(from, on))].sort((one, other) => one - other);
    const unliked = visits.filter(({ isPreferred }) => !isPreferred).length;
    return { visits, rank: [unliked, -shortestRest(days), distanceFromRhythm(days)] };
  });
  return ranked
    .toSorted((one, other) => compare(one.rank, other.rank))
    .slice(0, 1)
    .flatMap(({ visits }) => visits);
}

/** Days between visits, the last of this week and the first of the next included, as if every week were like this. */
function shortestRest(days: readonly number[]): number {
  const next = [...days.slice(1), ...days.slice(0, 1).map((day) => day + 7)];
  return Math.min(...next.map((day, index) => day - Number(days[index])));
}

function distanceFromRhythm(days: readonly number[]): number {
  return days.reduce((total, day, index) => total + Math.abs(day - (index * 7) / days.length), 0);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const differing = one.findIndex((value, index) => value !== other[index]);
  return differing === -1 ? 0 : Number(one[differing]) - Number(other[differing]);
}

/** Every choice of so many, those with earlier members first. */
function subsetsOf<T>(all: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return all.flatMap((first, index) =>
    subsetsOf(all.slice(index + 1), count - 1).map((rest) => [first, ...rest]),
  );
}
