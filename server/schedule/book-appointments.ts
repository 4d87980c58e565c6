import type { Appointment, AppointmentList, Booking } from '#contract/schedule';
import { overlaps } from '#domain/scheduling';
import type { Acting } from '../auth/acting.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { changeCourse } from '../patients/index.ts';
import { findAppointment, findAppointmentVersion, saveAppointment } from './appointment-repository.ts';
import { assertBookable, assertFree, assertOpen } from './assert-slots.ts';
import { hoursInForce } from './read-opening-hours.ts';

/**
 * Books appointments, all or none. The same request twice books once. Throws not-found, not-allowed in a closed course,
 * slot-taken with whose appointments are there, already-exists, and invalid-request.
 */
export function bookAppointments(
  database: Database,
  acting: Acting,
  courseId: string,
  { appointments: wanted, acceptsOverlap }: Booking,
): Promise<AppointmentList> {
  return changeCourse(database, { acting, courseId, action: 'schedule.book' }, async (tx, course, note) => {
    const repeat = await findBooked(tx, courseId, wanted);
    if (repeat) {
      note.action = 'schedule.read';
      return { appointments: repeat };
    }
    assertOpen(course);
    await assertBookable(tx, wanted, acting.today, (index) => `/appointments/${index}`);
    const minutes = (await hoursInForce(tx)).slotMinutes;
    const slots = wanted.map((slot) => ({ ...slot, minutes }));
    slots.forEach((slot, index) => {
      if (slots.slice(0, index).some((other) => other.id === slot.id || overlaps(other, slot))) {
        throw invalidField(`/appointments/${index}/at`, 'twice', 'This time is in the list already.');
      }
    });
    await assertFree(tx, slots, { acceptsOverlap });
    for (const slot of slots) {
      await saveAppointment(tx, {
        ...slot,
        changeId: slot.id,
        courseId,
        version: 1,
        status: 'booked',
        arrivedAt: null,
        reason: null,
        recordedAt: acting.at,
        recordedBy: acting.account.id,
      });
    }
    return { appointments: await findAll(tx, wanted) };
  });
}

/** The appointments, where this very request has booked them before; null where it has not. */
async function findBooked(
  tx: Tx,
  courseId: string,
  wanted: Booking['appointments'],
): Promise<Appointment[] | null> {
  const firsts = await Promise.all(wanted.map(({ id }) => findAppointmentVersion(tx, id)));
  if (firsts.every((first) => first === null)) return null;
  const isSame = firsts.every((first, index) => {
    const slot = wanted[index];
    return (
      first?.version === 1 && first.courseId === courseId && first.on === slot?.on && first.at === slot.at
    );
  });
  if (!isSame) {
    throw new ProblemError('already-exists', { detail: 'This id stands for another record; start again.' });
  }
  return findAll(tx, wanted);
}

async function findAll(tx: Tx, wanted: Booking['appointments']): Promise<Appointment[]> {
  const found = await Promise.all(wanted.map(({ id }) => findAppointment(tx, id)));
  return found.filter((appointment) => appointment !== null);
}
