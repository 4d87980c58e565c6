import { isDeepStrictEqual } from 'node:util';
import type { NewPatient, Patient } from '#contract/patient';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { assertBirthDate } from './birth-date.ts';
import { findCourse, insertCourse } from './course-repository.ts';
import {
  findPatient,
  findPatientVersion,
  insertPatient,
  lockRegister,
  nextPatientNumber,
} from './patient-repository.ts';

/**
 * Registers a person and opens the first course. The same request twice is one patient. Throws already-exists when the
 * id or the course's id stands for something else.
 */
export function registerPatient(database: Database, acting: Acting, request: NewPatient): Promise<Patient> {
  const note = { action: 'patient.register', patientId: request.id, subjectId: request.courseId };
  return transactAudited(database, acting, note, async (tx, note) => {
    assertBirthDate(request.birthDate, acting.today);
    await lockRegister(tx);
    const registered = await findRegistered(tx, request);
    if (registered) {
      note.action = 'patient.read';
      return registered;
    }
    const number = await nextPatientNumber(tx);
    await insertPatient(tx, { ...request, number }, { at: acting.at, by: acting.account.id });
    await insertCourse(tx, { id: request.courseId, patientId: request.id, openedOn: acting.today });
    const patient = await findPatient(tx, request.id);
    if (!patient) throw new ProblemError('internal-error');
    return patient;
  });
}

async function findRegistered(tx: Tx, { id, courseId, ...details }: NewPatient): Promise<Patient | null> {
  const patient = await findPatient(tx, id);
  const course = await findCourse(tx, courseId);
  if (!patient && !course) return null;
  const first = await findPatientVersion(tx, id, 1);
  if (!patient || course?.patientId !== id || !isDeepStrictEqual(first, details)) {
    throw new ProblemError('already-exists', { detail: 'This id stands for another record; start again.' });
  }
  return patient;
}
