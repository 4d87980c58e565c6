import type { PlanInForce } from '#contract/visit';
import type { Tx } from '../db/database.ts';
import type { Assessment } from '../intake/index.ts';
import { findSignedPlan } from '../plan/index.ts';

/**
 * The signed plan of a course, or null. Its reasons answer warnings only while the plan rests on the newest intake and
 * examination: what was found since may warn of something else.
 */
export async function findPlanInForce(
  tx: Tx,
  courseId: string,
  assessment: Assessment | null,
): Promise<PlanInForce | null> {
  const signed = await findSignedPlan(tx, courseId);
  const startOn = signed?.content.startOn ?? null;
  if (signed === null || startOn === null) return null;
  const { sessions, treatments } = signed.content;
  const isCurrent =
    signed.intakeVersion === assessment?.intake.version &&
    signed.examinationVersion === (assessment.examination?.version ?? null);
  return {
    version: signed.version,
    startOn,
    sessions,
    treatments,
    answeredWarnings: isCurrent ? signed.content.overrides.map(({ modality }) => modality) : [],
  };
}
