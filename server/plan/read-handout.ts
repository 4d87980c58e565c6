import type { Handout } from '#contract/handout';
import type { PlanVersion } from '#contract/plan';
import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { assessCourse } from '../intake/index.ts';
import { readCourse } from '../patients/index.ts';
import { findSignedPlan } from './plan-repository.ts';

/** What a patient takes home of the plan in force. Throws not-found. */
export function readHandout(database: Database, acting: Acting, courseId: string): Promise<Handout> {
  return readCourse(database, { acting, courseId, action: 'handout.read' }, async (tx, course) => {
    const signed = await findSignedPlan(tx, courseId);
    const assessment = await assessCourse(tx, course, acting.today);
    return {
      courseId,
      plan: signed && course.dayZero !== null ? handOut(signed, course.dayZero) : null,
      isOnHold: assessment?.triage.stopped ?? false,
      knowledgeVersion: signed?.knowledgeVersion ?? KNOWLEDGE_VERSION,
    };
  });
}

function handOut(
  { version, recordedAt, recordedBy, content }: PlanVersion,
  startOn: string,
): NonNullable<Handout['plan']> {
  const { sessions, treatments, goals, exercises, advice } = content;
  return {
    version,
    startOn,
    signedAt: recordedAt,
    signedBy: recordedBy,
    sessions,
    treatments,
    goals,
    exercises,
    advice,
  };
}
