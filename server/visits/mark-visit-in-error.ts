import type { CorrectionReason } from '#contract/correction';
import type { Visit } from '#contract/visit';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { assessCourse } from '../intake/index.ts';
import { advanceCourse, changeCourse, markInError } from '../patients/index.ts';
import { findVisit } from './visit-repository.ts';

/**
 * Marks a visit as entered in error: it is kept and shown struck, counts nowhere, and the signs reported at it no longer
 * stop the course. Throws not-found, and already-exists when it was marked for another reason.
 */
export function markVisitInError(
  database: Database,
  acting: Acting,
  { courseId, visitId }: { courseId: string; visitId: string },
  { reason }: CorrectionReason,
): Promise<Visit> {
  return changeCourse(database, { acting, courseId, action: 'visit.error' }, async (tx, course, note) => {
    const visit = await findVisit(tx, visitId);
    if (visit?.courseId !== courseId) {
      throw new ProblemError('not-found', { detail: 'There is no such visit in this course.' });
    }
    note.subjectId = visitId;
    await markInError(tx, acting, visit, reason);
    const assessment = await assessCourse(tx, course, acting.today);
    await advanceCourse(tx, course, { triageLevel: assessment?.triage.level ?? null });
    return (await findVisit(tx, visitId)) ?? visit;
  });
}
