import { isDeepStrictEqual } from 'node:util';
import type { RecordedDeviation, Visit, VisitWrite } from '#contract/visit';
import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import { type Deviation, checkModalities, findDeviations } from '#domain/planning';
import { withTreated } from '#domain/triage';
import { VISIT_SIGNS } from '#domain/vocabulary';
import type { Acting } from '../auth/acting.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError, invalidField, invalidFields } from '../http/problem.ts';
import { assessCourse, reportSigns } from '../intake/index.ts';
import { type CourseRecord, changeCourse, findRepeat } from '../patients/index.ts';
import { findPlanInForce } from './plan-in-force.ts';
import { findVisit, findVisitOfVersion, insertVisit, listVisits } from './visit-repository.ts';

/** What else a new visit brings about, in the transaction that records it; the features after this one know it. */
export type AfterVisit = (
  tx: Tx,
  visit: { readonly acting: Acting; readonly courseId: string; readonly on: string },
) => Promise<void>;

/**
 * Records a visit and does what else that brings about, or records an amendment of one. What was done is never refused: where it differs from the plan or the rules
 * it is kept as a deviation and needs a reason. Signs that were answered yes stop the course. The same request twice is
 * one record. Throws not-found, version-conflict with the visit as it stands, already-exists, not-allowed for a visit
 * entered in error, and invalid-request.
 */
export function recordVisit(
  database: Database,
  acting: Acting,
  { courseId, write, afterVisit }: { courseId: string; write: VisitWrite; afterVisit: AfterVisit },
): Promise<Visit> {
  const { id, visitId, basedOn, content, reason } = write;
  return changeCourse(database, { acting, courseId, action: 'visit.write' }, async (tx, course, note) => {
    note.subjectId = visitId;
    const repeat = await findRecorded(tx, courseId, write);
    if (repeat) {
      note.action = 'visit.read';
      return repeat;
    }

    assertDay(content.on, course, acting.today);
    if (basedOn > 0 && reason === null) {
      throw invalidField('/reason', 'missing', 'Say why the visit is amended.');
    }
    const signs = VISIT_SIGNS.filter((sign) => content.signs[sign] === true);
    await reportSigns(tx, { acting, course, sourceId: visitId, signs, handoverId: null });
    const { deviations, planVersion } = await judgeVisit(tx, course, write, acting.today);
    await insertVisit(tx, {
      id,
      courseId,
      visitId,
      version: basedOn + 1,
      content,
      deviations,
      reason,
      planVersion,
      knowledgeVersion: KNOWLEDGE_VERSION,
      recordedAt: acting.at,
      recordedBy: acting.account.id,
    });
    if (basedOn === 0) await afterVisit(tx, { acting, courseId, on: content.on });
    const saved = await findVisit(tx, visitId);
    if (!saved) throw new ProblemError('internal-error');
    return saved;
  });
}

/** The visit, where this very request recorded it already. */
async function findRecorded(
  tx: Tx,
  courseId: string,
  { id, visitId, basedOn, content, reason }: VisitWrite,
): Promise<Visit | null> {
  const newest = await findVisit(tx, visitId);
  if (newest && newest.courseId !== courseId) {
    throw new ProblemError('already-exists', { detail: 'This id stands for another record; start again.' });
  }
  if (newest?.enteredInError) {
    throw new ProblemError('not-allowed', {
      detail: 'This visit was entered in error; record the right one as a new visit.',
    });
  }
  const repeat = findRepeat(
    { courseId, basedOn },
    { sameId: asVersion(await findVisitOfVersion(tx, id), id), newest: asVersion(newest) },
    ({ visit, at }) => visit.id === visitId && at.reason === reason && isDeepStrictEqual(at.content, content),
  );
  return repeat?.visit ?? null;
}

/** A version of a visit, as repeats and conflicts are judged by it: the one with this id, or the newest. */
function asVersion(visit: Visit | null, id?: string) {
  const at = [...(visit?.earlier ?? []), ...(visit ? [visit.current] : [])].findLast(
    (version) => id === undefined || version.id === id,
  );
  return visit && at ? { courseId: visit.courseId, version: at.version, visit, at } : null;
}

/** A visit lies in its course, also where that is closed by now, and no visit is recorded before it took place. */
function assertDay(on: string, { openedOn, closedOn }: CourseRecord, today: string): void {
  if (on > today) {
    throw invalidField('/content/on', 'in_future', 'This date is in the future; give today or earlier.');
  }
  if (closedOn !== undefined && on > closedOn) {
    throw invalidField(
      '/content/on',
      'after_closing',
      `This course was closed on ${closedOn}; give a day up to then, or open the course again.`,
    );
  }
  if (on < openedOn) {
    throw invalidField(
      '/content/on',
      'before_course',
      `This is before the course was opened on ${openedOn}; check the date.`,
    );
  }
}

async function judgeVisit(
  tx: Tx,
  course: CourseRecord,
  { visitId, content, reasons }: VisitWrite,
  today: string,
): Promise<{ deviations: RecordedDeviation[]; planVersion: number | null }> {
  const assessment = await assessCourse(tx, course, today);
  const plan = await findPlanInForce(tx, course.id, assessment);
  const visits = await listVisits(tx, course.id);
  const others = visits.filter(({ id, enteredInError }) => id !== visitId && enteredInError === undefined);
  const found = findDeviations({
    on: content.on,
    delivered: content.delivered,
    others: others.map(({ current }) => current.content),
    plan,
    triage: assessment?.triage ?? null,
    checks: assessment
      ? checkModalities(withTreated(assessment.facts, Object.values(content.delivered)), assessment.triage)
      : [],
    answeredWarnings: plan?.answeredWarnings ?? [],
  });
  return { deviations: withReasons(found, reasons), planVersion: plan?.version ?? null };
}

function withReasons(found: readonly Deviation[], reasons: VisitWrite['reasons']): RecordedDeviation[] {
  const reasonOf = ({ row }: Deviation): string | null =>
    row === null ? reasons.visit : (reasons.rows[row] ?? null);
  const missing = found.filter((deviation) => reasonOf(deviation) === null);
  if (missing.length > 0) {
    throw invalidFields(
      missing.map(({ kind, row }) => ({
        field: row === null ? '/reasons/visit' : `/reasons/rows/${row}`,
        code: kind,
        message: 'This differs from the plan or the rules; say why.',
      })),
    );
  }
  return found.map((deviation) => ({
    kind: deviation.kind,
    row: deviation.row,
    ruleIds: [...deviation.ruleIds],
    reason: reasonOf(deviation) ?? '',
  }));
}
