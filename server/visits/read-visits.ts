import type { PlanInForce, VisitsView } from '#contract/visit';
import {
  checkModalities,
  compareDelivery,
  courseStateOf,
  findStopAlerts,
  planWeekOf,
} from '#domain/planning';
import { weekOf } from '#domain/outcomes';
import { hasLegSymptom } from '#domain/triage';
import type { Acting } from '../auth/acting.ts';
import { asksNeckSigns, readScores } from '../check-ins/index.ts';
import type { Database } from '../db/database.ts';
import { assessCourse } from '../intake/index.ts';
import { readCourse } from '../patients/index.ts';
import { findPlanInForce } from './plan-in-force.ts';
import { listVisits } from './visit-repository.ts';

/** The visits of a course with the plan, the scores, and what the rules say of it today. Throws not-found. */
export function readVisits(database: Database, acting: Acting, courseId: string): Promise<VisitsView> {
  return readCourse(database, { acting, courseId, action: 'visit.read' }, async (tx, course) => {
    const { today } = acting;
    const assessment = await assessCourse(tx, course, today);
    const plan = await findPlanInForce(tx, courseId, assessment);
    const visits = await listVisits(tx, courseId);
    const standing = visits.filter(({ enteredInError }) => enteredInError === undefined);
    const scores = await readScores(tx, course);
    const given = standing.map(({ current }) => ({ ...current.content, recordedAt: current.recordedAt }));
    const week = plan && planWeekOf(plan.startOn, today);
    return {
      courseId,
      openedOn: course.openedOn,
      today,
      week,
      plan,
      visits: visits.toReversed(),
      delivery: plan && compareDelivery(plan, given, today),
      scores,
      alerts: assessment
        ? [
            ...findStopAlerts(
              courseStateOf({
                facts: assessment.facts,
                stopped: assessment.triage.stopped,
                dayZero: course.dayZero,
                today,
                visits: given,
                reported: assessment.reported,
                pain: scores.map(({ on, painNrs }) => ({ date: on, score: painNrs })),
                disability: scores.map(({ on, rmdqScore }) => ({ date: on, score: rmdqScore })),
                intakeAt: assessment.intake.recordedAt,
                examinedAt: assessment.examination?.recordedAt ?? null,
              }),
            ),
          ]
        : [],
      triage: assessment?.triage ?? null,
      checks: assessment ? [...checkModalities(assessment.facts, assessment.triage)] : [],
      asksNeckSigns: await asksNeckSigns(tx, courseId),
      asksLegPain: assessment !== null && hasLegSymptom(assessment.facts) && isFromWeek6(plan, today),
    };
  });
}

/** Week 6 and everything after it. */
function isFromWeek6(plan: PlanInForce | null, today: string): boolean {
  return plan !== null && weekOf(plan.startOn, today) >= 6;
}
