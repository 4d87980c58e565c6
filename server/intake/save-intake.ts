import { isDeepStrictEqual } from 'node:util';
import type { IntakeVersion, IntakeWrite } from '#contract/intake';
import { RED_FLAGS, type Answers, type RedFlag } from '#domain/vocabulary';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { changeCourse, findRepeat } from '../patients/index.ts';
import { assertAnswers } from './assert-answers.ts';
import { findIntake, findNewestIntake } from './intake-repository.ts';
import { storeIntake } from './store-intake.ts';

/**
 * Saves a version of a course's intake, scored and triaged here. The same request twice is one version. Throws
 * not-found, version-conflict with the newest version, not-allowed for a sign taken back without the right to (C10),
 * and invalid-request.
 */
export function saveIntake(
  database: Database,
  acting: Acting,
  courseId: string,
  { id, basedOn, answers, reason }: IntakeWrite,
): Promise<IntakeVersion> {
  const request = { acting, courseId, action: 'intake.write' };
  return changeCourse(database, request, async (tx, course, note) => {
    const newest = await findNewestIntake(tx, courseId);
    const repeat = findRepeat(
      { courseId, basedOn },
      { sameId: await findIntake(tx, id), newest },
      (saved) => saved.reason === reason && isDeepStrictEqual(saved.answers, answers),
    );
    if (repeat) {
      note.action = 'intake.read';
      return repeat;
    }

    if (newest && takesBackSign(newest.answers.redFlags, answers.redFlags)) {
      note.action = 'intake.correct';
      assertMayCorrect(acting, reason);
    }
    assertAnswers(answers, course.person.birthDate, acting.today);

    return storeIntake(tx, { acting, course, id, answers, reason, newest, handoverId: null });
  });
}

/** Whether a sign that was yes is now no or not answered. */
function takesBackSign(before: Answers<RedFlag>, after: Answers<RedFlag>): boolean {
  return RED_FLAGS.some((flag) => before[flag] === true && after[flag] !== true);
}

function assertMayCorrect(acting: Acting, reason: string | null): void {
  if (!acting.permissions.includes('intake.correct')) {
    throw new ProblemError('not-allowed', {
      detail: 'An emergency or warning sign that was recorded can be taken back by a chiropractor only.',
    });
  }
  if (reason === null) {
    throw invalidField('/reason', 'missing', 'Say why the sign that was recorded does not hold.');
  }
}
