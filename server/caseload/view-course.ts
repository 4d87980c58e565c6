import type { CaseloadCourse } from '#contract/caseload';
import type { PlanVersion } from '#contract/plan';
import type { VisitVersion } from '#contract/visit';
import { CHECK_IN_WINDOWS, addDays, dayOf, unansweredCheckIns, weekOf } from '#domain/outcomes';
import { compareDelivery, isGiven, waitingDaysOf, worriesOf } from '#domain/planning';
import { visitsPerWeek } from '#domain/scheduling';
import { ageOn, noFacts } from '#domain/triage';
import type { Acting } from '../auth/acting.ts';
import { type CheckInRecord, standingScores } from '../check-ins/index.ts';
import type { AssessedCourse } from '../intake/index.ts';
import { targetOf } from '../plan/index.ts';
import type { OpenCourse } from './caseload-repository.ts';

/** What the record holds of a course. */
export interface CourseRecords {
  /** Null without an intake that stands. */
  readonly assessment: AssessedCourse | null;
  /** The plan in force. */
  readonly plan: PlanVersion | null;
  /** Those that stand, by day. */
  readonly visits: readonly VisitVersion[];
  /** Corrected ones included. */
  readonly checkIns: readonly CheckInRecord[];
}

/** A course as the caseload shows it. */
export function viewCourse(
  { id: courseId, patientId, patient, person, stage, openedOn, dayZero }: OpenCourse,
  { today, account }: Acting,
  { assessment, plan, visits, checkIns }: CourseRecords,
): CaseloadCourse {
  const scores = standingScores(assessment?.intakes ?? [], checkIns);
  const checkedInOn = checkIns.filter(({ correctedBy }) => correctedBy === null).map(({ on }) => on);
  const given = visits.map(({ content, recordedAt }) => ({ ...content, recordedAt }));
  const sessions = plan?.content.sessions ?? null;
  const lastVisit = visits.at(-1);
  const watched = {
    facts: assessment?.facts ?? noFacts(),
    stopped: assessment?.triage.stopped ?? false,
    findings: assessment?.triage.findings ?? [],
    dayZero,
    today,
    openedOn,
    intakeOn: assessment?.intake.recordedOn ?? null,
    plan: sessions && { sessions },
    visits: given,
    checkedInOn,
    pain: scores.map(({ on, painNrs }) => ({ date: on, score: painNrs })),
    disability: scores.map(({ on, rmdqScore }) => ({ date: on, score: rmdqScore })),
    reported: assessment?.reported ?? [],
    intakeAt: assessment?.intake.recordedAt ?? null,
    examinedAt: assessment?.examination?.recordedAt ?? null,
  };
  const week = dayZero === null ? null : weekOf(dayZero, today);
  return {
    courseId,
    patient: { id: patientId, ...patient, ageYears: ageOn(person.birthDate, today) },
    stage,
    triage: assessment?.triage.level ?? null,
    openedOn,
    dayZero,
    day: dayZero === null ? null : dayOf(dayZero, today),
    week: week !== null && week >= 1 ? week : null,
    goalNrs: targetOf(plan, 'nrs'),
    goalRmdq: targetOf(plan, 'rmdq'),
    scores: scores.map(({ on, painNrs, rmdqScore }) => ({
      on,
      day: dayZero === null ? null : dayOf(dayZero, on),
      painNrs,
      rmdqScore,
    })),
    visits: {
      given: given.filter(isGiven).length,
      planned: sessions && visitsPerWeek(sessions).reduce((sum, visits) => sum + visits, 0),
      lastOn: lastVisit?.content.on ?? null,
    },
    sessions:
      sessions && dayZero !== null
        ? compareDelivery({ startOn: dayZero, sessions }, given, today).adherence
        : null,
    nextCheckIn: nextCheckIn(dayZero, checkedInOn, today),
    worries: [...worriesOf(watched)],
    waitingDays: waitingDaysOf(watched),
    isMine: [plan?.recordedBy.id, lastVisit?.recordedBy.id].includes(account.id),
  };
}

function nextCheckIn(
  dayZero: string | null,
  checkedInOn: readonly string[],
  today: string,
): CaseloadCourse['nextCheckIn'] {
  if (dayZero === null) return null;
  for (const { week, state } of unansweredCheckIns(dayZero, checkedInOn, today)) {
    if (state !== 'missed') {
      return { week, target: addDays(dayZero, CHECK_IN_WINDOWS[week].target), state };
    }
  }
  return null;
}
