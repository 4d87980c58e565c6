import type { ExaminationVersion, IntakeAnswers, IntakeVersion } from '#contract/intake';
import type { Settled } from '#contract/settlement';
import { type IntakeFacts, type TriageResult, factsFrom, triage, withReported } from '#domain/triage';
import type { RedFlag } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { CourseRecord } from '../patients/index.ts';
import { findNewestExamination } from './examination-repository.ts';
import { findNewestIntake } from './intake-repository.ts';
import { type Pending, readSettled } from './read-settled.ts';
import { listReports, standingSigns } from './reported-sign-repository.ts';

/** The facts of one day and what the rules say of them. */
export interface Judgement {
  readonly facts: IntakeFacts;
  readonly triage: TriageResult;
}

/** A course's newest intake and examination, judged of today. */
export interface Assessment extends Judgement {
  readonly intake: IntakeVersion;
  readonly examination: ExaminationVersion | null;
  /** The explanations and the clearance that hold (C9, C10). */
  readonly settled: Settled;
  /** Signs reported at visits and check-ins: each is a yes. */
  readonly reported: readonly RedFlag[];
}

/** What stands beside the answers and the examination. */
export interface Since {
  readonly settled: Settled;
  readonly reported: readonly RedFlag[];
}

/** What the rules say today of these answers and this examination, with what was reported since and what settles the signs. */
export function judge(
  person: CourseRecord['person'],
  answers: IntakeAnswers,
  examination: ExaminationVersion | null,
  today: string,
  { settled, reported }: Since,
): Judgement {
  const answered = factsFrom(person, answers, examination?.findings ?? null, today);
  const facts = { ...withReported(answered, reported), ...settled };
  return { facts, triage: triage(facts) };
}

/** Null while the course has no intake. */
export async function assessCourse(tx: Tx, course: CourseRecord, today: string): Promise<Assessment | null> {
  const intake = await findNewestIntake(tx, course.id);
  if (!intake) return null;
  const examination = await findNewestExamination(tx, course.id);
  const since = await readSince(tx, course, today);
  return {
    intake,
    examination,
    ...since,
    ...judge(course.person, intake.answers, examination, today, since),
  };
}

/** What the rules would say today if a course's intake held these answers. */
export async function judgeAnswers(
  tx: Tx,
  course: CourseRecord,
  answers: IntakeAnswers,
  today: string,
): Promise<TriageResult> {
  const examination = await findNewestExamination(tx, course.id);
  const since = await readSince(tx, course, today, { answers });
  return judge(course.person, answers, examination, today, since).triage;
}

/** What was reported and settled since the answers were given. */
export async function readSince(
  tx: Tx,
  course: CourseRecord,
  today: string,
  pending: Pending = {},
): Promise<Since> {
  return {
    settled: await readSettled(tx, course, today, pending),
    reported: standingSigns(await listReports(tx, course.id)),
  };
}
