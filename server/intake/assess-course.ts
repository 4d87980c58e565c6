import type { ExaminationVersion, IntakeAnswers, IntakeVersion } from '#contract/intake';
import { type IntakeFacts, type TriageResult, factsFrom, triage } from '#domain/triage';
import type { Tx } from '../db/database.ts';
import type { CourseRecord } from '../patients/index.ts';
import { findNewestExamination } from './examination-repository.ts';
import { findNewestIntake } from './intake-repository.ts';

/** The facts of one day and what the rules say of them. */
export interface Judgement {
  readonly facts: IntakeFacts;
  readonly triage: TriageResult;
}

/** A course's newest intake and examination, judged of today. */
export interface Assessment extends Judgement {
  readonly intake: IntakeVersion;
  readonly examination: ExaminationVersion | null;
}

/** What the rules say today of these answers and this examination. */
export function judge(
  person: CourseRecord['person'],
  answers: IntakeAnswers,
  examination: ExaminationVersion | null,
  today: string,
): Judgement {
  const facts = factsFrom(person, answers, examination?.findings ?? null, today);
  return { facts, triage: triage(facts) };
}

/** Null while the course has no intake. */
export async function assessCourse(tx: Tx, course: CourseRecord, today: string): Promise<Assessment | null> {
  const intake = await findNewestIntake(tx, course.id);
  if (!intake) return null;
  const examination = await findNewestExamination(tx, course.id);
  return { intake, examination, ...judge(course.person, intake.answers, examination, today) };
}
