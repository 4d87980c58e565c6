import type { Acting } from '../auth/acting.ts';
import { findClinic } from '../clinic/clinic-repository.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { readCourse } from '../patients/index.ts';
import { listAppointments } from './appointment-repository.ts';
import { writeCalendar } from './write-calendar.ts';

/** The calendar file of a course. Throws not-found. */
export function readCalendar(database: Database, acting: Acting, courseId: string): Promise<string> {
  return readCourse(database, { acting, courseId, action: 'schedule.calendar' }, async (tx) => {
    const clinic = await findClinic(tx);
    if (!clinic) throw new ProblemError('not-found', { detail: 'There is no clinic yet.' });
    return writeCalendar(clinic, await listAppointments(tx, courseId));
  });
}
