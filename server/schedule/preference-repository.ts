import type { Kysely } from 'kysely';
import type { PreferenceVersion, VisitPreference } from '#contract/schedule';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export async function insertPreference(
  tx: Tx,
  saved: Omit<PreferenceVersion, 'recordedBy'> & { recordedBy: string },
): Promise<void> {
  await tx
    .insertInto('visit_preference_version')
    .values({
      id: saved.id,
      course_id: saved.courseId,
      version: saved.version,
      preference: JSON.stringify(saved.preference),
      recorded_at: saved.recordedAt,
      recorded_by: saved.recordedBy,
    })
    .execute();
}

export async function findNewestPreference(
  db: Kysely<Schema>,
  courseId: string,
): Promise<PreferenceVersion | null> {
  const row = await selectPreferences(db)
    .where('course_id', '=', courseId)
    .orderBy('visit_preference_version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toPreference(row) : null;
}

export async function findPreference(db: Kysely<Schema>, id: string): Promise<PreferenceVersion | null> {
  const row = await selectPreferences(db).where('visit_preference_version.id', '=', id).executeTakeFirst();
  return row ? toPreference(row) : null;
}

function selectPreferences(db: Kysely<Schema>) {
  return db
    .selectFrom('visit_preference_version')
    .innerJoin('account', 'account.id', 'visit_preference_version.recorded_by')
    .selectAll('visit_preference_version')
    .select('account.display_name');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPreferences>['executeTakeFirstOrThrow']>>;

function toPreference(row: Row): PreferenceVersion {
  return {
    id: row.id,
    courseId: row.course_id,
    version: row.version,
    preference: JSON.parse(row.preference) as VisitPreference,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}
