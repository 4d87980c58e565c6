import { isDeepStrictEqual } from 'node:util';
import type { NewClearance, NewExplanation, Settlements } from '#contract/settlement';
import { CLEARANCE_DAYS, isClearanceInForce } from '#domain/planning';
import { isStop } from '#domain/triage';
import type { Acting } from '../auth/acting.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { type CourseRecord, advanceCourse, changeCourse, readCourse } from '../patients/index.ts';
import { type Assessment, assessCourse } from './assess-course.ts';
import { readSettlements } from './read-settled.ts';
import { newestReport } from './reported-sign-repository.ts';
import {
  findClearance,
  findExplanation,
  insertClearance,
  insertExplanation,
} from './settlement-repository.ts';

/** Every explanation and clearance of a course. Throws not-found. */
export function readCourseSettlements(
  database: Database,
  acting: Acting,
  courseId: string,
): Promise<Settlements> {
  return readCourse(database, { acting, courseId, action: 'clearance.read' }, (tx, course) =>
    readSettlements(tx, course, acting.today),
  );
}

/**
 * Records what a chiropractor found behind a sign that is yes (C9); the answer itself stays. The same request twice is
 * one explanation. Throws not-found, version-conflict when the intake has changed, and invalid-request.
 */
export function explainSign(
  database: Database,
  acting: Acting,
  courseId: string,
  { id, sign, reason, intakeVersion }: NewExplanation,
): Promise<Settlements> {
  return changeCourse(database, { acting, courseId, action: 'sign.explain' }, async (tx, course) => {
    const same = await findExplanation(tx, id);
    if (same) {
      return repeated(
        tx,
        course,
        acting,
        same.courseId === courseId && same.sign === sign && same.reason === reason,
      );
    }
    const assessment = await assessVersion(tx, course, acting.today, intakeVersion);
    if (assessment.facts.redFlags[sign] !== true) {
      throw invalidField('/sign', 'not_raised', 'This sign is not answered yes.');
    }
    await insertExplanation(tx, {
      id,
      courseId,
      sign,
      reason,
      intakeVersion,
      examinationVersion: assessment.examination?.version ?? null,
      reportVersion: await newestReport(tx, courseId),
      recordedAt: acting.at,
      recordedBy: acting.account.id,
    });
    const after = await assessCourse(tx, course, acting.today);
    if (after) await advanceCourse(tx, course, { triageLevel: after.triage.level });
    return readSettlements(tx, course, acting.today);
  });
}

/**
 * Records a treating physician's clearance (C10). It covers the stopping findings of the moment and replaces an earlier
 * one. The same request twice is one clearance. Throws not-found, version-conflict when the intake has changed, and
 * invalid-request.
 */
export function recordClearance(
  database: Database,
  acting: Acting,
  courseId: string,
  { id, intakeVersion, ...given }: NewClearance,
): Promise<Settlements> {
  return changeCourse(database, { acting, courseId, action: 'clearance.write' }, async (tx, course) => {
    const same = await findClearance(tx, id);
    if (same) {
      const { physician, givenOn, excluded, permitted, condition } = same;
      const isSame = isDeepStrictEqual(given, { physician, givenOn, excluded, permitted, condition });
      return repeated(tx, course, acting, same.courseId === courseId && isSame);
    }
    assertDay(given.givenOn, acting.today);
    const { triage, examination } = await assessVersion(tx, course, acting.today, intakeVersion);
    const covers = [...new Set(triage.findings.filter(isStop).map(({ code }) => code))];
    if (covers.length === 0) {
      throw new ProblemError('invalid-request', {
        detail: 'No sign stops this course; there is nothing to clear.',
      });
    }
    await insertClearance(tx, {
      id,
      courseId,
      ...given,
      covers,
      intakeVersion,
      examinationVersion: examination?.version ?? null,
      reportVersion: await newestReport(tx, courseId),
      recordedAt: acting.at,
      recordedBy: acting.account.id,
    });
    return readSettlements(tx, course, acting.today);
  });
}

function repeated(tx: Tx, course: CourseRecord, acting: Acting, isSame: boolean): Promise<Settlements> {
  if (isSame) return readSettlements(tx, course, acting.today);
  throw new ProblemError('already-exists', { detail: 'This id stands for another record; start again.' });
}

/** What the chiropractor judged must still be what stands. */
async function assessVersion(
  tx: Tx,
  course: CourseRecord,
  today: string,
  intakeVersion: number,
): Promise<Assessment> {
  const assessment = await assessCourse(tx, course, today);
  if (assessment?.intake.version !== intakeVersion) {
    throw new ProblemError('version-conflict', {
      detail: 'The intake has changed. Read it again before you settle a sign.',
      current: assessment?.intake ?? null,
    });
  }
  return assessment;
}

function assertDay(givenOn: string, today: string): void {
  if (givenOn > today) {
    throw invalidField('/givenOn', 'in_future', 'This date is in the future; give today or earlier.');
  }
  if (!isClearanceInForce(givenOn, today)) {
    throw invalidField(
      '/givenOn',
      'out_of_range',
      `A clearance ends after ${CLEARANCE_DAYS} days; this one has ended already.`,
    );
  }
}
