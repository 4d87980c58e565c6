import type { Kysely } from 'kysely';
import type { OpeningHours } from '#contract/schedule';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export interface OpeningHoursVersion {
  readonly id: string;
  readonly version: number;
  readonly hours: OpeningHours;
  readonly recordedAt: string;
  readonly recordedBy: { readonly id: string; readonly displayName: string };
}

export async function insertOpeningHours(
  tx: Tx,
  saved: Omit<OpeningHoursVersion, 'recordedBy'> & { recordedBy: string },
): Promise<void> {
  await tx
    .insertInto('opening_hours_version')
    .values({
      id: saved.id,
      version: saved.version,
      hours: JSON.stringify(saved.hours),
      recorded_at: saved.recordedAt,
      recorded_by: saved.recordedBy,
    })
    .execute();
}

/** The hours in force; null while nobody has set any. */
export async function findNewestHours(db: Kysely<Schema>): Promise<OpeningHoursVersion | null> {
  const row = await selectHours(db)
    .orderBy('opening_hours_version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toHours(row) : null;
}

export async function findHours(db: Kysely<Schema>, id: string): Promise<OpeningHoursVersion | null> {
  const row = await selectHours(db).where('opening_hours_version.id', '=', id).executeTakeFirst();
  return row ? toHours(row) : null;
}

function selectHours(db: Kysely<Schema>) {
  return db
    .selectFrom('opening_hours_version')
    .innerJoin('account', 'account.id', 'opening_hours_version.recorded_by')
    .selectAll('opening_hours_version')
    .select('account.display_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectHours>['executeTakeFirstOrThrow']>>;

function toHours(row: Row): OpeningHoursVersion {
  return {
    id: row.id,
    version: row.version,
    hours: JSON.parse(row.hours) as OpeningHours,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}
