import type { CorrectionReason } from '#contract/correction';
import type { IntakeView } from '#contract/intake';
import { RED_FLAGS } from '#domain/vocabulary';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { advanceCourse, changeCourse, markInError } from '../patients/index.ts';
import { assessCourse } from './assess-course.ts';
import { type MarkedIntake, findIntakeVersion } from './intake-repository.ts';
import { viewIntake } from './read-intake.ts';

/**
 * Marks a version of an intake as entered in error: it is kept and shown struck, the version before it stands again,
 * and the course is triaged anew. Whoever took an intake may strike their own, as long as that lifts no emergency or
 * warning sign; all else is for those who may correct signs (C10). Throws not-found, not-allowed, and already-exists
 * when it was marked for another reason.
 */
export function markIntakeInError(
  database: Database,
  acting: Acting,
  { courseId, version }: { courseId: string; version: number },
  { reason }: CorrectionReason,
): Promise<IntakeView> {
  const request = { acting, courseId, action: 'intake.error' };
  return changeCourse(database, request, async (tx, course, note) => {
    const intake = await findIntakeVersion(tx, courseId, version);
    if (!intake) throw new ProblemError('not-found', { detail: 'There is no such version of this intake.' });
    note.subjectId = intake.id;
    assertMayStrike(acting, intake);
    await markInError(tx, acting, intake, reason);
    const assessment = await assessCourse(tx, course, acting.today);
    await advanceCourse(tx, course, { triageLevel: assessment?.triage.level ?? null });
    return viewIntake(acting, courseId, assessment);
  });
}

function assertMayStrike(acting: Acting, { recordedBy, answers }: MarkedIntake): void {
  if (acting.permissions.includes('intake.correct')) return;
  if (recordedBy.id !== acting.account.id) {
    throw new ProblemError('not-allowed', {
      detail: 'Another person recorded this; ask a chiropractor to mark it as entered in error.',
    });
  }
  if (RED_FLAGS.some((flag) => (answers.redFlags as Partial<Record<string, boolean>>)[flag] === true)) {
    throw new ProblemError('not-allowed', {
      detail:
        'This version holds an emergency or warning sign; a chiropractor can mark it as entered in error.',
    });
  }
}
