import type { Course, NewCourse } from '#contract/patient';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { findCourse, insertCourse } from './course-repository.ts';
import { findPatient, lockPatient } from './patient-repository.ts';

/**
 * Opens another course of care, today. The same request twice is one course. Throws not-found for a patient that does
 * not exist, and already-exists when the id is another patient's course.
 */
export function openCourse(
  database: Database,
  acting: Acting,
  patientId: string,
  { id }: NewCourse,
): Promise<Course> {
  const note = { action: 'course.open', patientId, subjectId: id };
  return transactAudited(database, acting, note, async (tx, note) => {
    await lockPatient(tx, patientId);
    if (!(await findPatient(tx, patientId))) {
      throw new ProblemError('not-found', { detail: 'There is no such patient.' });
    }
    const opened = await findCourse(tx, id);
    if (opened && opened.patientId !== patientId) {
      throw new ProblemError('already-exists', { detail: 'This id stands for another record; start again.' });
    }
    if (opened) note.action = 'patient.read';
    else await insertCourse(tx, { id, patientId, openedOn: acting.today });
    const course = await findCourse(tx, id);
    if (!course) throw new ProblemError('internal-error');
    const { person: _, ...rest } = course;
    return rest;
  });
}
