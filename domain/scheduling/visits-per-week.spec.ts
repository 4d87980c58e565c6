import { visitsPerWeek } from './index.ts';

describe('visits per week', () => {
  it('are the fewest in which everything planned fits', () => {
    expect(
      visitsPerWeek({
        therapeutic_exercise: [2, 2, 2, 1, 1, 1],
        chiropractic_adjustment: [3, 2, 1, 1, 0, 0],
        low_force_care: [0, 0, 0, 2, 0, 0],
      }),
    ).toEqual([3, 2, 2, 2, 1, 1]);
  });

  it('leave out heat and cold, which are days at home', () => {
    expect(visitsPerWeek({ heat: [7, 7, 7, 7, 7, 7], cryotherapy: [5], massage: [1] })).toEqual([
      1, 0, 0, 0, 0, 0,
    ]);
  });

  it('are none for an empty plan, an unknown row and a week that is no whole number', () => {
    expect(visitsPerWeek({})).toEqual([0, 0, 0, 0, 0, 0]);
    expect(visitsPerWeek({ massage: [Number.NaN, 1.5], dance: [4] } as never)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
