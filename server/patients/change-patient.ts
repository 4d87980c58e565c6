import { isDeepStrictEqual } from 'node:util';
import type { Patient, PatientChange } from '#contract/patient';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { assertBirthDate } from './birth-date.ts';
import { findPatient, findPatientVersion, updatePatient } from './patient-repository.ts';

/**
 * Saves new details of a person; every version is kept. The same request twice is one change. Throws not-found, and
 * version-conflict with the patient as it stands.
 */
export function changePatient(
  database: Database,
  acting: Acting,
  patientId: string,
  { basedOn, ...details }: PatientChange,
): Promise<Patient> {
  const note = { action: 'patient.change', patientId, subjectId: null };
  return transactAudited(database, acting, note, async (tx, note) => {
    const found = await findPatient(tx, patientId);
    if (!found) throw new ProblemError('not-found', { detail: 'There is no such patient.' });
    assertBirthDate(details.birthDate, acting.today);
    const recorded = { at: acting.at, by: acting.account.id };
    const isSaved = await updatePatient(tx, patientId, basedOn, details, recorded);
    const current = await findPatient(tx, patientId);
    if (!current) throw new ProblemError('internal-error');
    if (isSaved) return current;

    const isRepeat =
      current.version === basedOn + 1 &&
      isDeepStrictEqual(await findPatientVersion(tx, patientId, current.version), details);
    if (!isRepeat) throw new ProblemError('version-conflict', { current });
    note.action = 'patient.read';
    return current;
  });
}
