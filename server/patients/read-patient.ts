import type { Patient } from '#contract/patient';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { findPatient } from './patient-repository.ts';

/** One patient with every course. Throws not-found. */
export function readPatient(database: Database, acting: Acting, patientId: string): Promise<Patient> {
  return transactAudited(
    database,
    acting,
    { action: 'patient.read', patientId, subjectId: null },
    async (tx) => {
      const patient = await findPatient(tx, patientId);
      if (!patient) throw new ProblemError('not-found', { detail: 'There is no such patient.' });
      return patient;
    },
  );
}
