import { isDeepStrictEqual } from 'node:util';
import type { PreferenceVersion, PreferenceWrite } from '#contract/schedule';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { changeCourse, findRepeat } from '../patients/index.ts';
import { findNewestPreference, findPreference, insertPreference } from './preference-repository.ts';

/**
 * Keeps when a patient would like to come. The same request twice is one version. Throws not-found, version-conflict
 * with the newest version, already-exists, and invalid-request for a window that ends before it begins.
 */
export function setPreference(
  database: Database,
  acting: Acting,
  courseId: string,
  { id, basedOn, preference }: PreferenceWrite,
): Promise<PreferenceVersion> {
  return changeCourse(
    database,
    { acting, courseId, action: 'schedule.prefer' },
    async (tx, _course, note) => {
      const repeat = findRepeat(
        { courseId, basedOn },
        { sameId: await findPreference(tx, id), newest: await findNewestPreference(tx, courseId) },
        (saved) => isDeepStrictEqual(saved.preference, preference),
      );
      if (repeat) {
        note.action = 'schedule.read';
        return repeat;
      }
      const { from, to } = preference;
      if (from !== null && to !== null && to <= from) {
        throw invalidField('/preference/to', 'ends_before_start', 'The end must be later than the start.');
      }
      const recorded = { recordedAt: acting.at, recordedBy: acting.account.id };
      await insertPreference(tx, { id, courseId, version: basedOn + 1, preference, ...recorded });
      const saved = await findPreference(tx, id);
      if (!saved) throw new ProblemError('internal-error');
      return saved;
    },
  );
}
