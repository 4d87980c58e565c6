import type { HandoverForm } from '#contract/session';
import type { HeldForm } from '../auth/acting.ts';
import { writeAudit } from '../auth/audit.ts';
import { insertSession } from '../auth/session-repository.ts';
import { hashToken, newSessionToken } from '../auth/session-token.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { findHandoverByToken, findPatientOf, updateOpened } from './handover-repository.ts';
import { isLive } from './handover-view.ts';

/** What was opened, with the token and how long this browser keeps it; null where it holds this form already. */
export interface Opened {
  readonly kind: HandoverForm;
  readonly session: { readonly token: string; readonly expires: Date } | null;
}

/**
 * Binds a link to the browser that opens it first. Throws not-found for a link that never was, link-over once it is
 * spent, revoked or too late, and link-used in any other browser.
 */
export async function openLink(
  { database, now }: { database: Database; now: () => Date },
  linkToken: string,
  heldForm: HeldForm | null,
  requestId: string,
): Promise<Opened> {
  const token = newSessionToken();
  const at = now().toISOString();
  const outcome = await database.transact(async (tx) => {
    const record = await findHandoverByToken(tx, hashToken(linkToken));
    if (!record) return 'not-found';
    const audit = {
      at,
      accountId: record.madeBy.id,
      requestId,
      action: 'handover.open',
      patientId: (await findPatientOf(tx, record.courseId)).id,
      subjectId: record.id,
    };
    const refuse = async (type: 'link-used' | 'link-over') => {
      await writeAudit(tx, { ...audit, outcome: 'refused' });
      return type;
    };
    if (heldForm?.handoverId === record.id) return { kind: record.form, session: null };
    if (!isLive(record, at)) return refuse('link-over');
    if (record.openedAt !== null) return refuse('link-used');
    await updateOpened(tx, record.id, at);
    await insertSession(tx, {
      tokenHash: hashToken(token),
      accountId: record.madeBy.id,
      at,
      expiresAt: record.validUntil,
      handoverId: record.id,
    });
    await writeAudit(tx, audit);
    return { kind: record.form, session: { token, expires: new Date(record.validUntil) } };
  });
  if (typeof outcome === 'string') throw new ProblemError(outcome);
  return outcome;
}
