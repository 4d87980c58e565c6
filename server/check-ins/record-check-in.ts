import { isDeepStrictEqual } from 'node:util';
import type { CheckIn, NewCheckIn } from '#contract/check-in';
import { scoreRmdq } from '#domain/outcomes';
import type { Acting } from '../auth/acting.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { type CourseRecord, changeCourse } from '../patients/index.ts';
import { type CheckInRecord, findCheckIn, insertCheckIn } from './check-in-repository.ts';
import { toCheckIn } from './check-in-view.ts';

/**
 * Records a check-in, or the correction of one. The same request twice is one record. Throws not-found, already-exists
 * when the id stands for something else, version-conflict with the check-in that stands when another correction came
 * first, and invalid-request.
 */
export function recordCheckIn(
  database: Database,
  acting: Acting,
  courseId: string,
  request: NewCheckIn,
): Promise<CheckIn> {
  return changeCourse(database, { acting, courseId, action: 'check-in.write' }, async (tx, course, note) => {
    const existing = await findCheckIn(tx, request.id);
    if (existing) {
      if (!isSameRequest(existing, courseId, request)) {
        throw new ProblemError('already-exists', {
          detail: 'This id stands for another record; start again.',
        });
      }
      note.action = 'check-in.read';
      return toCheckIn(existing, course.dayZero);
    }

    assertDay(request.on, course.openedOn, acting.today);
    await assertCorrection(tx, course, request);
    const { score, answered } = scoreRmdq(request.rmdq.items, request.rmdq.restConfirmed);
    await insertCheckIn(tx, {
      ...request,
      courseId,
      rmdqScore: score,
      rmdqAnswered: answered,
      recordedAt: acting.at,
      recordedBy: acting.account.id,
    });
    const saved = await findCheckIn(tx, request.id);
    if (!saved) throw new ProblemError('internal-error');
    return toCheckIn(saved, course.dayZero);
  });
}

function isSameRequest(record: CheckInRecord, courseId: string, request: NewCheckIn): boolean {
  const kept = Object.keys(request) as (keyof NewCheckIn)[];
  return record.courseId === courseId && kept.every((key) => isDeepStrictEqual(record[key], request[key]));
}

function assertDay(on: string, openedOn: string, today: string): void {
  if (on > today) {
    throw invalidField('/on', 'in_future', 'This date is in the future; give today or earlier.');
  }
  // Before day 0 is fine, as a baseline; before the course, scores belong to an earlier one, or the year is a slip.
  if (on < openedOn) {
    throw invalidField(
      '/on',
      'before_course',
      `This is before the course was opened on ${openedOn}; check the date.`,
    );
  }
}

async function assertCorrection(
  tx: Tx,
  course: CourseRecord,
  { corrects, reason }: NewCheckIn,
): Promise<void> {
  if (corrects === null) return;
  if (reason === null) throw invalidField('/reason', 'missing', 'Say why the check-in is corrected.');
  const corrected = await findCheckIn(tx, corrects);
  if (corrected?.courseId !== course.id) {
    throw invalidField('/corrects', 'not_found', 'This course has no such check-in; load it again.');
  }
  if (corrected.correctedBy !== null) {
    const current = await findStanding(tx, corrected);
    throw new ProblemError('version-conflict', { current: toCheckIn(current, course.dayZero) });
  }
}

/** The check-in that stands at the end of a row of corrections. */
async function findStanding(tx: Tx, corrected: CheckInRecord): Promise<CheckInRecord> {
  const next = corrected.correctedBy === null ? null : await findCheckIn(tx, corrected.correctedBy);
  return next ? findStanding(tx, next) : corrected;
}
