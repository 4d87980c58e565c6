import { isDeepStrictEqual } from 'node:util';
import { randomUUIDv7 } from 'node:crypto';
import { type TriageResult, noFacts, triage, withReported } from '#domain/triage';
import type { RedFlag } from '#domain/vocabulary';
import { raiseAlert } from '../alerts/index.ts';
import type { Acting } from '../auth/acting.ts';
import type { Tx } from '../db/database.ts';
import { type CourseRecord, advanceCourse } from '../patients/index.ts';
import { assessCourse } from './assess-course.ts';
import { insertReport, listReports, standingSigns } from './reported-sign-repository.ts';

/** Who reports which signs, and where. */
export interface Reporting {
  readonly acting: Acting;
  readonly course: CourseRecord;
  readonly visitId: string;
  /** Everything that was answered yes at this visit; empty takes an earlier report of it back. */
  readonly signs: readonly RedFlag[];
}

/**
 * Records the signs of a visit as a yes beside the intake: the course is triaged anew, stops where they stop it, and
 * the clinic is told. They hold until they are explained (C9), cleared (C10), or the visit is amended.
 */
export async function reportSigns(tx: Tx, { acting, course, visitId, signs }: Reporting): Promise<void> {
  const earlier = (await listReports(tx, course.id)).findLast((report) => report.visitId === visitId);
  if (isDeepStrictEqual(earlier?.signs ?? [], signs)) return;
  const before = await triageToday(tx, course, acting.today);
  await insertReport(tx, {
    id: randomUUIDv7(),
    courseId: course.id,
    visitId,
    signs,
    recordedAt: acting.at,
    recordedBy: acting.account.id,
  });
  const after = await triageToday(tx, course, acting.today);
  await advanceCourse(tx, course, { triageLevel: after.level });
  await raiseAlert(tx, {
    courseId: course.id,
    patientId: course.patientId,
    triage: after,
    before,
    at: acting.at,
    accountId: acting.account.id,
    requestId: acting.requestId,
    handoverId: null,
  });
}

/** Before there is an intake, of the reported signs alone. */
async function triageToday(tx: Tx, course: CourseRecord, today: string): Promise<TriageResult> {
  const assessment = await assessCourse(tx, course, today);
  if (assessment) return assessment.triage;
  return triage(withReported(noFacts(), standingSigns(await listReports(tx, course.id))));
}
