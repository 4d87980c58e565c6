import type { ExaminationVersion } from '#contract/intake';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { readCourse } from '../patients/index.ts';
import { findExaminationVersion } from './examination-repository.ts';

/** One version of a course's examination as it was recorded. Throws not-found. */
export function readExaminationVersion(
  database: Database,
  acting: Acting,
  courseId: string,
  version: number,
): Promise<ExaminationVersion> {
  return readCourse(database, { acting, courseId, action: 'examination.read' }, async (tx) => {
    const found = await findExaminationVersion(tx, courseId, version);
    if (!found) {
      throw new ProblemError('not-found', { detail: 'There is no such version of this examination.' });
    }
    return found;
  });
}
