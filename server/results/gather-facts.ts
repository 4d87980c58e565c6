import { outsideTrialPopulation } from '#domain/outcomes';
import { acuityOf, isAdjustmentBlocked } from '#domain/planning';
import { type CourseFacts, type CourseResult, courseResultOf } from '#domain/results';
import { GRID_MODALITIES, UNDERLYING_CONDITIONS } from '#domain/vocabulary';
import { listCheckIns, readScores } from '../check-ins/index.ts';
import type { Tx } from '../db/database.ts';
import { assessCourse } from '../intake/index.ts';
import { type CourseRecord, findCourse, listClosings } from '../patients/index.ts';
import { findSignedPlan } from '../plan/index.ts';
import { findImportedCourse } from '../transfer/index.ts';
import { listVisits } from '../visits/index.ts';

/** What counts of a course; null for one without a day 0, or entered in error. */
export async function resultOf(tx: Tx, courseId: string): Promise<CourseResult | null> {
  const course = await findCourse(tx, courseId);
  const dayZero = course?.dayZero ?? null;
  if (!course || dayZero === null || course.enteredInError) return null;
  return courseResultOf(await gatherFacts(tx, course, dayZero));
}

/** All that the results look at, from where each part of the record says it. A new source of courses joins in here. */
async function gatherFacts(tx: Tx, course: CourseRecord, dayZero: string): Promise<CourseFacts> {
  const scores = await readScores(tx, course);
  const checkIns = await listCheckIns(tx, course.id);
  const visits = await listVisits(tx, course.id);
  const imported = await findImportedCourse(tx, course.id);
  const person = await gatherPerson(tx, course, dayZero);
  const closing = (await listClosings(tx, course.id)).find(({ reopened }) => reopened === null);
  return {
    dayZero,
    closing: closing ? { on: closing.on, reason: closing.reason } : null,
    ...person,
    acuity: person.acuity ?? imported?.acuity ?? null,
    pain: scores.map(({ on, painNrs }) => ({ date: on, score: painNrs })),
    disability: scores.map(({ on, rmdqScore }) => ({ date: on, score: rmdqScore })),
    checkIns: checkIns
      .filter(({ correctedBy }) => correctedBy === null)
      .map(({ on, improvement, adverseEvents }) => ({
        date: on,
        improvement,
        adverseEvents: adverseEvents?.length ?? null,
      })),
    sessions: (await findSignedPlan(tx, course.id))?.content.sessions ?? {},
    visits: visits
      .filter(({ enteredInError }) => enteredInError === undefined)
      .map(({ current }) => ({ ...current.content, hasAdverseEvent: current.content.adverseEvent !== null })),
    alsoGiven: GRID_MODALITIES.filter((modality) => imported?.modalities?.includes(modality)),
  };
}

/** Who the patient was on day 0, as the trial asked when care began. */
async function gatherPerson(
  tx: Tx,
  course: CourseRecord,
  dayZero: string,
): Promise<Pick<CourseFacts, 'acuity' | 'conditions' | 'outsideTrial'>> {
  const assessment = await assessCourse(tx, course, dayZero);
  if (!assessment) return { acuity: null, conditions: [], outsideTrial: null };
  const { facts, triage } = assessment;
  return {
    acuity: acuityOf(facts.durationDays),
    conditions: UNDERLYING_CONDITIONS.filter((condition) => facts.underlyingConditions[condition] === true),
    outsideTrial: outsideTrialPopulation(facts, isAdjustmentBlocked(facts, triage)).length > 0,
  };
}
