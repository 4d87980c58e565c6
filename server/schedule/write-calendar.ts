import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Clinic } from '#contract/clinic';
import type { Appointment } from '#contract/schedule';
import { instantsOf } from '#domain/scheduling';

const MINUTE_MS = 60_000;

/**
 * A course's appointments as an iCalendar file (RFC 5545): times in UTC, so that every calendar shows them in its own
 * zone; the same event again, with a higher sequence, when one is moved or cancelled. Nothing in it says what the
 * patient comes for, or who the patient is.
 */
export function writeCalendar(
  { name, timeZone }: Pick<Clinic, 'name' | 'timeZone'>,
  appointments: readonly Appointment[],
): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Plumbline', product: 'Plumbline', language: 'EN' },
  });
  for (const { id, on, at, minutes, status, version, recordedAt } of appointments) {
    // A time that is shown twice in the night the clocks go back: the first, as calendars read it.
    const start = instantsOf(timeZone, on, at)[0];
    // A zone's rules can change after a time was booked.
    if (start === undefined) continue;
    calendar.createEvent({
      id: `${id}@plumbline`,
      sequence: version - 1,
      stamp: new Date(recordedAt),
      start,
      end: new Date(start.getTime() + minutes * MINUTE_MS),
      summary: `Appointment, ${name}`,
      location: name,
      status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
