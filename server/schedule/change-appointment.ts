import type { Appointment, AppointmentChange } from '#contract/schedule';
import { type AppointmentStatus, NEXT_STATUSES } from '#domain/vocabulary';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { changeCourse, findRepeat } from '../patients/index.ts';
import {
  type AppointmentRecord,
  findAppointment,
  findAppointmentVersion,
  saveAppointment,
} from './appointment-repository.ts';
import { assertBookable, assertFree, assertOpen } from './assert-slots.ts';

/**
 * Moves an appointment, or says what became of it; the version before is kept. The same request twice is one version.
 * Throws not-found, version-conflict with the appointment as it stands, slot-taken with whose appointments are there,
 * not-allowed in a closed course, already-exists, and invalid-request.
 */
export function changeAppointment(
  database: Database,
  acting: Acting,
  { courseId, appointmentId }: { courseId: string; appointmentId: string },
  change: AppointmentChange,
): Promise<Appointment> {
  const request = { acting, courseId, action: `schedule.${change.status}` };
  return changeCourse(database, request, async (tx, course, note) => {
    const current = await findOf(tx, courseId, appointmentId);
    const sameId = await findAppointmentVersion(tx, change.id);
    const newest: AppointmentRecord = { ...current, appointmentId };
    const repeat = findConflictOrRepeat(change, { current, sameId, newest });
    if (repeat) {
      note.action = 'schedule.read';
      return current;
    }
    assertPossible(current, change, acting.today);
    if (change.status === 'booked') {
      assertOpen(course);
      if (isMoved(current, change)) await assertBookable(tx, [change], acting.today, () => '');
      await assertFree(tx, [{ ...change, minutes: current.minutes }], {
        acceptsOverlap: change.acceptsOverlap,
        except: appointmentId,
      });
    }
    await saveAppointment(tx, {
      ...current,
      changeId: change.id,
      version: change.basedOn + 1,
      on: change.on,
      at: change.at,
      status: change.status,
      reason: change.reason,
      arrivedAt: arrivalAfter(current, change.status, acting.at),
      recordedAt: acting.at,
      recordedBy: acting.account.id,
    });
    return findOf(tx, courseId, appointmentId);
  });
}

async function findOf(
  tx: Parameters<typeof findAppointment>[0],
  courseId: string,
  appointmentId: string,
): Promise<Appointment> {
  const appointment = await findAppointment(tx, appointmentId);
  if (appointment?.courseId !== courseId) {
    throw new ProblemError('not-found', { detail: 'This course has no such appointment.' });
  }
  return appointment;
}

function findConflictOrRepeat(
  change: AppointmentChange,
  {
    current,
    sameId,
    newest,
  }: { current: Appointment; sameId: AppointmentRecord | null; newest: AppointmentRecord },
): AppointmentRecord | null {
  const { basedOn } = change;
  return findRepeat(
    { courseId: current.courseId, basedOn },
    { sameId, newest },
    (saved) =>
      saved.appointmentId === current.id &&
      saved.on === change.on &&
      saved.at === change.at &&
      saved.status === change.status &&
      saved.reason === change.reason,
  );
}

function isMoved(current: Appointment, { on, at }: AppointmentChange): boolean {
  return current.on !== on || current.at !== at;
}

/** Nobody can have come before the day. */
const ON_ITS_DAY: readonly AppointmentStatus[] = ['arrived', 'in_treatment'];
const BY_ITS_DAY: readonly AppointmentStatus[] = ['done', 'missed'];

function assertPossible(current: Appointment, change: AppointmentChange, today: string): void {
  const { status } = change;
  const moved = isMoved(current, change);
  if (
    status === current.status
      ? !moved || status !== 'booked'
      : !NEXT_STATUSES[current.status].includes(status)
  ) {
    throw invalidField('/status', 'not_possible', 'This appointment cannot be changed in this way.');
  }
  if (moved && status !== 'booked') {
    throw invalidField('/on', 'not_possible', 'Only a booked appointment can be moved.');
  }
  if (status === 'cancelled' && change.reason === null) {
    throw invalidField('/reason', 'missing', 'Say why the appointment is cancelled.');
  }
  if (ON_ITS_DAY.includes(status) && current.on !== today) {
    throw invalidField('/status', 'other_day', 'This appointment is not today; move it to today first.');
  }
  if (BY_ITS_DAY.includes(status) && current.on > today) {
    throw invalidField('/status', 'in_future', 'This appointment is still to come.');
  }
}

function arrivalAfter(current: Appointment, status: AppointmentStatus, at: string): string | null {
  if (status === 'booked') return null;
  return ON_ITS_DAY.includes(status) ? (current.arrivedAt ?? at) : current.arrivedAt;
}
