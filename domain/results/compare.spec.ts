import { compareGroups } from './index.ts';
import { someResult, weekScores } from './some-result.ts';

/** Two groups whose scores vary a little, the second lower by so much at each week, some of them lost after week 6. */
function compared(each: number, { lower = 1, atWeek12 = each } = {}) {
  const comparing = compareGroups();
  for (const group of ['a', 'b'] as const) {
    for (let at = 0; at < each; at += 1) {
      const less = group === 'b' ? lower : 0;
      const wave = (period: number): number => ((at * at + at) % period) / period;
      comparing.add(
        group,
        someResult({
          nrs: weekScores({
            0: 5 + (at % 4),
            2: 5 - less + wave(5),
            4: 4 - less + wave(7),
            6: 3 - less + wave(11),
            12: at < atWeek12 ? 2 - less + wave(13) : null,
          }),
        }),
      );
    }
  }
  return comparing.fit();
}

describe('two groups compared', () => {
  it('have a difference at each week, the second minus the first', () => {
    const { nrs } = compared(40);
    if (nrs.kind !== 'estimated') throw new Error(nrs.reason);
    expect(nrs.differences.map(({ week, group, minus }) => [week, group, minus])).toEqual([
      [2, 'b', 'a'],
      [4, 'b', 'a'],
      [6, 'b', 'a'],
      [12, 'b', 'a'],
    ]);
    for (const { estimate } of nrs.differences) expect(estimate).toBeCloseTo(-1, 6);
    expect(nrs.courses.a.contributing).toBe(40);
  });

  it('leave out a week in which one of them has fewer than ten', () => {
    const { nrs } = compared(40, { atWeek12: 9 });
    if (nrs.kind !== 'estimated') throw new Error(nrs.reason);
    expect(nrs.weeks).toEqual([2, 4, 6]);
    expect(nrs.means.some(({ week }) => week === 12)).toBeFalse();
    expect(nrs.differences.length).toBe(3);
    expect(nrs.droppedWeeks).toEqual([{ week: 12, reason: 'under_ten' }]);
  });

  it('are not estimable where nothing was recorded, and where no week has ten of each', () => {
    expect(compared(40).rmdq).toEqual(jasmine.objectContaining({ kind: 'not_estimable' }));
    const { nrs } = compared(9);
    expect(nrs).toEqual(jasmine.objectContaining({ kind: 'not_estimable', reason: 'too_few_courses' }));
    expect(nrs.droppedWeeks.map(({ week }) => week)).toEqual([2, 4, 6, 12]);
  });
});
