import type { ExaminationVersion, IntakeAnswers, IntakeVersion } from '#contract/intake';
import type { Settled } from '#contract/settlement';
import { type IntakeFacts, type TriageResult, factsFrom, triage } from '#domain/triage';
import type { Tx } from '../db/database.ts';
import type { CourseRecord } from '../patients/index.ts';
import { findNewestExamination } from './examination-repository.ts';
import { findNewestIntake } from './intake-repository.ts';
import { readSettled } from './read-settled.ts';

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
}

/** What the rules say today of these answers and this examination, with what settles their signs. */
export function judge(
  person: CourseRecord['person'],
  answers: IntakeAnswers,
  examination: ExaminationVersion | null,
  today: string,
  settled: Settled,
): Judgement {
  const facts = { ...factsFrom(person, answers, examination?.findings ?? null, today), ...settled };
  return { facts, triage: triage(facts) };
}

/** Null while the course has no intake. */
export async function assessCourse(tx: Tx, course: CourseRecord, today: string): Promise<Assessment | null> {
  const intake = await findNewestIntake(tx, course.id);
  if (!intake) return null;
  const examination = await findNewestExamination(tx, course.id);
  const settled = await readSettled(tx, course, today);
  return {
    intake,
    examination,
    settled,
    ...judge(course.person, intake.answers, examination, today, settled),
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
  const settled = await readSettled(tx, course, today, { answers });
  return judge(course.person, answers, examination, today, settled).triage;
}
