import { isDeepStrictEqual } from 'node:util';
import type { CheckIn, NewCheckIn } from '#contract/check-in';
import { scoreRmdq } from '#domain/outcomes';
import { type CheckInWay, NECK_VISIT_SIGN, VISIT_SIGNS } from '#domain/vocabulary';
import type { Acting } from '../auth/acting.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { reportSigns } from '../intake/index.ts';
import { type CourseRecord, changeCourse } from '../patients/index.ts';
import { asksNeckSigns } from './asks-neck-signs.ts';
import { type CheckInRecord, findCheckIn, insertCheckIn } from './check-in-repository.ts';
import { toCheckIn } from './check-in-view.ts';

/** How those who work here ask. */
const STAFF_WAYS: readonly CheckInWay[] = ['staff', 'visit', 'phone'];

/**
 * Records a check-in, or the correction of one. Signs that were answered yes stop the course. The same request twice is
 * one record. Throws not-found, already-exists when the id stands for something else, version-conflict with the check-in
 * that stands when another correction came first, and invalid-request.
 */
export function recordCheckIn(
  database: Database,
  acting: Acting,
  courseId: string,
  { signsNotAsked = false, ...request }: NewCheckIn,
): Promise<CheckIn> {
  return changeCourse(database, { acting, courseId, action: 'check-in.write' }, async (tx, course, note) => {
    const existing = await findRecorded(tx, course, request);
    if (existing) {
      note.action = 'check-in.read';
      return existing;
    }
    if (request.corrects === null) assertWay(request);
    if (!signsNotAsked) await assertSignsAsked(tx, courseId, request);
    return storeCheckIn(tx, { acting, course, checkIn: request, handoverId: null });
  });
}

/** The check-in, where this very request recorded it already. */
async function findRecorded(tx: Tx, course: CourseRecord, request: NewCheckIn): Promise<CheckIn | null> {
  const existing = await findCheckIn(tx, request.id);
  if (existing && !isSameRequest(existing, course.id, request)) {
    throw new ProblemError('already-exists', { detail: 'This id stands for another record; start again.' });
  }
  return existing && toCheckIn(existing, course.dayZero);
}

function isSameRequest(record: CheckInRecord, courseId: string, request: NewCheckIn): boolean {
  const kept = Object.keys(request) as (keyof CheckInRecord & keyof NewCheckIn)[];
  return record.courseId === courseId && kept.every((key) => isDeepStrictEqual(record[key], request[key]));
}

/** A check-in by its id, as it is shown; null where there is none in this course. */
export async function findRecordedCheckIn(tx: Tx, course: CourseRecord, id: string): Promise<CheckIn | null> {
  const record = await findCheckIn(tx, id);
  return record?.courseId === course.id ? toCheckIn(record, course.dayZero) : null;
}

/** A check-in that is to be kept. */
export interface Storing {
  readonly acting: Acting;
  readonly course: CourseRecord;
  readonly checkIn: Omit<NewCheckIn, 'signsNotAsked'>;
  /** Set where the patient answered. */
  readonly handoverId: string | null;
}

/** Keeps a check-in and reports its signs, as far as nothing is wrong with it. Throws as `recordCheckIn` does. */
export async function storeCheckIn(
  tx: Tx,
  { acting, course, checkIn, handoverId }: Storing,
): Promise<CheckIn> {
  assertDay(checkIn.on, course.openedOn, acting.today);
  const corrected = await findCorrected(tx, course, checkIn);
  const disability = disabilityOf(checkIn, corrected);
  if (disability.rmdqAnswered === 0) assertAnswered(checkIn);
  await insertCheckIn(tx, {
    ...checkIn,
    ...disability,
    courseId: course.id,
    recordedAt: acting.at,
    recordedBy: acting.account.id,
  });
  const sourceId = corrected ? await findFirst(tx, corrected) : checkIn.id;
  const signs = VISIT_SIGNS.filter((sign) => checkIn.signs[sign] === true);
  await reportSigns(tx, { acting, course, sourceId, signs, handoverId });
  const saved = await findCheckIn(tx, checkIn.id);
  if (!saved) throw new ProblemError('internal-error');
  return toCheckIn(saved, course.dayZero);
}

/** Who asks does not forget the signs: each is answered, or they say that it could not be asked. */
async function assertSignsAsked(tx: Tx, courseId: string, { corrects, signs }: NewCheckIn): Promise<void> {
  if (corrects !== null) return;
  const open = VISIT_SIGNS.filter((sign) => signs[sign] === undefined);
  const mayBeLeft = open.length === 1 && open[0] === NECK_VISIT_SIGN && !(await asksNeckSigns(tx, courseId));
  if (open.length > 0 && !mayBeLeft) {
    throw invalidField('/signs', 'missing', 'Answer each sign, or say that it could not be asked.');
  }
}

/**
 * The score of the questionnaire. An imported total came without its items: a correction that leaves them open keeps it.
 */
function disabilityOf(
  { rmdq }: Storing['checkIn'],
  corrected: CheckInRecord | null,
): Pick<CheckInRecord, 'rmdqScore' | 'rmdqAnswered'> {
  const { score, answered } = scoreRmdq(rmdq.items, rmdq.restConfirmed);
  if (answered === 0 && corrected?.way === 'import') {
    return { rmdqScore: corrected.rmdqScore, rmdqAnswered: corrected.rmdqAnswered };
  }
  return { rmdqScore: score, rmdqAnswered: answered };
}

/** A patient's own answers and an import come another way. */
function assertWay({ way }: NewCheckIn): void {
  if (!STAFF_WAYS.includes(way)) {
    throw invalidField(
      '/way',
      'not_allowed',
      'Say whether it was asked at the desk, at a visit or by phone.',
    );
  }
}

/** A note alone is no answer. */
function assertAnswered(checkIn: Storing['checkIn']): void {
  const { painNrs, improvement, adverseEvents, signs } = checkIn;
  const { bothersomeness, medicationDays, satisfaction } = checkIn;
  const isAnswered =
    [painNrs, improvement, adverseEvents, bothersomeness, medicationDays, satisfaction].some(
      (answer) => answer !== null,
    ) || Object.keys(signs).length > 0;
  if (!isAnswered) throw invalidField('/painNrs', 'missing', 'Nothing is answered yet.');
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

/** The check-in that is corrected; null for a new one. */
async function findCorrected(
  tx: Tx,
  course: CourseRecord,
  { corrects, reason }: Storing['checkIn'],
): Promise<CheckInRecord | null> {
  if (corrects === null) return null;
  if (reason === null) throw invalidField('/reason', 'missing', 'Say why the check-in is corrected.');
  const corrected = await findCheckIn(tx, corrects);
  if (corrected?.courseId !== course.id) {
    throw invalidField('/corrects', 'not_found', 'This course has no such check-in; load it again.');
  }
  if (corrected.correctedBy !== null) {
    const current = await findStanding(tx, corrected);
    throw new ProblemError('version-conflict', { current: toCheckIn(current, course.dayZero) });
  }
  return corrected;
}

/** The check-in that stands at the end of a row of corrections. */
async function findStanding(tx: Tx, corrected: CheckInRecord): Promise<CheckInRecord> {
  const next = corrected.correctedBy === null ? null : await findCheckIn(tx, corrected.correctedBy);
  return next ? findStanding(tx, next) : corrected;
}

/** The id of the check-in a row of corrections began with. */
async function findFirst(tx: Tx, { id, corrects }: CheckInRecord): Promise<string> {
  const before = corrects === null ? null : await findCheckIn(tx, corrects);
  return before ? findFirst(tx, before) : id;
}
