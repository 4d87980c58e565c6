import fc from 'fast-check';
import { trialArms, type TrialArm } from '#domain/outcomes';
import {
  addCourse,
  fitRepeatedMeasures,
  mergeSummaries,
  noCourses,
  shareInterval,
  type RepeatedMeasuresCourse,
  type RepeatedMeasuresEstimate,
  type RepeatedMeasuresSummary,
} from './index.ts';
import { coverageOf } from './testing/interval-coverage.ts';
import { diceOf, drawScores, loseSome } from './testing/simulated-courses.ts';

type Group = 'A' | 'B';
type Course = RepeatedMeasuresCourse<Group>;

const RUNS = { numRuns: 25 };
const MEANS = { A: [4.6, 4.2, 4.1, 4, 3.5], B: [4.6, 3.7, 3.2, 2.9, 2.6] };

/** Comparisons of 30 made-up patients in each group, some of them lost. */
const comparisons = fc.integer({ min: 1, max: 1e6 }).map((seed): readonly Course[] => {
  const dice = diceOf(seed);
  return Array.from({ length: 60 }, (_, at): Course => {
    const group = at % 2 === 0 ? 'A' : 'B';
    const scores = drawScores(MEANS[group], dice);
    return { group, baseline: scores[0]!, values: loseSome(scores, dice) };
  });
});

function summaryOf(courses: readonly Course[]): RepeatedMeasuresSummary<Group> {
  const summary = noCourses<Group>({ weeks: [2, 4, 6, 12], groups: ['A', 'B'] });
  for (const course of courses) addCourse(summary, course);
  return summary;
}

function estimated(summary: RepeatedMeasuresSummary<Group>): RepeatedMeasuresEstimate<Group> {
  const fit = fitRepeatedMeasures(summary);
  if (fit.kind === 'not_estimable') throw new Error(fit.reason);
  return fit;
}

/** Every figure of a fit, in its order. */
function figures({ means, differences }: RepeatedMeasuresEstimate<Group>): readonly (readonly number[])[] {
  return [...means, ...differences].map(({ estimate, standardError, degreesOfFreedom, interval }) => [
    estimate,
    standardError,
    degreesOfFreedom,
    interval.lower,
    interval.upper,
  ]);
}

function expectSame(found: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void {
  expect(found.length).toBe(expected.length);
  for (const [at, figure] of found.flat().entries()) {
    const other = expected.flat()[at]!;
    expect(Math.abs(figure - other)).toBeLessThan(1e-6 * Math.max(1, Math.abs(other)));
  }
}

/** Where the courses of a comparison change in every score by the same rule. */
function change(courses: readonly Course[], rule: (score: number) => number): readonly Course[] {
  return courses.map(({ group, baseline, values }) => ({
    group,
    baseline: baseline === null ? null : rule(baseline),
    values: values.map((value) => (value === null ? null : rule(value))),
  }));
}

describe('the repeated-measures model, whatever the scores', () => {
  it('is the same in any order of the courses', () => {
    fc.assert(
      fc.property(comparisons, fc.integer({ min: 1, max: 59 }), (courses, at) => {
        const turned = [...courses.slice(at), ...courses.slice(0, at)].reverse();
        expectSame(figures(estimated(summaryOf(turned))), figures(estimated(summaryOf(courses))));
      }),
      RUNS,
    );
  });

  it('is the same from parts that were merged', () => {
    fc.assert(
      fc.property(comparisons, fc.integer({ min: 0, max: 60 }), (courses, at) => {
        const merged = mergeSummaries(summaryOf(courses.slice(at)), summaryOf(courses.slice(0, at)));
        expectSame(figures(estimated(merged)), figures(estimated(summaryOf(courses))));
      }),
      RUNS,
    );
  });

  it('moves its means and none of its differences when all scores move', () => {
    fc.assert(
      fc.property(comparisons, fc.integer({ min: -1000, max: 1000 }), (courses, points) => {
        const [before, after] = [courses, change(courses, (score) => score + points)].map((each) =>
          estimated(summaryOf(each)),
        );
        for (const [at, { estimate, standardError }] of after!.means.entries()) {
          expect(estimate).toBeCloseTo(before!.means[at]!.estimate + points, 5);
          expect(standardError).toBeCloseTo(before!.means[at]!.standardError, 5);
        }
        const [moved, unmoved] = [after!, before!].map((fit) => figures({ ...fit, means: [] }));
        expectSame(moved!, unmoved!);
      }),
      RUNS,
    );
  });

  it('grows with the scale, and its degrees of freedom do not', () => {
    fc.assert(
      fc.property(comparisons, fc.constantFrom(0.01, 0.5, 2.4, 100), (courses, factor) => {
        const grown = figures(estimated(summaryOf(change(courses, (score) => score * factor))));
        const expected = figures(estimated(summaryOf(courses))).map((row) =>
          row.map((figure, at) => (at === 2 ? figure : figure * factor)),
        );
        expectSame(grown, expected);
      }),
      RUNS,
    );
  });

  it('holds the true means of a made-up clinic about as often as it says, after limits and with a third lost', () => {
    const { arms } = trialArms('nrs');
    const pathOf = (arm: TrialArm): readonly number[] => arms[arm].map(({ value }) => value);
    const { coverages, notEstimable, missingAtWeek6 } = coverageOf({
      means: { A: pathOf('usual_care'), B: pathOf('usual_care_plus_chiropractic') },
      patientsInEachGroup: 60,
      seeds: 200,
    });
    expect(notEstimable).toBe(0);
    expect(missingAtWeek6).toBeCloseTo(0.31, 1);
    expect(coverages.length).toBe(12);
    for (const { share } of coverages) {
      expect(share).toBeGreaterThan(0.91);
      expect(share).toBeLessThan(0.99);
    }
  });
});

describe('shareInterval, whatever is counted', () => {
  it('lies within 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 1_000_000 })
          .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total))),
        ([count, total]) => {
          const { lower, upper } = shareInterval(count, total)!;
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(count / total);
          expect(upper).toBeGreaterThanOrEqual(count / total);
        },
      ),
    );
  });
});
