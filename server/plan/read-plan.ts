import type { PlanHistory, PlanVersion, PlanView } from '#contract/plan';
import {
  type DraftPlan,
  checkModalities,
  checkPlanned,
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
    const suggestion = assessment ? suggestPlan(assessment) : null;
    const current = await findNewestPlan(tx, courseId);
    const signed = await findSignedPlan(tx, courseId);
    return {
      courseId,
      current,
      signed,
      triage: assessment?.triage ?? null,
      facts: assessment?.facts ?? null,
      checks: assessment
        ? [...checkPlanned(assessment.facts, assessment.triage, current?.content ?? NOTHING_NAMED)]
        : [],
      checkAgain: signed && assessment ? reasonsToCheckAgain(signed, assessment) : [],
      suggestion,
      diagnoses: assessment && suggestion ? [...suggestDiagnoses(assessment.facts)] : [],
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

const NOTHING_NAMED = { treatments: {} };

function suggestPlan({ facts, triage }: Assessment): DraftPlan | null {
  return draftPlan(facts, triage, checkModalities(facts, triage));
}

function reasonsToCheckAgain(
  { content, intakeVersion, examinationVersion, checks: before }: PlanVersion,
  { facts, triage, intake, examination }: Assessment,
): PlanView['checkAgain'] {
  const { sessions } = content;
  const checks = checkPlanned(facts, triage, content);
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
