import type { IntakeView } from '#contract/intake';
import type { Settled } from '#contract/settlement';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { readCourse } from '../patients/index.ts';
import { type Assessment, assessCourse } from './assess-course.ts';

/** The newest intake with today's triage; the examination only for those who may read it. Throws not-found. */
export function readIntake(database: Database, acting: Acting, courseId: string): Promise<IntakeView> {
  return readCourse(database, { acting, courseId, action: 'intake.read' }, async (tx, course) => {
    return viewIntake(acting, courseId, await assessCourse(tx, course, acting.today));
  });
}

/** What this person may see of a course's intake; no assessment is a course without one. */
export function viewIntake(acting: Acting, courseId: string, assessment: Assessment | null): IntakeView {
  const mayReadExamination = acting.permissions.includes('examination.read');
  return {
    courseId,
    intake: assessment?.intake ?? null,
    examination: mayReadExamination ? (assessment?.examination ?? null) : null,
    triage: assessment?.triage ?? null,
    ...(assessment
      ? {
          settled: asSeenBy(mayReadExamination, assessment.settled),
          reportedSigns: [...assessment.reported],
        }
      : {}),
  };
}

/** Why a sign is explained is clinical; that it is explained shows in the triage everyone sees. */
function asSeenBy(mayReadExamination: boolean, settled: Settled): Settled {
  if (mayReadExamination) return settled;
  const signs = Object.keys(settled.explainedRedFlags);
  return {
    explainedRedFlags: Object.fromEntries(signs.map((sign) => [sign, 'By the chiropractor'])),
    clearance: settled.clearance && { ...settled.clearance, condition: '' },
  };
}
