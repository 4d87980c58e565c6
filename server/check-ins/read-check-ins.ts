import type { CheckInList } from '#contract/check-in';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { readCourse } from '../patients/index.ts';
import { asksNeckSigns } from './asks-neck-signs.ts';
import { listCheckIns } from './check-in-repository.ts';
import { toCheckIn } from './check-in-view.ts';

/** Every check-in of a course, oldest first, corrected ones marked. Throws not-found. */
export function readCheckIns(database: Database, acting: Acting, courseId: string): Promise<CheckInList> {
  return readCourse(database, { acting, courseId, action: 'check-in.read' }, async (tx, { dayZero }) => ({
    courseId,
    dayZero,
    asksNeckSigns: await asksNeckSigns(tx, courseId),
    checkIns: (await listCheckIns(tx, courseId)).map((record) => toCheckIn(record, dayZero)),
  }));
}
