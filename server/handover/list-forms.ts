import type { Kysely } from 'kysely';
import type { Handover } from '#contract/handover';
import type { Schema } from '../db/schema.ts';
import { listCheckInHandovers } from './handover-repository.ts';
import { viewOf } from './handover-view.ts';

/** The check-ins that were handed to the patients of these courses, newest first. */
export async function listFormsOf(
  db: Kysely<Schema>,
  courseIds: readonly string[],
  now: string,
): Promise<(Handover & { readonly courseId: string })[]> {
  const records = await listCheckInHandovers(db, courseIds);
  return records.map((record) => ({ ...viewOf(record, now), courseId: record.courseId }));
}
