import { acuityOf, isClearanceInForce, isFlare } from './index.ts';

describe('acuityOf', () => {
  it('splits at 27 and 84 days', () => {
    expect([0, 27, 28, 84, 85, 4000].map(acuityOf)).toEqual([
      'acute',
      'acute',
      'subacute',
      'subacute',
      'chronic',
      'chronic',
    ]);
  });

  it('does not know an acuity without a duration', () => {
    expect(acuityOf(null)).toBeNull();
  });
});

describe('isFlare', () => {
  const cases: readonly [number | null, number | null, boolean][] = [
    [85, 27, true],
    [85, 28, false],
    [84, 5, false],
    [200, null, false],
    [null, 5, false],
  ];
  for (const [durationDays, flareDays, expected] of cases) {
    it(`is ${expected} for ${durationDays} days with a flare of ${flareDays} [C4]`, () => {
      expect(isFlare({ durationDays, flareDays })).toBe(expected);
    });
  }
});

describe('isClearanceInForce', () => {
  it('runs from its day to six weeks later [C10]', () => {
    const inForce = (today: string) => isClearanceInForce('2026-10-20', today);
    expect(['2026-10-19', '2026-10-20', '2026-12-01', '2026-12-02'].map(inForce)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
