import type { IntakeAnswers, IntakeVersion } from '#contract/intake';
import { scoreRmdq } from '#domain/outcomes';
import { raiseAlert } from '../alerts/index.ts';
import type { Acting } from '../auth/acting.ts';
import type { Tx } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { type CourseRecord, advanceCourse } from '../patients/index.ts';
import { judgeAnswers } from './assess-course.ts';
import { findIntake, insertIntake, nextIntakeVersion } from './intake-repository.ts';

export interface StoredIntake {
  readonly acting: Pick<Acting, 'at' | 'today' | 'account' | 'requestId'>;
  readonly course: CourseRecord;
  readonly id: string;
  readonly answers: IntakeAnswers;
  readonly reason: string | null;
  /** The version it follows; null for the first. */
  readonly newest: IntakeVersion | null;
  /** Set where the patient answered. */
  readonly handoverId: string | null;
}

/** Stores the next version of an intake, scored and triaged, and tells the clinic of new signs that stop the course. */
export async function storeIntake(tx: Tx, intake: StoredIntake): Promise<IntakeVersion> {
  const { acting, course, id, answers, reason, newest, handoverId } = intake;
  const triage = await judgeAnswers(tx, course, answers, acting.today);
  await insertIntake(tx, {
    id,
    courseId: course.id,
    version: await nextIntakeVersion(tx, course.id),
    answers,
    reason,
    rmdqScore: scoreRmdq(answers.rmdq.items, answers.rmdq.restConfirmed).score,
    triage,
    recordedAt: acting.at,
    recordedOn: acting.today,
    recordedBy: acting.account.id,
  });
  await advanceCourse(tx, course, { triageLevel: triage.level });
  await raiseAlert(tx, {
    courseId: course.id,
    patientId: course.patientId,
    triage,
    before: newest?.triage ?? null,
    at: acting.at,
    accountId: acting.account.id,
    requestId: acting.requestId,
    handoverId,
  });
  const saved = await findIntake(tx, id);
  if (!saved) throw new ProblemError('internal-error');
  return saved;
}
