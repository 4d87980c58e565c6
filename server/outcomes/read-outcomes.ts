import type { OutcomeView } from '#contract/outcome';
import { outsideTrialPopulation } from '#domain/outcomes';
import { checkModalities } from '#domain/planning';
import type { Acting } from '../auth/acting.ts';
import { readScores } from '../check-ins/index.ts';
import type { Database, Tx } from '../db/database.ts';
import { assessCourse } from '../intake/index.ts';
import { type CourseRecord, readCourse } from '../patients/index.ts';
import { findSignedPlan, targetOf } from '../plan/index.ts';

/** Everything the chart of a course needs: its dates, the goals of the signed plan and the scores. Throws not-found. */
export function readOutcomes(database: Database, acting: Acting, courseId: string): Promise<OutcomeView> {
  return readCourse(database, { acting, courseId, action: 'outcome.read' }, async (tx, course) => {
    const plan = await findSignedPlan(tx, courseId);
    return {
      courseId,
      patientId: course.patientId,
      openedOn: course.openedOn,
      dayZero: course.dayZero,
      goalNrs: targetOf(plan, 'nrs'),
      goalRmdq: targetOf(plan, 'rmdq'),
      scores: await readScores(tx, course),
      outsideTrial: await findTrialExclusions(tx, course, acting.today),
    };
  });
}

/** The trial asked who may take part when care began, so the patient is judged as of day 0 once there is one. */
async function findTrialExclusions(tx: Tx, course: CourseRecord, today: string): Promise<string[]> {
  const assessment = await assessCourse(tx, course, course.dayZero ?? today);
  if (!assessment) return [];
  const { facts, triage } = assessment;
  const isAdjustmentBlocked = checkModalities(facts, triage).some(
    ({ modality, status }) => modality === 'chiropractic_adjustment' && status === 'blocked',
  );
  return [...outsideTrialPopulation(facts, isAdjustmentBlocked)];
}
