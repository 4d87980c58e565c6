import type { IntakeVersion } from '#contract/intake';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { readCourse } from '../patients/index.ts';
import { findIntakeVersion } from './intake-repository.ts';

/** One version of a course's intake as it was recorded. Throws not-found. */
export function readIntakeVersion(
  database: Database,
  acting: Acting,
  courseId: string,
  version: number,
): Promise<IntakeVersion> {
  return readCourse(database, { acting, courseId, action: 'intake.read' }, async (tx) => {
    const found = await findIntakeVersion(tx, courseId, version);
    if (!found) throw new ProblemError('not-found', { detail: 'There is no such version of this intake.' });
    return found;
  });
}
