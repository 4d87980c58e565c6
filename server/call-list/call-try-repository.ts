import type { Kysely } from 'kysely';
import type { CallTry } from '#contract/call-list';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export async function insertCallTry(
  tx: Tx,
  call: Omit<CallTry, 'recordedBy'> & { readonly recordedBy: string },
): Promise<void> {
  await tx
    .insertInto('call_try')
    .values({
      id: call.id,
      course_id: call.courseId,
      week: call.week,
      recorded_at: call.recordedAt,
      recorded_by: call.recordedBy,
    })
    .execute();
}

export async function findCallTry(db: Kysely<Schema>, id: string): Promise<CallTry | null> {
  const row = await selectTries(db).where('call_try.id', '=', id).executeTakeFirst();
  return row ? toCallTry(row) : null;
}

/** Of these courses, oldest first. */
export async function listCallTries(db: Kysely<Schema>, courseIds: readonly string[]): Promise<CallTry[]> {
  if (courseIds.length === 0) return [];
  const rows = await selectTries(db)
    .where('call_try.course_id', 'in', [...courseIds])
    .orderBy('call_try.recorded_at')
    .execute();
  return rows.map(toCallTry);
}

function selectTries(db: Kysely<Schema>) {
  return db
    .selectFrom('call_try')
    .innerJoin('account', 'account.id', 'call_try.recorded_by')
    .selectAll('call_try')
    .select('account.display_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectTries>['executeTakeFirstOrThrow']>>;

function toCallTry(row: Row): CallTry {
  return {
    id: row.id,
    courseId: row.course_id,
    week: row.week,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}
