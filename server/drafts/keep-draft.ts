import { isDeepStrictEqual } from 'node:util';
import type { Draft, DraftForm, DraftWrite } from '#contract/draft';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { changeCourse } from '../patients/index.ts';
import { findDraft, putDraft } from './draft-repository.ts';
import { ownerOf } from './owner-of.ts';

/** Twenty times an intake with every text full; below the largest request the API takes. */
export const LARGEST_DRAFT_CHARACTERS = 200_000;

/**
 * Keeps what somebody has typed in place of their draft before it. The same request twice is one revision. The audit
 * tells of the first revision and of the discard or save that ends the draft, not of each in between. Throws
 * not-found, too-large, and version-conflict with the draft as it stands (or null) when another window has written.
 */
export function keepDraft(
  database: Database,
  acting: Acting,
  { courseId, form }: { courseId: string; form: DraftForm },
  { replaces, basedOn, content }: DraftWrite,
): Promise<Draft> {
  return changeCourse(database, { acting, courseId, action: 'draft.begin' }, async (tx, _course, note) => {
    const ownerId = ownerOf(acting);
    const current = await findDraft(tx, { ownerId, courseId, form });
    const isRepeat =
      current?.revision === replaces + 1 &&
      current.basedOn === basedOn &&
      isDeepStrictEqual(current.content, content);
    note.isToldAlready = current !== null;
    if (isRepeat) return current;
    if ((current?.revision ?? 0) !== replaces) throw new ProblemError('version-conflict', { current });
    if (JSON.stringify(content).length > LARGEST_DRAFT_CHARACTERS) throw new ProblemError('too-large');
    const draft: Draft = { courseId, form, revision: replaces + 1, basedOn, content, savedAt: acting.at };
    await putDraft(tx, ownerId, draft);
    return draft;
  });
}
