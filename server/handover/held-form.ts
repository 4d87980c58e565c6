import type { HeldAnswers, HeldFormView, HeldSubmission, KeptAnswers } from '#contract/handover';
import type { HandoverForm } from '#contract/session';
import { ageOn } from '#domain/triage';
import { raiseAlert } from '../alerts/index.ts';
import type { HeldForm } from '../auth/acting.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { findNewestIntake, judgeAnswers } from '../intake/index.ts';
import { changeCourse, readCourse } from '../patients/index.ts';
import { type HandoverRecord, findHandover, findPatientOf, updateAnswers } from './handover-repository.ts';
import { isLive } from './handover-view.ts';
import { mergeHeld, submitForm } from './submit-form.ts';

/** The form as the patient sees it. Once it is submitted, its answers are read at the clinic only. */
export function readHeldForm(database: Database, held: HeldForm): Promise<HeldFormView> {
  return readCourse(database, { ...held, action: 'form.read' }, async (tx, _course, note) => {
    note.subjectId = held.handoverId;
    const record = await findHeld(tx, held, 'intake');
    const person = await findPatientOf(tx, held.courseId);
    const isSubmitted = record.submittedAt !== null;
    return {
      way: record.way,
      patient: {
        givenName: person.given_name,
        ageYears: ageOn(person.birth_date, held.acting.today),
        sex: person.sex,
      },
      validUntil: record.validUntil,
      answers: isSubmitted ? null : record.answers,
      isSubmitted,
    };
  });
}

/**
 * Keeps what the patient has answered so far, and tells the clinic at once of a sign that stops the course. Throws
 * already-exists once the form is submitted.
 */
export function keepAnswers(database: Database, held: HeldForm, answers: HeldAnswers): Promise<KeptAnswers> {
  return changeCourse(database, { ...held, action: 'form.keep' }, async (tx, course, note) => {
    note.subjectId = held.handoverId;
    assertOpen(await findHeld(tx, held, 'intake'), held.acting.at);
    await updateAnswers(tx, held.handoverId, answers, held.acting.at);
    const newest = await findNewestIntake(tx, course.id);
    const merged = await mergeHeld(
      tx,
      { ...answers, handoverId: held.handoverId },
      { newest, birthDate: course.person.birthDate },
    );
    await raiseAlert(tx, {
      courseId: course.id,
      patientId: course.patientId,
      triage: await judgeAnswers(tx, course, merged.answers, held.acting.today),
      before: newest?.triage ?? null,
      at: held.acting.at,
      accountId: held.acting.account.id,
      requestId: held.acting.requestId,
      handoverId: held.handoverId,
    });
    return { savedAt: held.acting.at };
  });
}

/**
 * Submits the form, once. The same request twice is one submission. Throws already-exists when it was submitted with
 * another, or taken back.
 */
export function submitHeldForm(
  database: Database,
  held: HeldForm,
  { id, ...answers }: HeldSubmission,
): Promise<KeptAnswers> {
  return changeCourse(database, { ...held, action: 'form.submit' }, async (tx, course, note) => {
    note.subjectId = held.handoverId;
    const record = await findHeld(tx, held, 'intake');
    if (record.submittedAt !== null && record.madeId === id) return { savedAt: record.submittedAt };
    assertOpen(record, held.acting.at);
    await updateAnswers(tx, held.handoverId, answers, held.acting.at);
    const { recordedAt } = await submitForm(tx, {
      ...answers,
      acting: held.acting,
      course,
      handoverId: held.handoverId,
      id,
    });
    return { savedAt: recordedAt };
  });
}

/** The handover behind a patient's session. Throws not-allowed where that is of another form. */
export async function findHeld(
  tx: Tx,
  { handoverId, kind }: HeldForm,
  form: HandoverForm,
): Promise<HandoverRecord> {
  const record = await findHandover(tx, handoverId);
  if (!record) throw new ProblemError('internal-error');
  if (kind !== form) throw new ProblemError('not-allowed', { detail: 'Another form is open here.' });
  return record;
}

/** Throws already-exists once it was submitted or taken back. */
export function assertOpen(record: HandoverRecord, now: string): void {
  if (isLive(record, now)) return;
  throw new ProblemError('already-exists', { detail: 'This form is closed; please ask at the clinic.' });
}
