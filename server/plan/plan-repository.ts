import type { Kysely } from 'kysely';
import type { PlanContent, PlanVersion } from '#contract/plan';
import type { ModalityCheck } from '#domain/planning';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { completePlan } from './complete-plan.ts';

export interface NewPlanVersion extends Omit<PlanVersion, 'recordedBy'> {
  /** Account id. */
  readonly recordedBy: string;
}

export async function insertPlan(tx: Tx, plan: NewPlanVersion): Promise<void> {
  await tx
    .insertInto('plan_version')
    .values({
      id: plan.id,
      course_id: plan.courseId,
      version: plan.version,
      status: plan.status,
      content: JSON.stringify(plan.content),
      reason: plan.reason,
      intake_version: plan.intakeVersion,
      examination_version: plan.examinationVersion,
      knowledge_version: plan.knowledgeVersion,
      checks: plan.checks && JSON.stringify(plan.checks),
      recorded_at: plan.recordedAt,
      recorded_by: plan.recordedBy,
    })
    .execute();
}

export async function findPlan(db: Kysely<Schema>, id: string): Promise<PlanVersion | null> {
  const row = await selectPlans(db).where('plan_version.id', '=', id).executeTakeFirst();
  return row ? toPlan(row) : null;
}

/** The newest version, draft or signed. */
export async function findNewestPlan(db: Kysely<Schema>, courseId: string): Promise<PlanVersion | null> {
  const row = await selectPlans(db)
    .where('course_id', '=', courseId)
    .orderBy('plan_version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toPlan(row) : null;
}

/** The newest signed version: the plan in force. */
export async function findSignedPlan(db: Kysely<Schema>, courseId: string): Promise<PlanVersion | null> {
  const row = await selectPlans(db)
    .where('course_id', '=', courseId)
    .where('status', '=', 'signed')
    .orderBy('plan_version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toPlan(row) : null;
}

/** The plans in force of these courses, by course id. */
export async function findSignedPlansOf(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<ReadonlyMap<string, PlanVersion>> {
  const rows = await selectPlans(db)
    .where('course_id', 'in', courseIds)
    .where('status', '=', 'signed')
    .orderBy('plan_version.version')
    .execute();
  // A later entry replaces an earlier one.
  const newest = new Map(rows.map((row) => [row.course_id, row]));
  return new Map([...newest].map(([courseId, row]) => [courseId, toPlan(row)]));
}

/** Signed versions, newest first. */
export async function listSignedPlans(db: Kysely<Schema>, courseId: string): Promise<PlanVersion[]> {
  const rows = await selectPlans(db)
    .where('course_id', '=', courseId)
    .where('status', '=', 'signed')
    .orderBy('plan_version.version', 'desc')
    .execute();
  return rows.map(toPlan);
}

function selectPlans(db: Kysely<Schema>) {
  return db
    .selectFrom('plan_version')
    .innerJoin('account', 'account.id', 'plan_version.recorded_by')
    .selectAll('plan_version')
    .select('account.display_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPlans>['executeTakeFirstOrThrow']>>;

function toPlan(row: Row): PlanVersion {
  return {
    id: row.id,
    courseId: row.course_id,
    version: row.version,
    status: row.status,
    content: completePlan(JSON.parse(row.content) as PlanContent),
    reason: row.reason,
    intakeVersion: row.intake_version,
    examinationVersion: row.examination_version,
    knowledgeVersion: row.knowledge_version,
    checks: row.checks === null ? null : (JSON.parse(row.checks) as ModalityCheck[]),
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}
