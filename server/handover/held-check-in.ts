import type { CheckInAnswers } from '#contract/check-in';
import type { CheckInSubmission, HeldCheckInView, KeptAnswers } from '#contract/handover';
import { VISIT_SIGNS } from '#domain/vocabulary';
import type { HeldForm } from '../auth/acting.ts';
import { asksNeckSigns } from '../check-ins/index.ts';
import type { Database } from '../db/database.ts';
import { tellOfSigns } from '../intake/index.ts';
import { changeCourse, readCourse } from '../patients/index.ts';
import { findPatientOf, updateAnswers } from './handover-repository.ts';
import { assertOpen, findHeld } from './held-form.ts';
import { submitCheckIn } from './submit-check-in.ts';

/** The check-in as the patient sees it. Once it is submitted, its answers are read at the clinic only. */
export function readHeldCheckIn(database: Database, held: HeldForm): Promise<HeldCheckInView> {
  return readCourse(database, { ...held, action: 'form.read' }, async (tx, _course, note) => {
    note.subjectId = held.handoverId;
    const record = await findHeld(tx, held, 'check-in');
    const isSubmitted = record.submittedAt !== null;
    return {
      way: record.way,
      givenName: (await findPatientOf(tx, held.courseId)).given_name,
      week: record.week,
      asksNeckSigns: await asksNeckSigns(tx, held.courseId),
      validUntil: record.validUntil,
      answers: isSubmitted ? null : record.checkIn,
      isSubmitted,
    };
  });
}

/** Keeps the answers so far, and tells the clinic at once of a sign. Throws already-exists once it is submitted. */
export function keepCheckIn(
  database: Database,
  held: HeldForm,
  answers: CheckInAnswers,
): Promise<KeptAnswers> {
  return changeCourse(database, { ...held, action: 'form.keep' }, async (tx, course, note) => {
    const { acting, handoverId } = held;
    note.subjectId = handoverId;
    assertOpen(await findHeld(tx, held, 'check-in'), acting.at);
    await updateAnswers(tx, handoverId, { answers }, acting.at);
    const signs = VISIT_SIGNS.filter((sign) => answers.signs[sign] === true);
    if (signs.length > 0) await tellOfSigns(tx, { acting, course, signs, handoverId });
    return { savedAt: acting.at };
  });
}

/**
 * Makes the check-in of what the patient answered, once, on the clinic's day of this request. The same request twice is
 * one. Throws already-exists when it was submitted with another id, or taken back.
 */
export function submitHeldCheckIn(
  database: Database,
  held: HeldForm,
  { id, answers }: CheckInSubmission,
): Promise<KeptAnswers> {
  return changeCourse(database, { ...held, action: 'form.submit' }, async (tx, course, note) => {
    const { acting, handoverId } = held;
    note.subjectId = handoverId;
    const record = await findHeld(tx, held, 'check-in');
    if (record.submittedAt !== null && record.madeId === id) return { savedAt: record.submittedAt };
    assertOpen(record, acting.at);
    await updateAnswers(tx, handoverId, { answers }, acting.at);
    await submitCheckIn(tx, { acting, course, record, id, answers, on: acting.today });
    return { savedAt: acting.at };
  });
}
