import type { Kysely } from 'kysely';
import { RED_FLAGS, type RedFlag } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { selectMarked } from '../patients/index.ts';

/** Signs that stop a plan, as they were reported. A later report of the same source replaces it. */
export interface SignReport {
  /** The visit, or the first check-in of a row of corrections. */
  readonly sourceId: string;
  /** Counts the reports of the course. */
  readonly version: number;
  readonly signs: readonly RedFlag[];
  readonly recordedAt: string;
}

export interface CourseSignReport extends SignReport {
  readonly courseId: string;
}

export async function insertReport(
  tx: Tx,
  report: Omit<SignReport, 'version'> & { id: string; courseId: string; recordedBy: string },
): Promise<void> {
  await tx
    .insertInto('reported_sign')
    .values({
      id: report.id,
      course_id: report.courseId,
      source_id: report.sourceId,
      version: (await newestReport(tx, report.courseId)) + 1,
      signs: JSON.stringify(report.signs),
      recorded_at: report.recordedAt,
      recorded_by: report.recordedBy,
    })
    .execute();
}

/** The reports of a course, oldest first: none of a visit that was entered in error. */
export function listReports(db: Kysely<Schema>, courseId: string): Promise<SignReport[]> {
  return listReportsOf(db, [courseId]);
}

/** The same of several courses, of each course the oldest first. */
export async function listReportsOf(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<CourseSignReport[]> {
  const rows = await db
    .selectFrom('reported_sign')
    .select(['course_id', 'source_id', 'version', 'signs', 'recorded_at'])
    .where('course_id', 'in', courseIds)
    .where('source_id', 'not in', selectMarked(db))
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    courseId: row.course_id,
    sourceId: row.source_id,
    version: row.version,
    signs: JSON.parse(row.signs) as RedFlag[],
    recordedAt: row.recorded_at,
  }));
}

/** The number of the newest report of a course; 0 before the first. */
export async function newestReport(db: Kysely<Schema>, courseId: string): Promise<number> {
  const { last } = await db
    .selectFrom('reported_sign')
    .select((eb) => eb.fn.max<number | null>('version').as('last'))
    .where('course_id', '=', courseId)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** The signs of the newest report of each source. */
export function standingSigns(reports: readonly SignReport[]): readonly RedFlag[] {
  const signs = new Set(
    reports
      .filter(
        ({ sourceId, version }) =>
          !reports.some((each) => each.sourceId === sourceId && each.version > version),
      )
      .flatMap((report) => report.signs),
  );
  return RED_FLAGS.filter((flag) => signs.has(flag));
}

/** The signs that an earlier report of the same source does not hold. */
export function newSignsOf(report: SignReport, reports: readonly SignReport[]): readonly RedFlag[] {
  const before = reports.findLast(
    ({ sourceId, version }) => sourceId === report.sourceId && version < report.version,
  );
  return report.signs.filter((sign) => !before?.signs.includes(sign));
}
