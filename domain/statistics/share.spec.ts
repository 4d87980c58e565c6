import { shareInterval } from './index.ts';
import reference from './reference/distributions.json' with { type: 'json' };

describe('shareInterval', () => {
  it('holds the share and leans towards one half', () => {
    const interval = shareInterval(8, 10)!;
    // Wilson 1927 by hand: (0.8 + 0.19207) / 1.38415 ± 0.22680.
    expect(interval.lower).toBeCloseTo(0.490162, 6);
    expect(interval.upper).toBeCloseTo(0.943318, 6);
  });

  it("has the limits of R's prop.test without correction, at two levels", () => {
    for (const [count, total, lower95, upper95, lower80, upper80] of reference.wilson) {
      const [usual, narrow] = [shareInterval(count!, total!)!, shareInterval(count!, total!, 0.8)!];
      expect(usual.lower).toBeCloseTo(lower95!, 10);
      expect(usual.upper).toBeCloseTo(upper95!, 10);
      expect(narrow.lower).toBeCloseTo(lower80!, 10);
      expect(narrow.upper).toBeCloseTo(upper80!, 10);
    }
  });

  it('starts at 0 for nobody and ends at 1 for everybody, and still has a width', () => {
    expect(shareInterval(0, 10)!.lower).toBe(0);
    expect(shareInterval(0, 10)!.upper).toBeCloseTo(0.277533, 6);
    expect(shareInterval(10, 10)!.upper).toBe(1);
    expect(shareInterval(10, 10)!.lower).toBeCloseTo(0.722467, 6);
  });

  it('is narrower at a lower level', () => {
    const [wide, narrow] = [shareInterval(30, 60)!, shareInterval(30, 60, 0.8)!];
    expect(narrow.upper - narrow.lower).toBeLessThan(wide.upper - wide.lower);
  });

  it('is not known when nobody was counted', () => {
    expect(shareInterval(0, 0)).toBeNull();
  });

  it('refuses what is no share', () => {
    const wrong: readonly [number, number][] = [
      [-1, 5],
      [6, 5],
      [1.5, 5],
      [1, 5.5],
      [Number.NaN, 5],
    ];
    for (const [count, total] of wrong) expect(() => shareInterval(count, total)).toThrowError(RangeError);
    expect(() => shareInterval(6, 5)).toThrowError(RangeError, '6 of 5 is not a share');
    expect(() => shareInterval(1, 5, 1)).toThrowError(RangeError);
  });
});
