import {
  addCourse,
  fitRepeatedMeasures,
  noCourses,
  type RepeatedMeasuresCourse,
  type RepeatedMeasuresEstimate,
  type RepeatedMeasuresFit,
} from './index.ts';
import reference from './reference/repeated-measures.json' with { type: 'json' };

type Group = 'A' | 'B';
type Course = RepeatedMeasuresCourse<Group>;

interface Reference {
  readonly name: string;
  readonly courses: readonly Course[];
  readonly gls: {
    readonly problem?: string;
    readonly meanBaseline: number;
    readonly means: readonly {
      readonly week: number;
      readonly group: Group;
      readonly estimate: number;
      readonly standardError: number;
      readonly standardErrorAtBaseline: number;
      readonly degreesOfFreedom: number;
    }[];
    readonly differences: readonly {
      readonly week: number;
      readonly estimate: number;
      readonly standardError: number;
      readonly degreesOfFreedom: number;
    }[];
    readonly covariance: readonly (readonly number[])[];
    readonly logLikelihood: number;
  };
}

const REFERENCES = reference as unknown as readonly Reference[];
const WEEKS = [2, 4, 6, 12];

function fit(
  courses: readonly Course[],
  groups: readonly [Group, ...Group[]] = ['A', 'B'],
): RepeatedMeasuresFit<Group> {
  const summary = noCourses({ weeks: WEEKS, groups });
  for (const course of courses) addCourse(summary, course);
  return fitRepeatedMeasures(summary);
}

function fitReference(name: string): {
  readonly found: RepeatedMeasuresFit<Group>;
  readonly gls: Reference['gls'];
} {
  const { courses, gls } = REFERENCES.find((each) => each.name === name)!;
  return { found: fit(courses, name === 'one group' ? ['A'] : ['A', 'B']), gls };
}

const AGREEING = [
  'two groups as in the trial, a third missing',
  'disability, more than half missing at week 12, some without baseline or follow-up',
  'nobody assessed at week 12',
  'a group of seven',
  'few kinds of scores, most of them 0 in the end',
  'week 12 assessed in a dozen only',
  'one group',
  'nothing missing',
];

describe('fitRepeatedMeasures beside nlme::gls', () => {
  for (const name of AGREEING) {
    describe(`with ${name}`, () => {
      const { found, gls } = fitReference(name);
      const estimated = found as RepeatedMeasuresEstimate<Group>;

      it('estimates', () => {
        expect(found.kind).toBe('estimated');
        expect(estimated.meanBaseline).toBeCloseTo(gls.meanBaseline, 9);
      });

      it('has the same means and standard errors to 1e-4', () => {
        expect(estimated.means.map(({ week, group }) => [week, group])).toEqual(
          gls.means.map(({ week, group }) => [week, group]),
        );
        for (const [at, expected] of gls.means.entries()) {
          const mean = estimated.means[at]!;
          expectWithin(mean.estimate, expected.estimate, 1e-4);
          expectWithin(mean.standardErrorAtBaseline, expected.standardErrorAtBaseline, 1e-4);
          expectWithin(mean.standardError, expected.standardError, 1e-4);
        }
      });

      it('has the same differences and standard errors to 1e-4', () => {
        expect(estimated.differences.map(({ week }) => week)).toEqual(
          gls.differences.map(({ week }) => week),
        );
        for (const [at, expected] of gls.differences.entries()) {
          const difference = estimated.differences[at]!;
          expect([difference.group, difference.minus]).toEqual(['B', 'A']);
          expectWithin(difference.estimate, expected.estimate, 1e-4);
          expectWithin(difference.standardError, expected.standardError, 1e-4);
        }
      });

      it('has the degrees of freedom that finite differences give', () => {
        for (const [at, { degreesOfFreedom }] of [...gls.means, ...gls.differences].entries()) {
          const found = [...estimated.means, ...estimated.differences][at]!.degreesOfFreedom;
          expectWithin(found / degreesOfFreedom, 1, 1e-3);
        }
      });

      it('has the same covariance, and is at least as likely', () => {
        for (const [s, row] of gls.covariance.entries()) {
          for (const [t, expected] of row.entries()) {
            expectWithin(estimated.covariance[s]![t]! / Math.abs(expected), Math.sign(expected), 1e-3);
          }
        }
        expectWithin(estimated.logLikelihood, gls.logLikelihood, 1e-6);
        expect(estimated.logLikelihood).toBeGreaterThan(gls.logLikelihood - 1e-9);
      });
    });
  }

  it('says not estimable where gls does not converge, as when a week repeats the one before', () => {
    const { found, gls } = fitReference('a week that repeats the week before');
    expect(gls.problem).toContain('false convergence');
    expect(found).toEqual(jasmine.objectContaining({ kind: 'not_estimable', reason: 'singular_covariance' }));
  });

  it('says not estimable where gls stops, as when everybody has the same baseline', () => {
    const { found, gls } = fitReference('everybody with the same baseline');
    expect(gls.problem).toContain('singular');
    expect(found).toEqual(
      jasmine.objectContaining({ kind: 'not_estimable', reason: 'baseline_does_not_vary' }),
    );
  });

  it('says not estimable where gls makes up a correlation of two weeks that nobody had both of', () => {
    const { found, gls } = fitReference('nobody assessed in both week 6 and week 12');
    expect(gls.problem).toBeUndefined();
    expect(found).toEqual(
      jasmine.objectContaining({ kind: 'not_estimable', reason: 'weeks_never_together' }),
    );
  });
});

function expectWithin(found: number, expected: number, within: number): void {
  expect(Math.abs(found - expected)).toBeLessThan(within);
}
