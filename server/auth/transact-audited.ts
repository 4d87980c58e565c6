import type { Database, Tx } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import type { Acting } from './acting.ts';
import { writeAudit } from './audit.ts';

/** What the audit row will say. Work fills in what only it finds out. */
export interface AuditNote {
  action: string;
  patientId: string | null;
  /** Id of the record acted on, where it is not the patient. */
  subjectId: string | null;
  /** Set where done work leaves no row because another one tells of it already. A refusal always leaves one. */
  isToldAlready?: boolean;
}

/**
 * Runs work on a patient's record and writes its audit row in the same transaction. A problem thrown by the work
 * undoes all of it and leaves one row that tells of the refusal.
 */
export async function transactAudited<T>(
  database: Database,
  acting: Acting,
  note: AuditNote,
  work: (tx: Tx, note: AuditNote) => Promise<T>,
): Promise<T> {
  const about: AuditNote = { ...note };
  const audit = (tx: Tx, outcome: 'done' | 'refused'): Promise<void> =>
    writeAudit(tx, {
      action: about.action,
      patientId: about.patientId,
      subjectId: about.subjectId,
      outcome,
      at: acting.at,
      accountId: acting.account.id,
      requestId: acting.requestId,
    });
  try {
    return await database.transact(async (tx) => {
      const result = await work(tx, about);
      if (about.isToldAlready !== true) await audit(tx, 'done');
      return result;
    });
  } catch (error) {
    if (error instanceof ProblemError) await database.transact((tx) => audit(tx, 'refused'));
    throw error;
  }
}
