import type { ErrorMark } from '#contract/correction';
import type { Acting } from '../auth/acting.ts';
import type { Tx } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { insertErrorMark } from './error-mark-repository.ts';

/**
 * Marks a record as entered in error. The same request twice is one mark. Throws already-exists when it was marked for
 * another reason: a mark is never changed.
 */
export async function markInError(
  tx: Tx,
  acting: Acting,
  record: { readonly id: string; readonly courseId: string; readonly enteredInError?: ErrorMark },
  reason: string,
): Promise<void> {
  const { enteredInError: mark } = record;
  if (mark) {
    if (mark.reason === reason && mark.markedBy.id === acting.account.id) return;
    throw new ProblemError('already-exists', { detail: 'This is marked as entered in error already.' });
  }
  await insertErrorMark(tx, {
    recordId: record.id,
    courseId: record.courseId,
    reason,
    markedAt: acting.at,
    markedBy: acting.account.id,
  });
}
