import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AdverseEvent } from '#contract/check-in';
import type { ExportedFile, ResearchExport } from '#contract/export';
import type { IntakeAnswers } from '#contract/intake';
import type { PlanContent } from '#contract/plan';
import type { VisitContent } from '#contract/visit';
import type { Modality } from '#domain/vocabulary';
import type { Database, Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { selectMarked } from '../patients/index.ts';

/** All that follows in this transaction sees the record of this moment. Comes before anything else in it. */
export async function beginSnapshot(tx: Tx, engine: Database['engine']): Promise<void> {
  // A transaction of SQLite always does.
  if (engine === 'postgres') await sql`set transaction isolation level repeatable read`.execute(tx);
}

/** The key of the clinic’s study numbers, made the first time. */
export async function ensureExportKey(tx: Tx, at: string): Promise<string> {
  await tx
    .insertInto('export_key')
    .values({ singleton: 1, key: randomBytes(32).toString('base64'), created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await tx.selectFrom('export_key').select('key').executeTakeFirstOrThrow()).key;
}

/** Which courses are exported. */
export interface Span {
  readonly openedFrom: string | null;
  readonly openedUntil: string | null;
}

/** Ids of the courses in a span, with their patients; courses entered in error are left out. */
export async function listCourseIds(tx: Tx, { openedFrom, openedUntil }: Span) {
  return tx
    .selectFrom('course')
    .select(['id', 'patient_id'])
    .where('id', 'not in', selectMarked(tx))
    .$if(openedFrom !== null, (all) => all.where('opened_on', '>=', openedFrom ?? ''))
    .$if(openedUntil !== null, (all) => all.where('opened_on', '<=', openedUntil ?? ''))
    .execute();
}

export async function listPatients(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('patient')
    .select(['id', 'number', 'given_name', 'family_name', 'birth_date', 'sex', 'phone', 'email'])
    .where('id', 'in', ids)
    .execute();
}

/** Courses with their patient’s number and birth date, and what was imported with them. */
export async function listCoursesToExport(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('course')
    .innerJoin('patient', 'patient.id', 'course.patient_id')
    .leftJoin('imported_course', 'imported_course.course_id', 'course.id')
    .selectAll('course')
    .select([
      'patient.number',
      'patient.birth_date',
      'imported_course.acuity',
      'imported_course.modalities',
      'imported_course.batch_id',
    ])
    .where('course.id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    ...row,
    modalities: row.modalities === null ? null : (JSON.parse(row.modalities) as Modality[]),
  }));
}
export type CourseToExport = Awaited<ReturnType<typeof listCoursesToExport>>[number];

/** Why each closed course was closed the last time. */
export async function listClosingReasons(tx: Tx, courseIds: readonly string[]) {
  return tx
    .selectFrom('course_closing')
    .leftJoin('course_reopening', 'course_reopening.closing_id', 'course_closing.id')
    .select(['course_id', 'course_closing.reason'])
    .where('course_id', 'in', courseIds)
    .where('course_reopening.closing_id', 'is', null)
    .execute();
}

/** The intakes that stand, oldest version first. */
export async function listIntakesToExport(tx: Tx, courseIds: readonly string[]) {
  const rows = await tx
    .selectFrom('intake_version')
    .select(['id', 'course_id', 'answers', 'rmdq_score', 'recorded_on'])
    .where('course_id', 'in', courseIds)
    .where('id', 'not in', selectMarked(tx))
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    courseId: row.course_id,
    answers: JSON.parse(row.answers) as IntakeAnswers,
    rmdqScore: row.rmdq_score,
    recordedOn: row.recorded_on,
  }));
}

/** The check-ins that stand, by date. */
export async function listCheckInsToExport(tx: Tx, courseIds: readonly string[]) {
  const rows = await tx
    .selectFrom('check_in')
    .leftJoin('check_in as correction', 'correction.corrects', 'check_in.id')
    .selectAll('check_in')
    .where('check_in.course_id', 'in', courseIds)
    .where('correction.id', 'is', null)
    .where('check_in.id', 'not in', selectMarked(tx))
    .orderBy('check_in.on_date')
    .orderBy('check_in.recorded_at')
    .orderBy('check_in.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    adverse_events: row.adverse_events === null ? null : (JSON.parse(row.adverse_events) as AdverseEvent[]),
  }));
}
export type CheckInToExport = Awaited<ReturnType<typeof listCheckInsToExport>>[number];

/** The newest signed plan of each course. */
export async function listPlansToExport(tx: Tx, courseIds: readonly string[]) {
  const rows = await tx
    .selectFrom('plan_version')
    .select(['course_id', 'content'])
    .where('course_id', 'in', courseIds)
    .where('status', '=', 'signed')
    .orderBy('version')
    .execute();
  const newest = new Map(rows.map((row) => [row.course_id, row.content]));
  return [...newest].map(([courseId, content]) => ({
    courseId,
    sessions: (JSON.parse(content) as PlanContent).sessions,
  }));
}

/** The newest version of each visit that stands, by date. */
export async function listVisitsToExport(tx: Tx, courseIds: readonly string[]) {
  const rows = await tx
    .selectFrom('visit_version')
    .select(['visit_id', 'course_id', 'content'])
    .where('course_id', 'in', courseIds)
    .where('visit_id', 'not in', selectMarked(tx))
    .orderBy('version')
    .execute();
  const newest = new Map(rows.map((row) => [row.visit_id, row]));
  return [...newest.values()]
    .map((row) => ({ courseId: row.course_id, content: JSON.parse(row.content) as VisitContent }))
    .sort((one, other) => one.content.on.localeCompare(other.content.on));
}

const PART_BYTES = 1024 * 1024;

export async function insertExport(
  tx: Tx,
  { recordedAt, recordedBy, ...locked }: Omit<ResearchExport, 'recordedBy'> & { recordedBy: string },
  content: Buffer,
): Promise<void> {
  await tx
    .insertInto('research_export')
    .values({
      id: locked.id,
      exported_on: locked.exportedOn,
      opened_from: locked.openedFrom,
      opened_until: locked.openedUntil,
      knowledge_version: locked.knowledgeVersion,
      files: JSON.stringify(locked.files),
      sha256: locked.sha256,
      bytes: locked.bytes,
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    })
    .execute();
  for (let part = 0; part * PART_BYTES < content.length; part += 1) {
    const bytes = content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
    await tx
      .insertInto('research_export_part')
      .values({ export_id: locked.id, part, content: bytes })
      .execute();
  }
}

export async function findExport(db: Kysely<Schema>, id: string): Promise<ResearchExport | null> {
  const row = await selectExports(db).where('research_export.id', '=', id).executeTakeFirst();
  return row ? toExport(row) : null;
}

/** Newest first. */
export async function listExports(db: Kysely<Schema>): Promise<ResearchExport[]> {
  const rows = await selectExports(db)
    .orderBy('research_export.recorded_at', 'desc')
    .orderBy('research_export.id', 'desc')
    .execute();
  return rows.map(toExport);
}

/** The file of an export, part by part: it never changes, so each part is a read of its own. */
export async function* readExportParts(db: Kysely<Schema>, id: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const row = await db
      .selectFrom('research_export_part')
      .select('content')
      .where('export_id', '=', id)
      .where('part', '=', part)
      .executeTakeFirst();
    if (!row) return;
    yield row.content;
  }
}

function selectExports(db: Kysely<Schema>) {
  return db
    .selectFrom('research_export')
    .innerJoin('account', 'account.id', 'research_export.recorded_by')
    .selectAll('research_export')
    .select('account.display_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectExports>['executeTakeFirstOrThrow']>>;

function toExport(row: Row): ResearchExport {
  return {
    id: row.id,
    exportedOn: row.exported_on,
    openedFrom: row.opened_from,
    openedUntil: row.opened_until,
    knowledgeVersion: row.knowledge_version,
    files: JSON.parse(row.files) as ExportedFile[],
    sha256: row.sha256,
    bytes: row.bytes,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}
