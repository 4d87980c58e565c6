import type { IntakeVersion } from '#contract/intake';
import type { ReplacedScore, Score } from '#contract/outcome';
import type { CheckInRecord } from '../check-ins/index.ts';

/** What the standing scores were before they were corrected, oldest correction first. */
export function replacedScores(
  intakes: readonly IntakeVersion[],
  checkIns: readonly CheckInRecord[],
  scores: readonly Score[],
): ReplacedScore[] {
  return [...replacedByIntakes(intakes, scores), ...replacedByCheckIns(checkIns)].sort((a, b) =>
    a.correctedAt < b.correctedAt ? -1 : 1,
  );
}

/** A later version corrects a score only where it had been given: filling in what was left open corrects nothing. */
function replacedByIntakes(intakes: readonly IntakeVersion[], scores: readonly Score[]): ReplacedScore[] {
  const newest = intakes.at(-1);
  if (!newest) return [];
  const on = scores.find(({ source }) => source === 'intake')?.on ?? newest.recordedOn;
  return intakes.slice(1).flatMap((version, index) => {
    const before = intakes[index];
    return before
      ? replacedOf(newest.id, { on, ...scoresOf(before) }, { on, ...scoresOf(version) }, version)
      : [];
  });
}

function replacedByCheckIns(checkIns: readonly CheckInRecord[]): ReplacedScore[] {
  const byId = new Map(checkIns.map((checkIn) => [checkIn.id, checkIn]));
  return checkIns.flatMap((before) => {
    const correction = before.correctedBy === null ? undefined : byId.get(before.correctedBy);
    return correction ? replacedOf(standingFor(correction, byId).id, before, correction, correction) : [];
  });
}

type Scored = Pick<ReplacedScore, 'on' | 'painNrs' | 'rmdqScore'>;

/** One entry with what changed, or none: a score that is the same on the same day was not replaced. */
function replacedOf(
  scoreId: string,
  before: Scored,
  after: Scored,
  { recordedAt, recordedBy, reason }: Pick<CheckInRecord, 'recordedAt' | 'recordedBy' | 'reason'>,
): ReplacedScore[] {
  const isMoved = before.on !== after.on;
  const painNrs = isMoved || before.painNrs !== after.painNrs ? before.painNrs : null;
  const rmdqScore = isMoved || before.rmdqScore !== after.rmdqScore ? before.rmdqScore : null;
  if (painNrs === null && rmdqScore === null) return [];
  const { on } = before;
  return [{ scoreId, on, painNrs, rmdqScore, correctedAt: recordedAt, correctedBy: recordedBy, reason }];
}

function scoresOf({ answers, rmdqScore }: IntakeVersion): Omit<Scored, 'on'> {
  return { painNrs: answers.painNrs, rmdqScore };
}

/** The end of a chain of corrections. */
function standingFor(checkIn: CheckInRecord, byId: ReadonlyMap<string, CheckInRecord>): CheckInRecord {
  const next = checkIn.correctedBy === null ? undefined : byId.get(checkIn.correctedBy);
  return next ? standingFor(next, byId) : checkIn;
}
