import type { CheckIn } from '#contract/check-in';
import { pickForWeeks } from '#domain/outcomes';

/**
 * What a check-in counts for, where another one of its week stands, too: the complete one nearest to the day the week
 * aims at, for pain and for disability by themselves. Null where it is alone in its week, or in none.
 */
export function countingWords(
  { id, week }: CheckIn,
  checkIns: readonly CheckIn[],
  dayZero: string | null,
): string | null {
  const standing = checkIns.filter(({ correctedBy }) => correctedBy === null);
  if (week === null || dayZero === null || standing.filter((each) => each.week === week).length < 2)
    return null;
  const pickOf = (scoreOf: (checkIn: CheckIn) => number | null) =>
    pickForWeeks(
      dayZero,
      standing.map((each) => ({ date: each.on, score: scoreOf(each), id: each.id })),
    )[week]?.id;
  const counts = [
    pickOf(({ painNrs }) => painNrs) === id ? 'pain' : '',
    pickOf(({ rmdqScore }) => rmdqScore) === id ? 'disability' : '',
  ].filter(Boolean);
  return counts.length === 0
    ? `another one is nearer to week ${week}`
    : `its ${counts.join(' and ')} counts for week ${week}`;
}
