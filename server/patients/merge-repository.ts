import type { Kysely } from 'kysely';
import type { MergedPatient } from '#contract/correction';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export interface MergeRecord {
  readonly id: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly courseIds: readonly string[];
  readonly reason: string;
  readonly isUndone: boolean;
}

export async function insertMerge(
  tx: Tx,
  merge: Omit<MergeRecord, 'isUndone'> & { at: string; by: string },
): Promise<void> {
  await tx
    .insertInto('patient_merge')
    .values({
      id: merge.id,
      survivor_id: merge.survivorId,
      merged_id: merge.mergedId,
      course_ids: JSON.stringify(merge.courseIds),
      reason: merge.reason,
      merged_at: merge.at,
      merged_by: merge.by,
    })
    .execute();
}

export async function insertUnmerge(
  tx: Tx,
  unmerge: { mergeId: string; reason: string; at: string; by: string },
): Promise<void> {
  await tx
    .insertInto('patient_unmerge')
    .values({
      merge_id: unmerge.mergeId,
      reason: unmerge.reason,
      unmerged_at: unmerge.at,
      unmerged_by: unmerge.by,
    })
    .execute();
}

export async function findMerge(db: Kysely<Schema>, id: string): Promise<MergeRecord | null> {
  const row = await db
    .selectFrom('patient_merge')
    .leftJoin('patient_unmerge', 'patient_unmerge.merge_id', 'patient_merge.id')
    .selectAll('patient_merge')
    .select('patient_unmerge.merge_id')
    .where('patient_merge.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    survivorId: row.survivor_id,
    mergedId: row.merged_id,
    courseIds: JSON.parse(row.course_ids) as string[],
    reason: row.reason,
    isUndone: row.merge_id !== null,
  };
}

export async function setMergedInto(tx: Tx, patientId: string, survivorId: string | null): Promise<void> {
  await tx.updateTable('patient').set({ merged_into: survivorId }).where('id', '=', patientId).execute();
}

/** The registrations that stand merged into this one, in the order in which they were. */
export async function listMerged(db: Kysely<Schema>, survivorId: string): Promise<MergedPatient[]> {
  const rows = await db
    .selectFrom('patient_merge')
    .innerJoin('patient', 'patient.id', 'patient_merge.merged_id')
    .innerJoin('account', 'account.id', 'patient_merge.merged_by')
    .leftJoin('patient_unmerge', 'patient_unmerge.merge_id', 'patient_merge.id')
    .select([
      'patient_merge.id as merge_id',
      'patient_merge.reason',
      'merged_at',
      'merged_by',
      'account.display_name',
      'patient.id as patient_id',
      'patient.number',
      'patient.given_name',
      'patient.family_name',
      'patient.birth_date',
    ])
    .where('survivor_id', '=', survivorId)
    .where('patient_unmerge.merge_id', 'is', null)
    .orderBy('merged_at')
    .orderBy('patient_merge.id')
    .execute();
  return rows.map((row) => ({
    mergeId: row.merge_id,
    patientId: row.patient_id,
    number: row.number,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    reason: row.reason,
    mergedAt: row.merged_at,
    mergedBy: { id: row.merged_by, displayName: row.display_name },
  }));
}
