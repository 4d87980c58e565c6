import type { Kysely } from 'kysely';
import type { ImportBatch } from '#contract/import';
import { type ImportKind, type Modality, RMDQ_ITEMS, UNANSWERED_RMDQ } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { courseStageOf } from '../patients/index.ts';
import type { CourseRow, ScoreRow } from './import-rows.ts';

interface Recorded {
  readonly at: string;
  /** Account id. */
  readonly by: string;
}

export interface KnownRecord {
  readonly recordId: string;
  readonly rowHash: string;
}

/** What these ids of the other system stand for, by id. */
export async function findImported(
  db: Kysely<Schema>,
  kind: ImportKind,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, KnownRecord>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('imported_record')
    .select(['external_id', 'record_id', 'row_hash'])
    .where('kind', '=', kind)
    .where('external_id', 'in', externalIds)
    .execute();
  return new Map(rows.map((row) => [row.external_id, { recordId: row.record_id, rowHash: row.row_hash }]));
}

export async function insertImported(
  tx: Tx,
  kind: ImportKind,
  batchId: string,
  records: readonly (KnownRecord & { readonly externalId: string })[],
): Promise<void> {
  await tx
    .insertInto('imported_record')
    .values(
      records.map(({ externalId, recordId, rowHash }) => ({
        kind,
        external_id: externalId,
        record_id: recordId,
        row_hash: rowHash,
        batch_id: batchId,
      })),
    )
    .execute();
}

/** Patients born on one of these days, with their folded names; registrations merged away are left out. */
export async function listBornOnAny(db: Kysely<Schema>, birthDates: readonly string[]) {
  if (birthDates.length === 0) return [];
  return db
    .selectFrom('patient')
    .select(['number', 'birth_date', 'given_key', 'family_key'])
    .where('birth_date', 'in', birthDates)
    .where('merged_into', 'is', null)
    .execute();
}

/** Who stands for these patients now: one may have been merged into another, and that one in turn. */
export async function findSurvivors(
  db: Kysely<Schema>,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const survivors = new Map(patientIds.map((id) => [id, id]));
  for (let open = [...new Set(patientIds)]; open.length > 0;) {
    const rows = await db
      .selectFrom('patient')
      .select(['id', 'merged_into'])
      .where('id', 'in', open)
      .where('merged_into', 'is not', null)
      .execute();
    const next = new Map(rows.map((row) => [row.id, row.merged_into ?? row.id]));
    for (const [id, survivor] of survivors) survivors.set(id, next.get(survivor) ?? survivor);
    open = [...new Set(next.values())];
  }
  return survivors;
}

/** When these courses were opened, and whether each was entered in error, by id. */
export async function findOpenings(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly openedOn: string; readonly isInError: boolean }>> {
  if (courseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('course')
    .leftJoin('error_mark', 'error_mark.record_id', 'course.id')
    .select(['course.id', 'course.opened_on', 'error_mark.marked_at'])
    .where('course.id', 'in', courseIds)
    .execute();
  return new Map(rows.map((row) => [row.id, { openedOn: row.opened_on, isInError: row.marked_at !== null }]));
}

export interface NewCourse {
  readonly id: string;
  readonly closingId: string;
  readonly patientId: string;
  readonly row: CourseRow;
}

/** Courses with what is known of their care, and their closings. */
export async function insertImportedCourses(
  tx: Tx,
  batchId: string,
  courses: readonly NewCourse[],
  { at, by }: Recorded,
): Promise<void> {
  await tx
    .insertInto('course')
    .values(
      courses.map(({ id, patientId, row }) => ({
        id,
        patient_id: patientId,
        opened_on: row.openedOn,
        stage: courseStageOf({
          isClosed: row.closedOn !== null,
          triageLevel: null,
          dayZero: row.dayZero,
          hasPlan: false,
          hasIntake: false,
        }),
        triage_level: null,
        day_zero: row.dayZero,
        closed_on: row.closedOn,
      })),
    )
    .execute();
  await tx
    .insertInto('imported_course')
    .values(
      courses.map(({ id, row }) => ({
        course_id: id,
        acuity: row.acuity,
        modalities: row.modalities && JSON.stringify(row.modalities),
        batch_id: batchId,
      })),
    )
    .execute();
  const closings = courses.flatMap(({ id, closingId, row }) =>
    row.closedOn === null || row.closingReason === null
      ? []
      : [
          {
            id: closingId,
            course_id: id,
            reason: row.closingReason,
            detail: row.closingReason === 'other' ? 'Imported; the reason stands in the other system.' : '',
            on_date: row.closedOn,
            recorded_at: at,
            recorded_by: by,
          },
        ],
  );
  if (closings.length > 0) await tx.insertInto('course_closing').values(closings).execute();
}

/** Only the total of an imported questionnaire is known: no item is answered, and the form counts as complete. */
const TOTAL_ONLY = JSON.stringify(UNANSWERED_RMDQ);

export async function insertImportedScores(
  tx: Tx,
  scores: readonly { readonly id: string; readonly courseId: string; readonly row: ScoreRow }[],
  { at, by }: Recorded,
): Promise<void> {
  await tx
    .insertInto('check_in')
    .values(
      scores.map(({ id, courseId, row }) => ({
        id,
        course_id: courseId,
        on_date: row.on,
        pain_nrs: row.painNrs,
        rmdq: TOTAL_ONLY,
        rmdq_score: row.rmdqTotal,
        rmdq_answered: row.rmdqTotal === null ? 0 : RMDQ_ITEMS.length,
        way: 'import' as const,
        signs: '{}',
        improvement: row.improvement,
        adverse_events: row.adverseEvents && JSON.stringify(row.adverseEvents),
        bothersomeness: row.bothersomeness,
        medication_days: row.medicationDays,
        satisfaction: row.satisfaction,
        note: '',
        corrects: null,
        reason: null,
        recorded_at: at,
        recorded_by: by,
      })),
    )
    .execute();
}

export async function insertBatch(
  tx: Tx,
  batch: Omit<ImportBatch, 'recordedAt' | 'recordedBy'>,
  { at, by }: Recorded,
): Promise<void> {
  await tx
    .insertInto('import_batch')
    .values({
      id: batch.id,
      kind: batch.kind,
      file_name: batch.fileName,
      sha256: batch.sha256,
      rows_added: batch.added,
      rows_known: batch.known,
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
}

/** Rows name their batch, so it is there before they are counted. */
export async function updateCounts(
  tx: Tx,
  { id, added, known }: Pick<ImportBatch, 'id' | 'added' | 'known'>,
): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({ rows_added: added, rows_known: known })
    .where('id', '=', id)
    .execute();
}

/** The import of the same file; null where there was none. */
export async function findBatch(
  db: Kysely<Schema>,
  kind: ImportKind,
  sha256: string,
): Promise<ImportBatch | null> {
  const row = await selectBatches(db)
    .where('kind', '=', kind)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ? toBatch(row) : null;
}

/** Newest first. */
export async function listBatches(db: Kysely<Schema>): Promise<ImportBatch[]> {
  const rows = await selectBatches(db)
    .orderBy('import_batch.recorded_at', 'desc')
    .orderBy('import_batch.id', 'desc')
    .execute();
  return rows.map(toBatch);
}

function selectBatches(db: Kysely<Schema>) {
  return db
    .selectFrom('import_batch')
    .innerJoin('account', 'account.id', 'import_batch.recorded_by')
    .selectAll('import_batch')
    .select('account.display_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectBatches>['executeTakeFirstOrThrow']>>;

function toBatch(row: Row): ImportBatch {
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    sha256: row.sha256,
    added: row.rows_added,
    known: row.rows_known,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}

/** What an import said of a course; null for one that was opened here. */
export async function findImportedCourse(
  db: Kysely<Schema>,
  courseId: string,
): Promise<Pick<CourseRow, 'acuity' | 'modalities'> | null> {
  const row = await db
    .selectFrom('imported_course')
    .select(['acuity', 'modalities'])
    .where('course_id', '=', courseId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    acuity: row.acuity,
    modalities: row.modalities === null ? null : (JSON.parse(row.modalities) as Modality[]),
  };
}
