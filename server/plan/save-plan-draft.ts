import type { PlanVersion, PlanWrite } from '#contract/plan';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { changeCourse } from '../patients/index.ts';
import { savePlan } from './save-plan.ts';

/** Saves a draft: it may be incomplete, but there is none while a sign stops the plan. Throws as savePlan does. */
export function savePlanDraft(
  database: Database,
  acting: Acting,
  courseId: string,
  write: PlanWrite,
): Promise<PlanVersion> {
  return changeCourse(database, { acting, courseId, action: 'plan.draft' }, (tx, course, note) =>
    savePlan(tx, { acting, course, note, write, status: 'draft' }),
  );
}
