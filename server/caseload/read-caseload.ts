import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Caseload, CaseloadCourse } from '#contract/caseload';
import { compareWorry } from '#domain/planning';
import type { Acting } from '../auth/acting.ts';
import { writeAudit } from '../auth/audit.ts';
import { listCheckInsOf } from '../check-ins/index.ts';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { assessCourses } from '../intake/index.ts';
import { findSignedPlansOf } from '../plan/index.ts';
import { listStandingVisitsOf } from '../visits/index.ts';
import { type OpenCourse, listOpenCourses } from './caseload-repository.ts';
import { viewCourse } from './view-course.ts';

/** Courses read at once: between two lots other requests have their turn. */
const LOT = 50;

/**
 * Every open course with an intake or a day 0, the most worrying first. The audit tells that the caseload was looked
 * at, not who is in it; its row stands before anything is answered.
 */
export async function readCaseload(database: Database, acting: Acting): Promise<Caseload> {
  const open = await listOpenCourses(database.reads);
  const courses: CaseloadCourse[] = [];
  for (let from = 0; from < open.length; from += LOT) {
    courses.push(...(await viewCourses(database.reads, open.slice(from, from + LOT), acting)));
    await setImmediate();
  }
  await database.transact((tx) =>
    writeAudit(tx, {
      action: 'caseload.read',
      at: acting.at,
      accountId: acting.account.id,
      requestId: acting.requestId,
    }),
  );
  return { on: acting.today, courses: courses.sort(compareWorry) };
}

async function viewCourses(
  db: Kysely<Schema>,
  courses: readonly OpenCourse[],
  acting: Acting,
): Promise<CaseloadCourse[]> {
  const ids = courses.map(({ id }) => id);
  const assessments = await assessCourses(db, courses, acting.today);
  const plans = await findSignedPlansOf(db, ids);
  const visits = Map.groupBy(await listStandingVisitsOf(db, ids), ({ courseId }) => courseId);
  const checkIns = Map.groupBy(await listCheckInsOf(db, ids), ({ courseId }) => courseId);
  return courses
    .filter(({ id, dayZero }) => assessments.has(id) || dayZero !== null)
    .map((course) =>
      viewCourse(course, acting, {
        assessment: assessments.get(course.id) ?? null,
        plan: plans.get(course.id) ?? null,
        visits: visits.get(course.id) ?? [],
        checkIns: checkIns.get(course.id) ?? [],
      }),
    );
}
