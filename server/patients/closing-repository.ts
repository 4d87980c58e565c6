import type { Kysely } from 'kysely';
import type { Closing, NewClosing } from '#contract/closing';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

interface By {
  readonly at: string;
  /** Account id. */
  readonly by: string;
}

export async function insertClosing(
  tx: Tx,
  courseId: string,
  closing: NewClosing,
  { at, by }: By,
): Promise<void> {
  await tx
    .insertInto('course_closing')
    .values({
      id: closing.id,
      course_id: courseId,
      reason: closing.reason,
      detail: closing.detail,
      on_date: closing.on,
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
}

export async function insertReopening(
  tx: Tx,
  { closingId, reason }: { closingId: string; reason: string },
  { at, by }: By,
): Promise<void> {
  await tx
    .insertInto('course_reopening')
    .values({ closing_id: closingId, reason, recorded_at: at, recorded_by: by })
    .execute();
}

/** Newest first. */
export async function listClosings(db: Kysely<Schema>, courseId: string): Promise<Closing[]> {
  const rows = await db
    .selectFrom('course_closing')
    .innerJoin('account as closer', 'closer.id', 'course_closing.recorded_by')
    .leftJoin('course_reopening', 'course_reopening.closing_id', 'course_closing.id')
    .leftJoin('account as reopener', 'reopener.id', 'course_reopening.recorded_by')
    .selectAll('course_closing')
    .select([
      'closer.display_name as closer_name',
      'course_reopening.reason as reopening_reason',
      'course_reopening.recorded_at as reopened_at',
      'course_reopening.recorded_by as reopened_by',
      'reopener.display_name as reopener_name',
    ])
    .where('course_id', '=', courseId)
    .orderBy('course_closing.recorded_at', 'desc')
    .orderBy('course_closing.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    detail: row.detail,
    on: row.on_date,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.closer_name },
    reopened:
      row.reopening_reason === null || row.reopened_at === null || row.reopened_by === null
        ? null
        : {
            reason: row.reopening_reason,
            recordedAt: row.reopened_at,
            recordedBy: { id: row.reopened_by, displayName: row.reopener_name ?? '' },
          },
  }));
}
