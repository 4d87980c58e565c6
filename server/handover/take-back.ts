import type { CheckIn } from '#contract/check-in';
import type { HandoverList, HandoverTaking, ReturnedForm } from '#contract/handover';
import type { IntakeVersion } from '#contract/intake';
import type { HandoverForm } from '#contract/session';
import type { Acting, HeldForm } from '../auth/acting.ts';
import { writeAudit } from '../auth/audit.ts';
import { matchesPassword } from '../auth/password.ts';
import { findPinHash } from '../auth/pin-repository.ts';
import { endHandover, insertSession } from '../auth/session-repository.ts';
import { ABSOLUTE_LIMIT_MS, hashToken, newSessionToken } from '../auth/session-token.ts';
import { findRecordedCheckIn } from '../check-ins/index.ts';
import { findClinic } from '../clinic/clinic-repository.ts';
import { todayIn } from '../clinic/today.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { findIntake } from '../intake/index.ts';
import { changeCourse } from '../patients/index.ts';
import {
  type HandoverRecord,
  countPinTry,
  findHandover,
  findPatientOf,
  listHandovers,
} from './handover-repository.ts';
import { viewOf } from './handover-view.ts';
import { submitCheckIn } from './submit-check-in.ts';
import { submitForm } from './submit-form.ts';

/** Wrong PINs before a tablet opens by password only. */
const MOST_PIN_TRIES = 5;

/**
 * Takes a tablet back: with the PIN of whoever handed it over, the browser gets a new session of that person and the
 * patient's ends. Throws wrong-pin, and pin-locked where no PIN was set or it was guessed at too often.
 */
export async function returnTablet(
  database: Database,
  held: HeldForm,
  pin: string,
): Promise<{ token: string } & ReturnedForm> {
  const { acting, handoverId, way } = held;
  if (way !== 'tablet') throw new ProblemError('not-allowed');
  const audit = {
    at: acting.at,
    accountId: acting.account.id,
    requestId: acting.requestId,
    action: 'handover.return',
    subjectId: handoverId,
  };
  const refuse = (tx: Tx) => writeAudit(tx, { ...audit, outcome: 'refused' });

  const pinHash = await findPinHash(database.reads, acting.account.id);
  const tries =
    pinHash === null ? null : await database.transact((tx) => countPinTry(tx, handoverId, MOST_PIN_TRIES));
  if (pinHash === null || tries === null) {
    await database.transact(refuse);
    throw new ProblemError('pin-locked');
  }
  if (!(await matchesPassword(pin, pinHash))) {
    await database.transact(refuse);
    const left = MOST_PIN_TRIES - tries;
    throw left === 0
      ? new ProblemError('pin-locked')
      : new ProblemError('wrong-pin', { detail: left === 1 ? '1 try is left.' : `${left} tries are left.` });
  }

  const token = newSessionToken();
  return database.transact(async (tx) => {
    const { id: patientId } = await findPatientOf(tx, held.courseId);
    await endHandover(tx, handoverId, acting.at);
    await insertSession(tx, {
      tokenHash: hashToken(token),
      accountId: acting.account.id,
      at: acting.at,
      expiresAt: new Date(Date.parse(acting.at) + ABSOLUTE_LIMIT_MS).toISOString(),
    });
    await writeAudit(tx, { ...audit, patientId });
    return { token, courseId: held.courseId, patientId, kind: held.kind };
  });
}

/** Ends a handover from another device: a link opens no more, a tablet reaches its form no more. Throws not-found. */
export function revokeHandover(
  database: Database,
  acting: Acting,
  courseId: string,
  handoverId: string,
  { form, publicUrl }: { readonly form: HandoverForm; readonly publicUrl: string | null },
): Promise<HandoverList> {
  return changeCourse(
    database,
    { acting, courseId, action: 'handover.revoke' },
    async (tx, _course, note) => {
      note.subjectId = handoverId;
      await findOfCourse(tx, { courseId, handoverId, form });
      await endHandover(tx, handoverId, acting.at);
      return {
        mayMakeLinks: publicUrl !== null,
        handovers: (await listHandovers(tx, courseId, form)).map((record) => viewOf(record, acting.at)),
      };
    },
  );
}

/**
 * Takes what the patient answered so far into the intake, as if it had been submitted; the form ends. The same request
 * twice is one version. Throws not-found, invalid-request when nothing was answered, and already-exists.
 */
export function takeAnswers(
  database: Database,
  acting: Acting,
  courseId: string,
  { handoverId, id }: HandoverTaking & { handoverId: string },
): Promise<IntakeVersion> {
  return changeCourse(database, { acting, courseId, action: 'handover.take' }, async (tx, course, note) => {
    note.subjectId = handoverId;
    const held = await findOfCourse(tx, { courseId, handoverId, form: 'intake' });
    const { answers, startedFrom } = held;
    if (held.madeId === id) {
      const saved = await findIntake(tx, id);
      if (saved) return saved;
    }
    assertNotSubmitted(held);
    if (!answers || !startedFrom) throw nothingAnswered();
    await endHandover(tx, handoverId, acting.at);
    return submitForm(tx, { acting, course, handoverId, id, answers, startedFrom });
  });
}

/**
 * Takes what the patient answered so far as a check-in of the day of the last answer; the form ends. The same request
 * twice is one check-in. Throws as `takeAnswers` does.
 */
export function takeCheckIn(
  database: Database,
  acting: Acting,
  courseId: string,
  { handoverId, id }: HandoverTaking & { handoverId: string },
): Promise<CheckIn> {
  return changeCourse(database, { acting, courseId, action: 'handover.take' }, async (tx, course, note) => {
    note.subjectId = handoverId;
    const record = await findOfCourse(tx, { courseId, handoverId, form: 'check-in' });
    if (record.madeId === id) {
      const saved = await findRecordedCheckIn(tx, course, id);
      if (saved) return saved;
    }
    assertNotSubmitted(record);
    const { checkIn: answers, savedAt } = record;
    if (answers === null || savedAt === null) throw nothingAnswered();
    const on = todayIn((await findClinic(tx))?.timeZone ?? 'UTC', new Date(savedAt));
    await endHandover(tx, handoverId, acting.at);
    return submitCheckIn(tx, { acting, course, record, id, answers, on });
  });
}

function assertNotSubmitted({ submittedAt }: HandoverRecord): void {
  if (submittedAt !== null) throw new ProblemError('already-exists', { detail: 'This form was submitted.' });
}

function nothingAnswered(): ProblemError {
  return new ProblemError('invalid-request', { detail: 'Nothing was answered on this form yet.' });
}

async function findOfCourse(
  tx: Tx,
  { courseId, handoverId, form }: { courseId: string; handoverId: string; form: HandoverForm },
): Promise<HandoverRecord> {
  const record = await findHandover(tx, handoverId);
  if (record?.courseId !== courseId || record.form !== form) throw new ProblemError('not-found');
  return record;
}
