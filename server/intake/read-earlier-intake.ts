import type { EarlierIntake } from '#contract/intake';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { readCourse } from '../patients/index.ts';
import { findEarlierIntake } from './intake-repository.ts';

/** The newest intake that stands in the courses of this patient before this one. Throws not-found. */
export function readEarlierIntake(
  database: Database,
  acting: Acting,
  courseId: string,
): Promise<EarlierIntake> {
  return readCourse(database, { acting, courseId, action: 'intake.read' }, async (tx, course) => ({
    courseId,
    earlier: await findEarlierIntake(tx, course),
  }));
}
