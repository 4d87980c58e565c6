import type { CorrectionReason } from '#contract/correction';
import type { Course } from '#contract/patient';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { findCourse, updateCourse } from './course-repository.ts';
import { markInError } from './mark-in-error.ts';
import { readCourse } from './use-course.ts';

/**
 * Marks a whole course as entered in error, as when it was taken of the wrong patient: kept and shown struck, closed,
 * and out of triage, scores and lists. Throws not-found, and already-exists when it was marked for another reason.
 */
export function markCourseInError(
  database: Database,
  acting: Acting,
  courseId: string,
  { reason }: CorrectionReason,
): Promise<Course> {
  return readCourse(database, { acting, courseId, action: 'course.error' }, async (tx, course) => {
    await updateCourse(tx, { ...course, stage: 'closed', triageLevel: null });
    await markInError(tx, acting, { ...course, courseId }, reason);
    const marked = await findCourse(tx, courseId);
    if (!marked) throw new ProblemError('internal-error');
    const { person: _, ...rest } = marked;
    return rest;
  });
}
