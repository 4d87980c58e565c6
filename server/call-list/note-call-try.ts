import type { CallTry, NewCallTry } from '#contract/call-list';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { changeCourse } from '../patients/index.ts';
import { findCallTry, insertCallTry } from './call-try-repository.ts';

/** Notes that a call reached nobody. The same request twice is one call. Throws not-found and already-exists. */
export function noteCallTry(
  database: Database,
  acting: Acting,
  courseId: string,
  { id, week }: NewCallTry,
): Promise<CallTry> {
  return changeCourse(database, { acting, courseId, action: 'call.try' }, async (tx, _course, note) => {
    note.subjectId = id;
    const same = await findCallTry(tx, id);
    if (same && (same.courseId !== courseId || same.week !== week)) {
      throw new ProblemError('already-exists', { detail: 'This id stands for another record; start again.' });
    }
    if (same) return same;
    await insertCallTry(tx, { id, courseId, week, recordedAt: acting.at, recordedBy: acting.account.id });
    const saved = await findCallTry(tx, id);
    if (!saved) throw new ProblemError('internal-error');
    return saved;
  });
}
