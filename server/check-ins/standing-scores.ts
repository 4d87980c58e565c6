import type { IntakeVersion } from '#contract/intake';
import type { Score } from '#contract/outcome';
import { scoreRmdq } from '#domain/outcomes';
import type { Tx } from '../db/database.ts';
import { listIntakes } from '../intake/index.ts';
import type { CourseRecord } from '../patients/index.ts';
import { type CheckInRecord, listCheckIns } from './check-in-repository.ts';

/** The scores of a course by date; none where it was entered in error: its answers are of somebody else. */
export async function readScores(tx: Tx, course: CourseRecord): Promise<Score[]> {
  if (course.enteredInError) return [];
  return standingScores(await listIntakes(tx, course.id), await listCheckIns(tx, course.id));
}

type ScoredIntake = Pick<IntakeVersion, 'id' | 'answers' | 'rmdqScore' | 'recordedOn'>;
type ScoredCheckIn = Pick<
  CheckInRecord,
  'id' | 'on' | 'painNrs' | 'rmdqScore' | 'rmdqAnswered' | 'correctedBy'
>;

/** What a chart draws: one score of the intake and one of each check-in that stands, by date. */
export function standingScores(
  intakes: readonly ScoredIntake[],
  checkIns: readonly ScoredCheckIn[],
): Score[] {
  const standing = checkIns.filter((checkIn) => checkIn.correctedBy === null).map(scoreOfCheckIn);
  return [...scoreOfIntake(intakes), ...standing]
    .filter((score) => score.painNrs !== null || score.rmdqAnswered > 0)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function scoreOfCheckIn({ id, on, painNrs, rmdqScore, rmdqAnswered }: ScoredCheckIn): Score {
  return { source: 'check-in', id, on, painNrs, rmdqScore, rmdqAnswered };
}

/**
 * The newest version's score, on the day the scores were taken: that of the first version in which both questionnaires
 * were as far as they are now. So a correction replaces the value and keeps the day, and a form that was completed on
 * a later day counts on that day. Versions are oldest first.
 */
function scoreOfIntake(intakes: readonly ScoredIntake[]): Score[] {
  const newest = intakes.at(-1);
  if (!newest) return [];
  const now = progressOf(newest);
  const taken = intakes.find((version) => {
    const then = progressOf(version);
    return then.pain >= now.pain && then.disability >= now.disability;
  });
  const { items, restConfirmed } = newest.answers.rmdq;
  return [
    {
      source: 'intake',
      id: newest.id,
      on: (taken ?? newest).recordedOn,
      painNrs: newest.answers.painNrs,
      rmdqScore: newest.rmdqScore,
      rmdqAnswered: scoreRmdq(items, restConfirmed).answered,
    },
  ];
}

/** How far each questionnaire is: 0 not begun, 1 begun, 2 complete. */
function progressOf({ answers, rmdqScore }: ScoredIntake): { pain: number; disability: number } {
  const { answered } = scoreRmdq(answers.rmdq.items, answers.rmdq.restConfirmed);
  return {
    pain: answers.painNrs === null ? 0 : 2,
    disability: rmdqScore !== null ? 2 : answered > 0 ? 1 : 0,
  };
}
