import type { Kysely } from 'kysely';
import type { ErrorMark } from '#contract/correction';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

/** Of a left join of error_mark, and of account as marker. */
export const ERROR_MARK_COLUMNS = [
  'error_mark.reason as mark_reason',
  'error_mark.marked_at',
  'error_mark.marked_by',
  'marker.display_name as marker_name',
] as const;

export interface MarkedRow {
  readonly mark_reason: string | null;
  readonly marked_at: string | null;
  readonly marked_by: string | null;
  readonly marker_name: string | null;
}

/** The mark where there is one, to be spread into the record. */
export function toErrorMark(row: MarkedRow): { enteredInError?: ErrorMark } {
  if (row.mark_reason === null || row.marked_at === null || row.marked_by === null) return {};
  const markedBy = { id: row.marked_by, displayName: row.marker_name ?? '' };
  return { enteredInError: { reason: row.mark_reason, markedAt: row.marked_at, markedBy } };
}

/** Ids of the records that were entered in error. */
export function selectMarked(db: Kysely<Schema>) {
  return db.selectFrom('error_mark').select('error_mark.record_id');
}

export async function insertErrorMark(
  tx: Tx,
  mark: { recordId: string; courseId: string; reason: string; markedAt: string; markedBy: string },
): Promise<void> {
  await tx
    .insertInto('error_mark')
    .values({
      record_id: mark.recordId,
      course_id: mark.courseId,
      reason: mark.reason,
      marked_at: mark.markedAt,
      marked_by: mark.markedBy,
    })
    .execute();
}
