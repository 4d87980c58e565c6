import type { Closing, ClosingList, NewClosing } from '#contract/closing';
import type { CorrectionReason } from '#contract/correction';
import type { Acting } from '../auth/acting.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { advanceCourse } from './advance-course.ts';
import { insertClosing, insertReopening, listClosings } from './closing-repository.ts';
import { type CourseRecord, setClosedOn, updateCourse } from './course-repository.ts';
import { changeCourse, readCourse } from './use-course.ts';

/** What else a closing brings about, in the transaction that closes; the features after this one know it. */
export type AfterClosing = (
  tx: Tx,
  closed: { readonly acting: Acting; readonly courseId: string; readonly lastDay: string },
) => Promise<void>;

/** Each time the course was closed. Throws not-found. */
export function readClosings(database: Database, acting: Acting, courseId: string): Promise<ClosingList> {
  return readCourse(database, { acting, courseId, action: 'closing.read' }, (tx) => listOf(tx, courseId));
}

/**
 * Closes a course with its reason and last day, and does what else that brings about: no plan is changed in it any more,
 * while check-ins that fall due later are still recorded. The same request twice is one closing. Throws not-found, already-exists for a course that is
 * closed, and invalid-request.
 */
export function closeCourse(
  database: Database,
  acting: Acting,
  { courseId, closing, afterClosing }: { courseId: string; closing: NewClosing; afterClosing: AfterClosing },
): Promise<ClosingList> {
  return changeCourse(database, { acting, courseId, action: 'course.close' }, async (tx, course, note) => {
    const { closings } = await listOf(tx, courseId);
    if (closings.some((before) => isSame(before, closing))) {
      note.action = 'closing.read';
      return { courseId, closings };
    }
    if (course.closedOn !== undefined) {
      throw new ProblemError('already-exists', {
        detail: `This course is closed since ${course.closedOn} already.`,
      });
    }
    assertClosing(closing, course, acting.today);
    await insertClosing(tx, courseId, closing, { at: acting.at, by: acting.account.id });
    await setClosedOn(tx, courseId, closing.on);
    await updateCourse(tx, { ...course, stage: 'closed' });
    await afterClosing(tx, { acting, courseId, lastDay: closing.on });
    return listOf(tx, courseId);
  });
}

/**
 * Opens a closed course again, with a reason; the closing stays in the record. The same request twice opens it once.
 * Throws not-found.
 */
export function reopenCourse(
  database: Database,
  acting: Acting,
  { courseId, closingId }: { courseId: string; closingId: string },
  { reason }: CorrectionReason,
): Promise<ClosingList> {
  return changeCourse(database, { acting, courseId, action: 'course.reopen' }, async (tx, course, note) => {
    const { closings } = await listOf(tx, courseId);
    const closing = closings.find(({ id }) => id === closingId);
    if (!closing) throw new ProblemError('not-found', { detail: 'There is no such closing.' });
    if (closing.reopened) {
      note.action = 'closing.read';
      return { courseId, closings };
    }
    await insertReopening(tx, { closingId, reason }, { at: acting.at, by: acting.account.id });
    await setClosedOn(tx, courseId, null);
    const { closedOn: _, ...open } = course;
    await advanceCourse(tx, open, {});
    return listOf(tx, courseId);
  });
}

function assertClosing({ on, reason, detail }: NewClosing, course: CourseRecord, today: string): void {
  if (on > today) {
    throw invalidField('/on', 'in_future', 'The last day cannot be in the future; give today or earlier.');
  }
  if (on < course.openedOn) {
    throw invalidField('/on', 'too_early', `The course was opened on ${course.openedOn}; give a later day.`);
  }
  if (reason === 'other' && detail.trim() === '') {
    throw invalidField('/detail', 'missing', 'Write in a few words why the course ends.');
  }
}

function isSame(before: Closing, { id, reason, detail, on }: NewClosing): boolean {
  return before.id === id && before.reason === reason && before.detail === detail && before.on === on;
}

async function listOf(tx: Tx, courseId: string): Promise<ClosingList> {
  return { courseId, closings: await listClosings(tx, courseId) };
}
