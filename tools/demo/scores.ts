import { NRS_RANGE, RMDQ_ITEMS, RMDQ_RANGE, RMDQ_VERSION, type ScoreRange } from '#domain/vocabulary';
import type { RmdqResponse } from '#contract/questionnaire';
import type { Chance } from './random.ts';

/** Pain and disability of one person over a course. */
export interface Trajectory {
  readonly baseline: Scores;
  /** Scores at a week of the course. */
  at(week: number): Scores;
  /** Share of the baseline pain gone by week 6; 0 is no change. */
  readonly gain: number;
}
export interface Scores {
  readonly nrs: number;
  readonly rmdq: number;
}

// Means, spread and shape as in the cited trial's arm with chiropractic care (NCT01692275), as far as they are posted:
// week 0 4.6 (SD 2.2) and 9.7 (SD 6.2); week 6 about 0.63 and 0.54 of that; 0.54, 0.84 and 1.13 of the gain at weeks
// 2, 4 and 12. Correlation of pain with disability about 0.5.
const SHARE_OF_GAIN: readonly (readonly [week: number, share: number])[] = [
  [0, 0],
  [2, 0.54],
  [4, 0.84],
  [6, 1],
  [12, 1.13],
];
const MEAN_GAIN = 0.4;
const GAIN_SPREAD = 0.32;

/** Makes up how one person fares. Chronic pain moves less than acute. */
export function makeTrajectory(chance: Chance, isChronic: boolean): Trajectory {
  const severity = chance.normal(0, 1);
  const nrs = clamp(5 + 1.9 * severity, { min: 1.5, max: 10 });
  const rmdq = clamp(10 + 6 * (0.55 * severity + 0.83 * chance.normal(0, 1)), { min: 1, max: 24 });
  const gain = Math.min(1, chance.normal(isChronic ? MEAN_GAIN - 0.1 : MEAN_GAIN + 0.1, GAIN_SPREAD));
  const baseline = { nrs: Math.round(nrs), rmdq: Math.round(rmdq) };
  return {
    baseline,
    gain,
    at: (week) => {
      const left = 1 - gain * shareAt(week);
      return {
        nrs: Math.round(clamp(nrs * left + chance.normal(0, 0.7), NRS_RANGE)),
        rmdq: Math.round(clamp(rmdq * left + chance.normal(0, 1.6), RMDQ_RANGE)),
      };
    },
  };
}

/** Answers that add up to a score: likelier items first, the rest confirmed not to apply. */
export function answerRmdq(chance: Chance, score: number, isComplete = true): RmdqResponse {
  const order = RMDQ_ITEMS.map((_, item) => ({
    item,
    weight: LIKELY_ITEMS.has(item + 1) ? chance.next() : 0.6 + chance.next(),
  }));
  order.sort((a, b) => a.weight - b.weight);
  const ticked = new Set(order.slice(0, score).map(({ item }) => item));
  return {
    version: RMDQ_VERSION,
    mode: chance.oneOf(['self', 'self', 'read_aloud', 'paper']),
    items: RMDQ_ITEMS.map((_, item) => (ticked.has(item) ? true : null)),
    restConfirmed: isComplete,
  };
}

/** Items that most people with back pain tick; the others come with severity. */
const LIKELY_ITEMS = new Set([2, 3, 10, 11, 13, 14, 18, 21, 23]);

function shareAt(week: number): number {
  const after = SHARE_OF_GAIN.findIndex(([at]) => at >= week);
  const [laterWeek, laterShare] = SHARE_OF_GAIN[after] ?? [12, 1.13];
  const [earlierWeek, earlierShare] = SHARE_OF_GAIN[after - 1] ?? [0, 0];
  if (laterWeek === earlierWeek) return laterShare;
  return earlierShare + ((week - earlierWeek) / (laterWeek - earlierWeek)) * (laterShare - earlierShare);
}

function clamp(value: number, { min, max }: ScoreRange): number {
  return Math.min(max, Math.max(min, value));
}
