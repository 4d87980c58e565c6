import type { CaseloadCourse, CaseloadScore } from '#contract/caseload';
import { addDays } from '#domain/outcomes';
import type { Worry } from '#domain/planning';
import type { WorryKind } from '#domain/vocabulary';

const DAY_ZERO = '2026-03-02';
let made = 0;

/** The scores of a day since day 0. */
export function aScore(day: number, painNrs: number | null, rmdqScore: number | null): CaseloadScore {
  return { on: addDays(DAY_ZERO, day), day, painNrs, rmdqScore };
}

export function aWorry(kind: WorryKind, because: readonly string[], ruleIds: readonly string[] = []): Worry {
  return { kind, because, ruleIds: [`caseload.${kind}`, ...ruleIds] };
}

/** A course on day 16 with a baseline of 6 and 12 and goals of 3 and 6, of which there is nothing to say. */
export function aCourse({
  patient,
  ...course
}: Partial<Omit<CaseloadCourse, 'patient'>> & {
  readonly patient?: Partial<CaseloadCourse['patient']>;
} = {}): CaseloadCourse {
  made += 1;
  const id = `0197a000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
  return {
    courseId: id,
    patient: { id, number: made, givenName: 'Anna', familyName: 'Smith', ageYears: 45, ...patient },
    stage: 'in_care',
    triage: 'clear',
    openedOn: addDays(DAY_ZERO, -2),
    dayZero: DAY_ZERO,
    day: 16,
    week: 3,
    goalNrs: 3,
    goalRmdq: 6,
    scores: [aScore(-2, 6, 12)],
    visits: { given: 4, planned: 10, lastOn: addDays(DAY_ZERO, 15) },
    sessions: { due: 8, done: 7 },
    nextCheckIn: { week: 4, target: addDays(DAY_ZERO, 28), state: 'later' },
    worries: [],
    waitingDays: 1,
    isMine: false,
    ...course,
  };
}
