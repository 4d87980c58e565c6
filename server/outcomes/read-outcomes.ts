import type { OutcomeView } from '#contract/outcome';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { listIntakes } from '../intake/index.ts';
import { readCourse } from '../patients/index.ts';
import { findSignedPlan } from '../plan/index.ts';
import { listCheckIns } from './check-in-repository.ts';
import { standingScores } from './standing-scores.ts';

/** Everything the chart of a course needs: its dates, the goals of the signed plan and the scores. Throws not-found. */
export function readOutcomes(database: Database, acting: Acting, courseId: string): Promise<OutcomeView> {
  return readCourse(database, { acting, courseId, action: 'outcome.read' }, async (tx, course) => {
    const plan = await findSignedPlan(tx, courseId);
    return {
      courseId,
      patientId: course.patientId,
      openedOn: course.openedOn,
      dayZero: course.dayZero,
      goalNrs: plan?.content.goalNrs ?? null,
      goalRmdq: plan?.content.goalRmdq ?? null,
      scores: standingScores(await listIntakes(tx, courseId), await listCheckIns(tx, courseId)),
      // No rule judges the trial's population yet, so nobody is known to be outside it.
      outsideTrial: [],
    };
  });
}
