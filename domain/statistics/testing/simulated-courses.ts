import { cholesky } from '../cholesky.ts';

/** Numbers between 0 and 1, the same for the same seed. */
export type Dice = () => number;

/** Pain of one patient at weeks 0, 2, 4, 6 and 12, whole points from 0 to 10. */
export type Scores = readonly number[];

const [LOWEST, HIGHEST, SPREAD] = [0, 10, 2.2];
/** Of weeks 0, 2, 4, 6 and 12, before rounding and limits. */
const CORRELATIONS = [
  [1, 0.55, 0.5, 0.45, 0.4],
  [0.55, 1, 0.7, 0.65, 0.55],
  [0.5, 0.7, 1, 0.72, 0.62],
  [0.45, 0.65, 0.72, 1, 0.7],
  [0.4, 0.55, 0.62, 0.7, 1],
];
const FACTORS = cholesky(CORRELATIONS) ?? [];
/** Lost before weeks 2, 4, 6 and 12 with 4 points at the time before, of those who came so far; 31 % by week 6. */
const LOST = [0.08, 0.11, 0.165, 0.1];
/** How much a point more or less multiplies that. */
const LOST_FOR_A_POINT = 1.1;

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/**
 * Draws a patient around mean scores for each week. Week 0 is drawn again until it lies within the scale; what is
 * later is cut off at its ends.
 */
export function drawScores(means: readonly number[], dice: Dice): Scores {
  const [start = 0] = means;
  let first = normal(dice);
  while (start + SPREAD * first < LOWEST || start + SPREAD * first > HIGHEST) first = normal(dice);
  const independent = means.map((_, week) => (week === 0 ? first : normal(dice)));
  return means.map((mean, week) => {
    const distance = (FACTORS[week] ?? []).reduce(
      (sum, factor, at) => sum + factor * (independent[at] ?? 0),
      0,
    );
    return Math.min(HIGHEST, Math.max(LOWEST, Math.round(mean + SPREAD * distance)));
  });
}

/**
 * The scores after week 0, null from where the patient was lost on. Whether depends on the score before, which is
 * known: missing at random.
 */
export function loseSome([before = 0, ...later]: Scores, dice: Dice): readonly (number | null)[] {
  let [last, isLost] = [before, false];
  return later.map((score, week) => {
    isLost ||= dice() < (LOST[week] ?? 0) * LOST_FOR_A_POINT ** (last - 4);
    last = score;
    return isLost ? null : score;
  });
}

/** The mean score of each week after limits, from so many patients of whom none is lost. */
export function meanScores(means: readonly number[], patients: number, dice: Dice): readonly number[] {
  const sums = means.map(() => 0);
  for (let patient = 0; patient < patients; patient += 1) {
    for (const [week, score] of drawScores(means, dice).entries()) sums[week] = (sums[week] ?? 0) + score;
  }
  return sums.map((sum) => sum / patients);
}

function normal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(dice())) * Math.cos(2 * Math.PI * dice());
}
