import type { Kysely } from 'kysely';
import type { ExaminationFindings, ExaminationVersion } from '#contract/intake';
import { UNTESTED_EXAMINATION } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export interface NewExaminationVersion {
  readonly id: string;
  readonly courseId: string;
  readonly version: number;
  readonly findings: ExaminationFindings;
  readonly recordedAt: string;
  /** Account id. */
  readonly recordedBy: string;
}

export async function insertExamination(tx: Tx, examination: NewExaminationVersion): Promise<void> {
  await tx
    .insertInto('examination_version')
    .values({
      id: examination.id,
      course_id: examination.courseId,
      version: examination.version,
      findings: JSON.stringify(examination.findings),
      recorded_at: examination.recordedAt,
      recorded_by: examination.recordedBy,
    })
    .execute();
}

export async function findExamination(db: Kysely<Schema>, id: string): Promise<ExaminationVersion | null> {
  const row = await selectExaminations(db).where('examination_version.id', '=', id).executeTakeFirst();
  return row ? toExamination(row) : null;
}

export async function findNewestExamination(
  db: Kysely<Schema>,
  courseId: string,
): Promise<ExaminationVersion | null> {
  const row = await selectExaminations(db)
    .where('course_id', '=', courseId)
    .orderBy('examination_version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toExamination(row) : null;
}

export async function findExaminationVersion(
  db: Kysely<Schema>,
  courseId: string,
  version: number,
): Promise<ExaminationVersion | null> {
  const row = await selectExaminations(db)
    .where('course_id', '=', courseId)
    .where('examination_version.version', '=', version)
    .executeTakeFirst();
  return row ? toExamination(row) : null;
}

/** Every version of a course's examination, oldest first. */
export function listExaminations(db: Kysely<Schema>, courseId: string): Promise<ExaminationVersion[]> {
  return listExaminationsOf(db, [courseId]);
}

/** Every version of these courses' examinations, of each course the oldest first. */
export async function listExaminationsOf(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<ExaminationVersion[]> {
  const rows = await selectExaminations(db)
    .where('course_id', 'in', courseIds)
    .orderBy('examination_version.version')
    .execute();
  return rows.map(toExamination);
}

function selectExaminations(db: Kysely<Schema>) {
  return db
    .selectFrom('examination_version')
    .innerJoin('account', 'account.id', 'examination_version.recorded_by')
    .selectAll('examination_version')
    .select('account.display_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectExaminations>['executeTakeFirstOrThrow']>>;

function toExamination(row: Row): ExaminationVersion {
  return {
    id: row.id,
    courseId: row.course_id,
    version: row.version,
    findings: toFindings(row.findings),
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}

/** What was not asked yet when an examination was stored reads back as not tested (C2). */
function toFindings(stored: string): ExaminationFindings {
  return { ...UNTESTED_EXAMINATION, ...(JSON.parse(stored) as ExaminationFindings) };
}
