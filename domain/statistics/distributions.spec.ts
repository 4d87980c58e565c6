import { normalQuantile, studentTQuantile } from './index.ts';
import reference from './reference/distributions.json' with { type: 'json' };

type Rows = readonly (readonly [number, number, number])[];

/** Relative to the value where that is large, absolute where it is small. */
function expectClose(found: number, expected: number, within: number): void {
  expect(Math.abs(found - expected)).toBeLessThan(within * Math.max(1, Math.abs(expected)));
}

describe('the normal distribution', () => {
  it('has the quantiles that R has', () => {
    for (const [share, value] of reference.normalQuantiles)
      expectClose(normalQuantile(share!), value!, 1e-10);
  });

  it('keeps its precision far out', () => {
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4);
  });

  it('has no quantile of nothing or of everything', () => {
    for (const share of [0, 1, -0.1, 1.1, Number.NaN]) {
      expect(() => normalQuantile(share)).toThrowError(RangeError);
    }
    expect(() => normalQuantile(1)).toThrowError('A share must be between 0 and 1, not 1');
  });
});

describe("Student's t distribution", () => {
  it('has the quantiles that R has, for few and for many degrees of freedom', () => {
    for (const [share, df, value] of reference.tQuantiles as unknown as Rows) {
      expectClose(studentTQuantile(share, df), value, 1e-9);
    }
  });

  it('becomes the normal distribution', () => {
    expectClose(studentTQuantile(0.975, 1e15), normalQuantile(0.975), 1e-14);
  });

  it('needs degrees of freedom above 0', () => {
    for (const df of [0, -1, Number.NaN]) {
      expect(() => studentTQuantile(0.975, df)).toThrowError(RangeError);
    }
    expect(() => studentTQuantile(0.975, 0)).toThrowError(
      'Degrees of freedom must be between 0 and Infinity, not 0',
    );
  });
});
