import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type IntakeFacts, type TriageResult, noFacts, triage, withReported } from '#domain/triage';
import type { RedFlag } from '#domain/vocabulary';
import { raiseAlert } from '../alerts/index.ts';
import type { Acting } from '../auth/acting.ts';
import type { Tx } from '../db/database.ts';
import { type CourseRecord, advanceCourse } from '../patients/index.ts';
import { assessCourse } from './assess-course.ts';
import { insertReport, listReports, standingSigns } from './reported-sign-repository.ts';

interface Signs {
  readonly acting: Acting;
  readonly course: CourseRecord;
  /** Everything that was answered yes. */
  readonly signs: readonly RedFlag[];
  /** Set where the patient answers. */
  readonly handoverId: string | null;
}

/** Who reports which signs, and where; no sign takes an earlier report of that source back. */
export interface Reporting extends Signs {
  /** The visit, or the first check-in of a row of corrections. */
  readonly sourceId: string;
}

/**
 * Records signs as a yes beside the intake: the course is triaged anew, stops where they stop it, and the clinic is
 * told. They hold until they are explained (C9), cleared (C10), or what reported them is amended.
 */
export async function reportSigns(tx: Tx, reporting: Reporting): Promise<void> {
  const { acting, course, sourceId, signs } = reporting;
  const earlier = (await listReports(tx, course.id)).findLast((report) => report.sourceId === sourceId);
  if (isDeepStrictEqual(earlier?.signs ?? [], signs)) return;
  const before = await triageToday(tx, course, acting.today);
  await insertReport(tx, {
    id: randomUUIDv7(),
    courseId: course.id,
    sourceId,
    signs,
    recordedAt: acting.at,
    recordedBy: acting.account.id,
  });
  const after = await triageToday(tx, course, acting.today);
  await advanceCourse(tx, course, { triageLevel: after.level });
  await tell(tx, reporting, before, after);
}

/** Tells the clinic of signs a patient has answered yes on a form that is still open. */
export async function tellOfSigns(tx: Tx, answered: Signs): Promise<void> {
  const { course, acting, signs } = answered;
  const before = await triageToday(tx, course, acting.today);
  await tell(tx, answered, before, await triageToday(tx, course, acting.today, signs));
}

function tell(
  tx: Tx,
  { acting, course, handoverId }: Signs,
  before: TriageResult,
  after: TriageResult,
): Promise<void> {
  return raiseAlert(tx, {
    courseId: course.id,
    patientId: course.patientId,
    triage: after,
    before,
    at: acting.at,
    accountId: acting.account.id,
    requestId: acting.requestId,
    handoverId,
  });
}

/** With signs that are not recorded yet. Before there is an intake, of the reported signs alone. */
async function triageToday(
  tx: Tx,
  course: CourseRecord,
  today: string,
  signs: readonly RedFlag[] = [],
): Promise<TriageResult> {
  const assessment = await assessCourse(tx, course, today);
  if (assessment && signs.length === 0) return assessment.triage;
  const facts = assessment?.facts ?? withReported(noFacts(), standingSigns(await listReports(tx, course.id)));
  return triage(withReported(unsettled(facts, signs), signs));
}

/** A sign that is reported anew ends what settled it before (C9, C10). */
function unsettled(facts: IntakeFacts, signs: readonly RedFlag[]): IntakeFacts {
  const isNew = (code: string): boolean => (signs as readonly string[]).includes(code);
  const { explainedRedFlags = {}, clearance } = facts;
  return {
    ...facts,
    explainedRedFlags: Object.fromEntries(Object.entries(explainedRedFlags).filter(([sign]) => !isNew(sign))),
    clearance: clearance && { ...clearance, covers: (clearance.covers ?? []).filter((code) => !isNew(code)) },
  };
}
