import type { Kysely } from 'kysely';
import type { RecordedDeviation, Visit, VisitContent, VisitVersion } from '#contract/visit';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { ERROR_MARK_COLUMNS, toErrorMark } from '../patients/index.ts';

export interface NewVisitVersion extends Omit<VisitVersion, 'recordedBy'> {
  readonly courseId: string;
  readonly visitId: string;
  /** Account id. */
  readonly recordedBy: string;
}

export async function insertVisit(tx: Tx, visit: NewVisitVersion): Promise<void> {
  await tx
    .insertInto('visit_version')
    .values({
      id: visit.id,
      course_id: visit.courseId,
      visit_id: visit.visitId,
      version: visit.version,
      on_date: visit.content.on,
      content: JSON.stringify(visit.content),
      deviations: JSON.stringify(visit.deviations),
      reason: visit.reason,
      plan_version: visit.planVersion,
      knowledge_version: visit.knowledgeVersion,
      recorded_at: visit.recordedAt,
      recorded_by: visit.recordedBy,
    })
    .execute();
}

/** The visit a version belongs to; null where there is no such version. */
export async function findVisitOfVersion(db: Kysely<Schema>, versionId: string): Promise<Visit | null> {
  const row = await db
    .selectFrom('visit_version')
    .select('visit_id')
    .where('id', '=', versionId)
    .executeTakeFirst();
  return row ? findVisit(db, row.visit_id) : null;
}

export async function findVisit(db: Kysely<Schema>, visitId: string): Promise<Visit | null> {
  const rows = await selectVersions(db).where('visit_version.visit_id', '=', visitId).execute();
  return toVisits(rows)[0] ?? null;
}

/** Every visit of a course, those entered in error included, by the day of the newest version and then as they were recorded. */
export async function listVisits(db: Kysely<Schema>, courseId: string): Promise<Visit[]> {
  const rows = await selectVersions(db).where('visit_version.course_id', '=', courseId).execute();
  return toVisits(rows).sort((a, b) => a.current.content.on.localeCompare(b.current.content.on));
}

/** The visits of a course that were not entered in error, by their day. */
export async function listStandingVisits(db: Kysely<Schema>, courseId: string): Promise<Visit[]> {
  return (await listVisits(db, courseId)).filter(({ enteredInError }) => enteredInError === undefined);
}

/** The newest version of each visit of these courses, by day: none of a visit that was entered in error. */
export async function listStandingVisitsOf(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<(VisitVersion & { readonly courseId: string })[]> {
  const rows = await selectVersions(db)
    .where('visit_version.course_id', 'in', courseIds)
    .where('error_mark.record_id', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('visit_version as later')
            .select('later.id')
            .whereRef('later.visit_id', '=', 'visit_version.visit_id')
            .whereRef('later.version', '>', 'visit_version.version'),
        ),
      ),
    )
    .execute();
  return rows
    .map((row) => ({ ...toVersion(row), courseId: row.course_id }))
    .sort((a, b) => a.content.on.localeCompare(b.content.on));
}

function selectVersions(db: Kysely<Schema>) {
  return db
    .selectFrom('visit_version')
    .innerJoin('account', 'account.id', 'visit_version.recorded_by')
    .leftJoin('error_mark', 'error_mark.record_id', 'visit_version.visit_id')
    .leftJoin('account as marker', 'marker.id', 'error_mark.marked_by')
    .selectAll('visit_version')
    .select('account.display_name')
    .select(ERROR_MARK_COLUMNS)
    .orderBy('visit_version.recorded_at')
    .orderBy('visit_version.version')
    .orderBy('visit_version.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>;

function toVisits(rows: readonly Row[]): Visit[] {
  const byVisit = Map.groupBy(rows, ({ visit_id }) => visit_id);
  return [...byVisit.values()].flatMap((versions) => {
    const newest = versions.at(-1);
    if (!newest) return [];
    return [
      {
        id: newest.visit_id,
        courseId: newest.course_id,
        current: toVersion(newest),
        earlier: versions.slice(0, -1).map(toVersion),
        ...toErrorMark(newest),
      },
    ];
  });
}

function toVersion(row: Row): VisitVersion {
  return {
    id: row.id,
    version: row.version,
    content: JSON.parse(row.content) as VisitContent,
    deviations: JSON.parse(row.deviations) as RecordedDeviation[],
    reason: row.reason,
    planVersion: row.plan_version,
    knowledgeVersion: row.knowledge_version,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}
