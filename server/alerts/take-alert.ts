import type { Alert, AlertTaking } from '#contract/alert';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { findAlert, insertTaking } from './alert-repository.ts';
import { asSeenBy } from './read-alerts.ts';

/** A device's clock may be ahead of the clinic's by this much. */
const CLOCK_SLACK_MS = 5 * 60_000;

/**
 * Records who took an alert, who was told and when, and what was done. The same request twice is one taking. Throws
 * not-found, already-exists with the alert as somebody else took it, and invalid-request.
 */
export function takeAlert(
  database: Database,
  acting: Acting,
  alertId: string,
  taking: AlertTaking,
): Promise<Alert> {
  const about = { action: 'alert.take', patientId: null, subjectId: alertId };
  return transactAudited(database, acting, about, async (tx, note) => {
    const alert = await findAlert(tx, alertId);
    if (!alert) throw new ProblemError('not-found', { detail: 'There is no such alert.' });
    note.patientId = alert.patient.id;
    if (alert.taking?.id === taking.id) return asSeenBy(acting, alert);
    if (alert.taking) throw new ProblemError('already-exists', { current: asSeenBy(acting, alert) });
    assertTold(taking.toldAt, alert.raisedAt, acting.at);
    await insertTaking(tx, {
      ...taking,
      alertId,
      recordedAt: acting.at,
      recordedBy: acting.account.id,
    });
    const taken = await findAlert(tx, alertId);
    if (!taken) throw new ProblemError('internal-error');
    return asSeenBy(acting, taken);
  });
}

function assertTold(toldAt: string, raisedAt: string, now: string): void {
  const told = Date.parse(toldAt);
  if (told > Date.parse(now) + CLOCK_SLACK_MS) {
    throw invalidField('/toldAt', 'in_future', 'This is in the future; give the time it was told.');
  }
  if (told < Date.parse(raisedAt) - CLOCK_SLACK_MS) {
    throw invalidField('/toldAt', 'before_alert', 'This is before the sign was answered; check the time.');
  }
}
