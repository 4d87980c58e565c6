import type { PlanContent, PlanVersion, PlanWrite } from '#contract/plan';
import { addDays } from '#domain/outcomes';
import { checkPlanned, findPlanProblems } from '#domain/planning';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import type { Assessment } from '../intake/index.ts';
import { changeCourse } from '../patients/index.ts';
import { findSignedPlan } from './plan-repository.ts';
import { savePlan } from './save-plan.ts';

/**
 * Signs a plan, when the rules of today find nothing against it. The first signing fixes day 0 of the course; later
 * ones are amendments and need a reason. Throws as savePlan does, plan-not-ready with what is missing, and
 * invalid-request.
 */
export function signPlan(
  database: Database,
  acting: Acting,
  courseId: string,
  write: PlanWrite,
): Promise<PlanVersion> {
  return changeCourse(database, { acting, courseId, action: 'plan.sign' }, (tx, course, note) =>
    savePlan(tx, { acting, course, note, write, status: 'signed' }, async (assessment) => {
      assertStart(write.content.startOn, course.dayZero, acting.today);
      if (write.reason === null && (await findSignedPlan(tx, courseId)) !== null) {
        throw invalidField('/reason', 'missing', 'This plan is signed already; say why it is amended.');
      }
      assertConsent(write.content.consent, acting.today);
      assertNothingAgainst(assessment, write.content);
    }),
  );
}

/** A start further off than this is a slip of the year. */
const FARTHEST_START_DAYS = 365;

function assertStart(startOn: string | null, dayZero: string | null, today: string): void {
  const field = '/content/startOn';
  if (startOn === null) throw invalidField(field, 'missing', 'Give the day of the first planned treatment.');
  if (dayZero !== null && startOn !== dayZero) {
    throw invalidField(
      field,
      'fixed',
      `Weeks count from the first signed start, ${dayZero}; keep that date.`,
    );
  }
  if (dayZero !== null) return;
  if (startOn > addDays(today, FARTHEST_START_DAYS) || startOn < addDays(today, -FARTHEST_START_DAYS)) {
    throw invalidField(field, 'out_of_range', 'This is more than a year from today; check the year.');
  }
}

function assertConsent(consent: PlanContent['consent'], today: string): void {
  if (consent !== null && consent.on > today) {
    throw invalidField(
      '/content/consent/on',
      'in_future',
      'This date is in the future; give today or earlier.',
    );
  }
}

function assertNothingAgainst({ facts, triage }: Assessment, content: PlanContent): void {
  const checks = checkPlanned(facts, triage, content);
  const planProblems = findPlanProblems({ facts, triage, checks, ...content });
  if (planProblems.length > 0) throw new ProblemError('plan-not-ready', { planProblems: [...planProblems] });
}
