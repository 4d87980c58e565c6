import type { DraftForm, DraftView } from '#contract/draft';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { readCourse } from '../patients/index.ts';
import { eraseDraft, findDraft } from './draft-repository.ts';
import { ownerOf } from './owner-of.ts';

/**
 * Erases the revision of one's draft that was on screen, because it was saved or is not wanted. Twice is once. Throws
 * not-found for a course that does not exist, and version-conflict with the draft when another window has typed on.
 */
export function discardDraft(
  database: Database,
  acting: Acting,
  { courseId, form }: { courseId: string; form: DraftForm },
  revision: number,
): Promise<DraftView> {
  // Also of a course that nothing more can be recorded in.
  return readCourse(database, { acting, courseId, action: 'draft.discard' }, async (tx, _course, note) => {
    const place = { ownerId: ownerOf(acting), courseId, form };
    const current = await findDraft(tx, place);
    note.isToldAlready = current === null;
    if (current && current.revision !== revision) throw new ProblemError('version-conflict', { current });
    await eraseDraft(tx, place);
    return { draft: null };
  });
}
