import type { Kysely } from 'kysely';
import type { Draft, DraftContent, DraftForm, WaitingDrafts } from '#contract/draft';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

/** Whose draft, of which form. */
export interface DraftPlace {
  readonly ownerId: string;
  readonly courseId: string;
  readonly form: DraftForm;
}

export async function findDraft(db: Kysely<Schema>, place: DraftPlace): Promise<Draft | null> {
  const row = await db
    .selectFrom('draft')
    .selectAll()
    .where('owner_id', '=', place.ownerId)
    .where('course_id', '=', place.courseId)
    .where('form', '=', place.form)
    .executeTakeFirst();
  if (!row) return null;
  return {
    courseId: row.course_id,
    form: row.form,
    revision: row.revision,
    basedOn: row.based_on,
    content: JSON.parse(row.content) as DraftContent,
    savedAt: row.saved_at,
  };
}

/** What somebody has not saved in any course of a patient, newest first. */
export async function listDrafts(
  db: Kysely<Schema>,
  ownerId: string,
  patientId: string,
): Promise<WaitingDrafts['drafts']> {
  const rows = await db
    .selectFrom('draft')
    .innerJoin('course', 'course.id', 'draft.course_id')
    .select(['draft.course_id', 'draft.form', 'draft.saved_at'])
    .where('draft.owner_id', '=', ownerId)
    .where('course.patient_id', '=', patientId)
    .orderBy('draft.saved_at', 'desc')
    .orderBy('draft.course_id')
    .orderBy('draft.form')
    .execute();
  return rows.map((row) => ({ courseId: row.course_id, form: row.form, savedAt: row.saved_at }));
}

export async function putDraft(tx: Tx, ownerId: string, draft: Draft): Promise<void> {
  const written = {
    revision: draft.revision,
    based_on: draft.basedOn,
    content: JSON.stringify(draft.content),
    saved_at: draft.savedAt,
  };
  await tx
    .insertInto('draft')
    .values({ owner_id: ownerId, course_id: draft.courseId, form: draft.form, ...written })
    .onConflict((existing) => existing.columns(['owner_id', 'course_id', 'form']).doUpdateSet(written))
    .execute();
}

/** Erases a draft for good. One that is not there is erased already. */
export async function eraseDraft(tx: Tx, place: DraftPlace): Promise<void> {
  await tx
    .deleteFrom('draft')
    .where('owner_id', '=', place.ownerId)
    .where('course_id', '=', place.courseId)
    .where('form', '=', place.form)
    .execute();
}

/** The owner's key, made from this one at the first asking. */
export async function findOrMakeKey(
  tx: Tx,
  ownerId: string,
  { fresh, at }: { fresh: string; at: string },
): Promise<string> {
  await tx
    .insertInto('draft_key')
    .values({ owner_id: ownerId, key: fresh, created_at: at })
    .onConflict((existing) => existing.column('owner_id').doNothing())
    .execute();
  const { key } = await tx
    .selectFrom('draft_key')
    .select('key')
    .where('owner_id', '=', ownerId)
    .executeTakeFirstOrThrow();
  return key;
}
