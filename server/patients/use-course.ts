import type { Acting } from '../auth/acting.ts';
import { type AuditNote, transactAudited } from '../auth/transact-audited.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { type CourseRecord, findCourse, lockCourse } from './course-repository.ts';

/** Who asks for which course, and what the audit calls it. */
export interface CourseRequest {
  readonly acting: Acting;
  readonly courseId: string;
  readonly action: string;
}

export type CourseWork<T> = (tx: Tx, course: CourseRecord, note: AuditNote) => Promise<T>;

/** Reads of a course, audited. Throws not-found for a course that does not exist. */
export function readCourse<T>(database: Database, request: CourseRequest, work: CourseWork<T>): Promise<T> {
  return transactAudited(database, request.acting, noteOf(request), async (tx, note) =>
    work(tx, await findNoted(tx, request.courseId, note), note),
  );
}

/**
 * Writes to a course, audited; two at once take turns. Throws not-found for a course that does not exist, and
 * not-allowed for one that was entered in error.
 */
export function changeCourse<T>(database: Database, request: CourseRequest, work: CourseWork<T>): Promise<T> {
  return transactAudited(database, request.acting, noteOf(request), async (tx, note) => {
    await lockCourse(tx, request.courseId);
    const course = await findNoted(tx, request.courseId, note);
    if (course.enteredInError) {
      throw new ProblemError('not-allowed', {
        detail: 'This course was entered in error; nothing more is recorded in it.',
      });
    }
    return work(tx, course, note);
  });
}

function noteOf({ action, courseId }: CourseRequest): AuditNote {
  return { action, patientId: null, subjectId: courseId };
}

async function findNoted(tx: Tx, courseId: string, note: AuditNote): Promise<CourseRecord> {
  const course = await findCourse(tx, courseId);
  if (!course) throw new ProblemError('not-found', { detail: 'There is no such course.' });
  note.patientId = course.patientId;
  return course;
}
