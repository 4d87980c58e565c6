import type { PlanHistory, PlanVersion, PlanView } from '#contract/plan';
import {
  type ModalityCheck,
  checkModalities,
  draftPlan,
  findPlanProblems,
  findReasonsToCheckAgain,
  suggestDiagnoses,
} from '#domain/planning';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { type Assessment, assessCourse } from '../intake/index.ts';
import { readCourse } from '../patients/index.ts';
import { findNewestPlan, findSignedPlan, listSignedPlans } from './plan-repository.ts';

/** The plan with what the rules say of it today; no triage and no checks before there is an intake. Throws not-found. */
export function readPlan(database: Database, acting: Acting, courseId: string): Promise<PlanView> {
  return readCourse(database, { acting, courseId, action: 'plan.read' }, async (tx, course) => {
    const assessment = await assessCourse(tx, course, acting.today);
    const checks = assessment ? checkModalities(assessment.facts, assessment.triage) : [];
    const suggestion = assessment ? draftPlan(assessment.facts, assessment.triage, checks) : null;
    const signed = await findSignedPlan(tx, courseId);
    return {
      courseId,
      current: await findNewestPlan(tx, courseId),
      signed,
      triage: assessment?.triage ?? null,
      checks: [...checks],
      checkAgain: signed && assessment ? reasonsToCheckAgain(signed, assessment, checks) : [],
      suggestion,
      diagnoses: assessment && suggestion ? [...suggestDiagnoses(assessment.facts)] : [],
      examined: assessment?.facts.examined ?? false,
    };
  });
}

/** Every signed version, with what changed it. Throws not-found. */
export function readPlanHistory(database: Database, acting: Acting, courseId: string): Promise<PlanHistory> {
  return readCourse(database, { acting, courseId, action: 'plan.history' }, async (tx) => ({
    courseId,
    versions: await listSignedPlans(tx, courseId),
  }));
}

function reasonsToCheckAgain(
  { content, intakeVersion, examinationVersion, checks: before }: PlanVersion,
  { facts, triage, intake, examination }: Assessment,
  checks: readonly ModalityCheck[],
): PlanView['checkAgain'] {
  const { sessions } = content;
  return [
    ...findReasonsToCheckAgain(
      { sessions, intakeVersion, examinationVersion, checks: before },
      {
        intakeVersion: intake.version,
        examinationVersion: examination?.version ?? null,
        checks,
        problems: findPlanProblems({ facts, triage, checks, ...content }),
      },
    ),
  ];
}
