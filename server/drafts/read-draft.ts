import type { DraftForm, DraftView } from '#contract/draft';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { readCourse } from '../patients/index.ts';
import { findDraft } from './draft-repository.ts';
import { ownerOf } from './owner-of.ts';

/** One's own draft of a form. Throws not-found for a course that does not exist. */
export function readDraft(
  database: Database,
  acting: Acting,
  { courseId, form }: { courseId: string; form: DraftForm },
): Promise<DraftView> {
  return readCourse(database, { acting, courseId, action: 'draft.read' }, async (tx, _course, note) => {
    const draft = await findDraft(tx, { ownerId: ownerOf(acting), courseId, form });
    // Nothing was there to be read; the form that was opened tells of itself.
    note.isToldAlready = draft === null;
    return { draft };
  });
}
