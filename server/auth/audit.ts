import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '../db/database.ts';

export interface AuditEntry {
  readonly at: string;
  readonly accountId: string | null;
  readonly requestId: string;
  /** What was done, such as patient.read. */
  readonly action: string;
  readonly outcome?: 'done' | 'refused';
  readonly patientId?: string | null;
  readonly subjectId?: string | null;
}

/** Adds the audit row of what happens in this transaction: they stand or fall together. Ids only, never names. */
export async function writeAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      id: randomUUIDv7(),
      at: entry.at,
      account_id: entry.accountId,
      action: entry.action,
      outcome: entry.outcome ?? 'done',
      patient_id: entry.patientId ?? null,
      subject_id: entry.subjectId ?? null,
      request_id: entry.requestId,
    })
    .execute();
}
