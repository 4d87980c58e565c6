import type { Kysely } from 'kysely';
import type { Clearance, Explanation } from '#contract/settlement';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export interface ExplanationRecord extends Omit<Explanation, 'holds'> {
  readonly courseId: string;
  readonly examinationVersion: number | null;
  readonly reportVersion: number | null;
}

export interface ClearanceRecord extends Omit<Clearance, 'holds' | 'lastDay'> {
  readonly courseId: string;
  readonly examinationVersion: number | null;
  readonly reportVersion: number | null;
}

type New<T extends { readonly recordedBy: unknown }> = Omit<T, 'recordedBy'> & {
  /** Account id. */
  readonly recordedBy: string;
};

export async function insertExplanation(tx: Tx, explanation: New<ExplanationRecord>): Promise<void> {
  await tx
    .insertInto('sign_explanation')
    .values({
      id: explanation.id,
      course_id: explanation.courseId,
      sign: explanation.sign,
      reason: explanation.reason,
      intake_version: explanation.intakeVersion,
      examination_version: explanation.examinationVersion,
      report_version: explanation.reportVersion,
      recorded_at: explanation.recordedAt,
      recorded_by: explanation.recordedBy,
    })
    .execute();
}

export async function insertClearance(tx: Tx, clearance: New<ClearanceRecord>): Promise<void> {
  await tx
    .insertInto('clearance')
    .values({
      id: clearance.id,
      course_id: clearance.courseId,
      physician: clearance.physician,
      given_on: clearance.givenOn,
      excluded: clearance.excluded,
      permitted: JSON.stringify(clearance.permitted),
      condition: clearance.condition,
      covers: JSON.stringify(clearance.covers),
      intake_version: clearance.intakeVersion,
      examination_version: clearance.examinationVersion,
      report_version: clearance.reportVersion,
      recorded_at: clearance.recordedAt,
      recorded_by: clearance.recordedBy,
    })
    .execute();
}

export async function findExplanation(db: Kysely<Schema>, id: string): Promise<ExplanationRecord | null> {
  const row = await selectExplanations(db).where('sign_explanation.id', '=', id).executeTakeFirst();
  return row ? toExplanation(row) : null;
}

export async function findClearance(db: Kysely<Schema>, id: string): Promise<ClearanceRecord | null> {
  const row = await selectClearances(db).where('clearance.id', '=', id).executeTakeFirst();
  return row ? toClearance(row) : null;
}

/** Of these courses, newest first. */
export async function listExplanations(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<ExplanationRecord[]> {
  const rows = await selectExplanations(db).where('course_id', 'in', courseIds).execute();
  return rows.map(toExplanation);
}

/** Of these courses, newest first. */
export async function listClearances(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<ClearanceRecord[]> {
  const rows = await selectClearances(db).where('course_id', 'in', courseIds).execute();
  return rows.map(toClearance);
}

function selectExplanations(db: Kysely<Schema>) {
  return db
    .selectFrom('sign_explanation')
    .innerJoin('account', 'account.id', 'sign_explanation.recorded_by')
    .selectAll('sign_explanation')
    .select('account.display_name')
    .orderBy('sign_explanation.recorded_at', 'desc')
    .orderBy('sign_explanation.id', 'desc');
}

function selectClearances(db: Kysely<Schema>) {
  return db
    .selectFrom('clearance')
    .innerJoin('account', 'account.id', 'clearance.recorded_by')
    .selectAll('clearance')
    .select('account.display_name')
    .orderBy('clearance.recorded_at', 'desc')
    .orderBy('clearance.id', 'desc');
}

type ExplanationRow = Awaited<ReturnType<ReturnType<typeof selectExplanations>['executeTakeFirstOrThrow']>>;
type ClearanceRow = Awaited<ReturnType<ReturnType<typeof selectClearances>['executeTakeFirstOrThrow']>>;

function toExplanation(row: ExplanationRow): ExplanationRecord {
  return { ...toRecorded(row), sign: row.sign, reason: row.reason };
}

function toClearance(row: ClearanceRow): ClearanceRecord {
  return {
    ...toRecorded(row),
    physician: row.physician,
    givenOn: row.given_on,
    excluded: row.excluded,
    permitted: JSON.parse(row.permitted) as Clearance['permitted'],
    condition: row.condition,
    covers: JSON.parse(row.covers) as string[],
  };
}

function toRecorded(row: ExplanationRow | ClearanceRow) {
  return {
    id: row.id,
    courseId: row.course_id,
    intakeVersion: row.intake_version,
    examinationVersion: row.examination_version,
    reportVersion: row.report_version,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}
