import { addCourse, fitRepeatedMeasures, noCourses } from '../index.ts';
import { diceOf, drawScores, loseSome, meanScores } from './simulated-courses.ts';

const WEEKS = [2, 4, 6, 12];
const PATIENTS_FOR_THE_TRUTH = 200_000;

export interface CoverageSetting {
  /** Mean scores at weeks 0, 2, 4, 6 and 12 of both groups, before limits. */
  readonly means: Readonly<Record<'A' | 'B', readonly number[]>>;
  readonly patientsInEachGroup: number;
  readonly seeds: number;
}

/** How often the intervals of one mean or difference held the generator's own. */
export interface Coverage {
  readonly what: string;
  /** The generator's own mean or difference after limits. */
  readonly truth: number;
  /** 0 to 1. */
  readonly share: number;
  /** Mean estimate minus truth. */
  readonly bias: number;
}

export interface CoverageResult {
  readonly coverages: readonly Coverage[];
  readonly notEstimable: number;
  /** Share of the assessments of week 6 that were missing, 0 to 1. */
  readonly missingAtWeek6: number;
}

/** Simulates a comparison for each seed, and counts in how many the 95 % intervals held the truth. */
export function coverageOf({ means, patientsInEachGroup, seeds }: CoverageSetting): CoverageResult {
  const truth = {
    A: meanScores(means.A, PATIENTS_FOR_THE_TRUTH, diceOf(-1)).slice(1),
    B: meanScores(means.B, PATIENTS_FOR_THE_TRUTH, diceOf(-2)).slice(1),
  };
  const tallies = new Map<string, { truth: number; held: number; sum: number }>();
  let [estimated, missing] = [0, 0];
  const tally = (
    what: string,
    { estimate, interval }: { estimate: number; interval: { lower: number; upper: number } },
    own: number,
  ): void => {
    const found = tallies.get(what) ?? { truth: own, held: 0, sum: 0 };
    if (interval.lower <= own && own <= interval.upper) found.held += 1;
    found.sum += estimate;
    tallies.set(what, found);
  };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const dice = diceOf(seed);
    const summary = noCourses<'A' | 'B'>({ weeks: WEEKS, groups: ['A', 'B'] });
    for (const group of ['A', 'B'] as const) {
      for (let patient = 0; patient < patientsInEachGroup; patient += 1) {
        const scores = drawScores(means[group], dice);
        const values = loseSome(scores, dice);
        if (values[2] === null) missing += 1;
        addCourse(summary, { group, baseline: scores[0] ?? null, values });
      }
    }
    const fit = fitRepeatedMeasures(summary);
    if (fit.kind === 'not_estimable') continue;
    estimated += 1;
    const own = (group: 'A' | 'B', week: number): number => truth[group][WEEKS.indexOf(week)] ?? Number.NaN;
    for (const mean of fit.means) {
      tally(`mean of ${mean.group}, week ${mean.week}`, mean, own(mean.group, mean.week));
    }
    for (const difference of fit.differences) {
      const { week } = difference;
      tally(`B minus A, week ${week}`, difference, own('B', week) - own('A', week));
    }
  }
  return {
    coverages: [...tallies].map(([what, { truth: own, held, sum }]) => ({
      what,
      truth: own,
      share: held / estimated,
      bias: sum / estimated - own,
    })),
    notEstimable: seeds - estimated,
    missingAtWeek6: missing / (2 * patientsInEachGroup * seeds),
  };
}
