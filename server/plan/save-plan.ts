import { isDeepStrictEqual } from 'node:util';
import type { PlanVersion, PlanWrite } from '#contract/plan';
import { type PlanProblem, checkPlanned } from '#domain/planning';
import type { Acting } from '../auth/acting.ts';
import type { AuditNote } from '../auth/transact-audited.ts';
import type { Tx } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { type Assessment, assessCourse } from '../intake/index.ts';
import { type CourseRecord, advanceCourse, findRepeat } from '../patients/index.ts';
import { findNewestPlan, findPlan, insertPlan } from './plan-repository.ts';

/** A plan somebody saves, in the transaction that saves it. */
export interface PlanSaving {
  readonly acting: Acting;
  readonly course: CourseRecord;
  readonly note: AuditNote;
  readonly write: PlanWrite;
  readonly status: PlanVersion['status'];
}

/**
 * Saves a version of a plan, once `assertMaySave` found nothing against it. The same request twice is one version.
 * Throws version-conflict with the newest version, plan-not-ready without an intake and plan-stopped (T8).
 */
export async function savePlan(
  tx: Tx,
  { acting, course, note, write, status }: PlanSaving,
  assertMaySave: (assessment: Assessment) => Promise<void> | void = () => undefined,
): Promise<PlanVersion> {
  const { id, basedOn, content, reason } = write;
  const repeat = findRepeat(
    { courseId: course.id, basedOn },
    { sameId: await findPlan(tx, id), newest: await findNewestPlan(tx, course.id) },
    (saved) =>
      saved.status === status && saved.reason === reason && isDeepStrictEqual(saved.content, content),
  );
  if (repeat) {
    note.action = 'plan.read';
    return repeat;
  }

  if (course.closedOn !== undefined) {
    throw new ProblemError('not-allowed', {
      detail: `This course was closed on ${course.closedOn}. Open it again to change its plan.`,
    });
  }
  const assessment = await assessOpen(tx, course, acting.today);
  await assertMaySave(assessment);
  await insertPlan(tx, {
    id,
    courseId: course.id,
    version: basedOn + 1,
    status,
    content,
    reason,
    intakeVersion: assessment.intake.version,
    examinationVersion: assessment.examination?.version ?? null,
    knowledgeVersion: assessment.triage.knowledgeVersion,
    checks: [...checkPlanned(assessment.facts, assessment.triage, content)],
    recordedAt: acting.at,
    recordedBy: acting.account.id,
  });
  const isFirstSigning = status === 'signed' && course.dayZero === null;
  await advanceCourse(tx, course, {
    triageLevel: assessment.triage.level,
    ...(isFirstSigning ? { dayZero: content.startOn } : {}),
  });
  const saved = await findPlan(tx, id);
  if (!saved) throw new ProblemError('internal-error');
  return saved;
}

async function assessOpen(tx: Tx, course: CourseRecord, today: string): Promise<Assessment> {
  const assessment = await assessCourse(tx, course, today);
  if (!assessment) {
    throw new ProblemError('plan-not-ready', {
      detail: 'This course has no intake yet; take the intake before the plan.',
    });
  }
  if (assessment.triage.stopped) {
    const stop: PlanProblem = { code: 'plan_stopped' };
    throw new ProblemError('plan-stopped', { planProblems: [stop] });
  }
  return assessment;
}
