import {
  addCourse,
  fitRepeatedMeasures,
  noCourses,
  type RepeatedMeasuresCourse,
  type RepeatedMeasuresEstimate,
  type RepeatedMeasuresFit,
} from './index.ts';

type Group = 'A' | 'B';
type Values = RepeatedMeasuresCourse<Group>['values'];

/** Courses whose baselines and scores differ enough for every week to be estimable. */
const SCORES: readonly (readonly [number, number, number, number])[] = [
  [6, 5, 4, 3],
  [4, 4, 2, 3],
  [7, 3, 5, 1],
  [3, 2, 2, 2],
  [8, 6, 3, 5],
  [5, 3, 4, 1],
];

function fit(change: (values: Values, group: Group, at: number) => Values): RepeatedMeasuresFit<Group> {
  const summary = noCourses<Group>({ weeks: [2, 4, 6], groups: ['A', 'B'] });
  for (const group of ['A', 'B'] as const) {
    for (const [at, [baseline, ...values]] of SCORES.entries()) {
      addCourse(summary, { group, baseline, values: change(values, group, at) });
    }
  }
  return fitRepeatedMeasures(summary);
}

const only = (week: number, values: Values): Values =>
  values.map((value, at) => (at === week ? value : null));
const without = (week: number, values: Values): Values =>
  values.map((value, at) => (at === week ? null : value));

describe('what fitRepeatedMeasures can have', () => {
  it('estimates every week where all were assessed', () => {
    const found = fit((values) => values);
    expect(found.kind === 'estimated' && found.weeks).toEqual([2, 4, 6]);
    expect(found.droppedWeeks).toEqual([]);
    expect(found.courses).toEqual({
      A: { contributing: 6, withoutBaseline: 0, withoutFollowUp: 0 },
      B: { contributing: 6, withoutBaseline: 0, withoutFollowUp: 0 },
    });
  });

  it('says of each mean how many were assessed', () => {
    const found = fit((values, group, at) => (group === 'B' && at < 2 ? without(1, values) : values));
    expect(found.kind === 'estimated' && found.means.map(({ week, group, n }) => [week, group, n])).toEqual([
      [2, 'A', 6],
      [2, 'B', 6],
      [4, 'A', 6],
      [4, 'B', 4],
      [6, 'A', 6],
      [6, 'B', 6],
    ]);
  });

  it('leaves out a week in which nobody was assessed, and says so', () => {
    const found = fit((values) => without(1, values));
    expect(found.kind === 'estimated' && found.weeks).toEqual([2, 6]);
    expect(found.droppedWeeks).toEqual([{ week: 4, reason: 'nobody_assessed' }]);
  });

  it('leaves out a week in which one group was assessed once, and counts whom that leaves without an assessment', () => {
    const found = fit((values, group, at) => {
      if (group === 'A') return at === 0 ? only(2, values) : values;
      return at === 0 ? values : without(2, values);
    });
    expect(found.droppedWeeks).toEqual([{ week: 6, reason: 'too_few_assessed' }]);
    expect(found.courses.A).toEqual({ contributing: 5, withoutBaseline: 0, withoutFollowUp: 1 });
    expect(found.courses.B).toEqual({ contributing: 6, withoutBaseline: 0, withoutFollowUp: 0 });
  });

  it('keeps a week in which each group was assessed twice', () => {
    const found = fit((values, group, at) => (group === 'B' && at > 1 ? without(2, values) : values));
    expect(found.kind === 'estimated' && found.weeks).toEqual([2, 4, 6]);
  });

  it('has one group with three courses in a week, and not with two', () => {
    const droppedWith = (courses: number): readonly object[] => {
      const summary = noCourses({ weeks: [2], groups: ['all'] });
      for (const [baseline, value] of SCORES.slice(0, courses)) {
        addCourse(summary, { group: 'all', baseline, values: [value] });
      }
      return fitRepeatedMeasures(summary).droppedWeeks;
    };
    expect(droppedWith(2)).toEqual([{ week: 2, reason: 'too_few_assessed' }]);
    expect(droppedWith(3)).toEqual([]);
  });

  it('compares nothing when there is one group', () => {
    const summary = noCourses({ weeks: [2], groups: ['all'] });
    for (const [baseline, value] of SCORES) addCourse(summary, { group: 'all', baseline, values: [value] });
    const found = fitRepeatedMeasures(summary);
    expect(found.kind === 'estimated' && found.means.length).toBe(1);
    expect(found.kind === 'estimated' && found.differences).toEqual([]);
  });

  it('counts courses without baseline or follow-up, and leaves them out', () => {
    const summary = noCourses<Group>({ weeks: [2], groups: ['A', 'B'] });
    for (const [baseline, value] of SCORES) {
      addCourse(summary, { group: 'A', baseline, values: [value] });
      addCourse(summary, { group: 'B', baseline, values: [value] });
    }
    const before = fitRepeatedMeasures(summary);
    addCourse(summary, { group: 'A', baseline: null, values: [9] });
    addCourse(summary, { group: 'A', baseline: null, values: [null] });
    addCourse(summary, { group: 'B', baseline: 9, values: [null] });
    const after = fitRepeatedMeasures(summary);
    expect(after.courses).toEqual({
      A: { contributing: 6, withoutBaseline: 2, withoutFollowUp: 0 },
      B: { contributing: 6, withoutBaseline: 0, withoutFollowUp: 1 },
    });
    expect(after.kind === 'estimated' && after.means).toEqual(
      before.kind === 'estimated' ? before.means : [],
    );
  });

  const PROBLEMS: readonly [string, string, Parameters<typeof fit>[0]][] = [
    ['too_few_courses', 'nobody was assessed', (values) => values.map(() => null)],
    [
      'too_few_courses',
      'one group was assessed once',
      (values, group, at) => (group === 'B' && at > 0 ? values.map(() => null) : values),
    ],
    [
      'too_few_courses',
      'no week has both groups',
      (values, group) => (group === 'A' ? only(0, values) : only(1, values)),
    ],
    [
      'weeks_never_together',
      'nobody was assessed in two of the weeks',
      (values, _, at) => (at % 2 === 0 ? without(0, values) : without(1, values)),
    ],
    ['singular_covariance', 'a week repeats another', ([first, second]) => [first!, second!, first!]],
    [
      'singular_covariance',
      'everybody has the same score in a week',
      ([first, second]) => [first!, second!, 3],
    ],
    ['singular_covariance', 'nobody has pain any more', (values) => values.map(() => 0)],
  ];
  for (const [reason, when, change] of PROBLEMS) {
    it(`is not estimable when ${when}: ${reason}`, () => {
      expect(fit(change)).toEqual(jasmine.objectContaining({ kind: 'not_estimable', reason }));
    });
  }

  it('is not estimable when baselines differ between the groups and not within them', () => {
    const summary = noCourses<Group>({ weeks: [2], groups: ['A', 'B'] });
    for (const [, value] of SCORES) {
      addCourse(summary, { group: 'A', baseline: 4, values: [value] });
      addCourse(summary, { group: 'B', baseline: 6, values: [value] });
    }
    expect(fitRepeatedMeasures(summary)).toEqual(
      jasmine.objectContaining({ kind: 'not_estimable', reason: 'baseline_does_not_vary' }),
    );
  });

  it('is frozen, estimated or not', () => {
    const found = fit((values) => values) as RepeatedMeasuresEstimate<Group>;
    const parts = [
      found,
      found.means,
      found.means[0],
      found.means[0]!.interval,
      found.differences,
      found.differences[0],
      found.covariance,
      found.covariance[0],
      fit((values) => values.map(() => null)),
    ];
    for (const part of parts) expect(Object.isFrozen(part)).toBeTrue();
  });
});
