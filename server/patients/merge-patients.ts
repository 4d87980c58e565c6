import type { CorrectionReason, PatientMerge } from '#contract/correction';
import type { Patient } from '#contract/patient';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { moveCourses } from './course-repository.ts';
import { findMerge, insertMerge, insertUnmerge, setMergedInto } from './merge-repository.ts';
import { findPatient, lockRegister } from './patient-repository.ts';

/**
 * Merges another registration of the same person into this patient: its courses stand here from now on, and nothing
 * is erased. The same request twice is one merge. Throws not-found, invalid-request for merging a patient with
 * themselves, and already-exists when either is merged already.
 *
 * For chiropractors only: courses bring contraindications and scores with them, and whoever judges that two people
 * are one must be able to read both records.
 */
export function mergePatients(
  database: Database,
  acting: Acting,
  survivorId: string,
  { id, mergedId, reason }: PatientMerge,
): Promise<Patient> {
  const note = { action: 'patient.merge', patientId: survivorId, subjectId: mergedId };
  return transactAudited(database, acting, note, async (tx, note) => {
    if (mergedId === survivorId) {
      throw invalidField('/mergedId', 'same_patient', 'This is the same registration; choose the other one.');
    }
    await lockRegister(tx);
    const [survivor, merged] = [await existing(tx, survivorId), await existing(tx, mergedId)];
    const before = await findMerge(tx, id);
    if (before) {
      const isRepeat =
        before.survivorId === survivorId && before.mergedId === mergedId && before.reason === reason;
      if (!isRepeat)
        throw new ProblemError('already-exists', { detail: 'This id stands for another merge.' });
      note.action = 'patient.read';
      return survivor;
    }
    if (survivor.mergedInto !== undefined || merged.mergedInto !== undefined) {
      throw new ProblemError('already-exists', {
        detail: 'One of the two is merged into another patient already; undo that first.',
      });
    }
    const courseIds = merged.courses.map((course) => course.id);
    await insertMerge(tx, {
      id,
      survivorId,
      mergedId,
      courseIds,
      reason,
      at: acting.at,
      by: acting.account.id,
    });
    await moveCourses(tx, courseIds, { from: mergedId, to: survivorId });
    await setMergedInto(tx, mergedId, survivorId);
    return existing(tx, survivorId);
  });
}

/**
 * Undoes a merge: the courses that came with it go back, those opened since stay. Throws not-found, and already-exists
 * when it was undone before.
 */
export function unmergePatients(
  database: Database,
  acting: Acting,
  { survivorId, mergeId }: { survivorId: string; mergeId: string },
  { reason }: CorrectionReason,
): Promise<Patient> {
  const note = { action: 'patient.unmerge', patientId: survivorId, subjectId: mergeId };
  return transactAudited(database, acting, note, async (tx) => {
    await lockRegister(tx);
    const merge = await findMerge(tx, mergeId);
    if (merge?.survivorId !== survivorId) {
      throw new ProblemError('not-found', { detail: 'There is no such merge.' });
    }
    if (merge.isUndone) throw new ProblemError('already-exists', { detail: 'This merge is undone already.' });
    await insertUnmerge(tx, { mergeId, reason, at: acting.at, by: acting.account.id });
    await moveCourses(tx, merge.courseIds, { from: survivorId, to: merge.mergedId });
    await setMergedInto(tx, merge.mergedId, null);
    return existing(tx, survivorId);
  });
}

async function existing(tx: Tx, id: string): Promise<Patient> {
  const patient = await findPatient(tx, id);
  if (!patient) throw new ProblemError('not-found', { detail: 'There is no such patient.' });
  return patient;
}
