import { randomUUIDv7 } from 'node:crypto';
import { type TriageResult, isStop } from '#domain/triage';
import { writeAudit } from '../auth/audit.ts';
import type { Tx } from '../db/database.ts';
import { insertAlert, listAlertedRules } from './alert-repository.ts';

export interface Raising {
  readonly courseId: string;
  readonly patientId: string;
  readonly triage: TriageResult;
  /** What the record said before; null where there was none. */
  readonly before: TriageResult | null;
  readonly at: string;
  /** Who recorded the answers, or handed the form to the patient. */
  readonly accountId: string;
  readonly requestId: string;
  /** Set where the patient answers. */
  readonly handoverId: string | null;
}

/** Tells the clinic of signs that stop a course and were not told of before, in the transaction that stores them. */
export async function raiseAlert(tx: Tx, raising: Raising): Promise<void> {
  const { courseId, handoverId, triage, before, at } = raising;
  const told = await listAlertedRules(tx, courseId, handoverId);
  const wasStop = new Set((before?.findings ?? []).filter(isStop).map(({ ruleId }) => ruleId));
  const signs = triage.findings.filter(
    (finding) => isStop(finding) && !told.has(finding.ruleId) && !wasStop.has(finding.ruleId),
  );
  if (signs.length === 0) return;
  const id = randomUUIDv7();
  await insertAlert(tx, {
    id,
    courseId,
    level: signs.some(({ level }) => level === 'emergency') ? 'emergency' : 'urgent',
    signs,
    raisedAt: at,
    raisedBy: raising.accountId,
    handoverId,
  });
  await writeAudit(tx, {
    at,
    accountId: raising.accountId,
    requestId: raising.requestId,
    action: 'alert.raise',
    patientId: raising.patientId,
    subjectId: id,
  });
}
