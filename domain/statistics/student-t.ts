import { assertBetween } from './interval.ts';
import { normalQuantile } from './normal.ts';
import { quantileOf, type SymmetricDistribution } from './quantile.ts';

/** From here on three terms of the series around the normal quantile are exact. */
const NEARLY_NORMAL = 1e4;
/** From here on four terms of the series of ln Γ(a + ½) − ln Γ(a) are exact. */
const SERIES_FROM = 40;
const SMALLEST_CHANGE = 1e-14;

/**
 * The value that a share (between 0 and 1) of Student's t distribution does not exceed: 2.776 for 0.975 with 4 degrees
 * of freedom, which may be any number above 0, also broken. Relative error below 1e-9. The tail is an incomplete beta
 * function, as a continued fraction (DLMF 8.17.22, Lentz's method); for many degrees of freedom a series around the
 * normal quantile (Fisher and Cornish 1960).
 * Throws a RangeError for a share outside or degrees of freedom of 0 or less.
 */
export function studentTQuantile(share: number, degreesOfFreedom: number): number {
  assertBetween(degreesOfFreedom, 0, Infinity, 'Degrees of freedom');
  return degreesOfFreedom < NEARLY_NORMAL
    ? quantileOf(studentT(degreesOfFreedom), share)
    : aroundNormal(normalQuantile(share), degreesOfFreedom);
}

function aroundNormal(z: number, df: number): number {
  const square = z * z;
  const terms = [
    (square + 1) / 4,
    ((5 * square + 16) * square + 3) / 96,
    (((3 * square + 19) * square + 17) * square - 15) / 384,
  ];
  return z * terms.reduce((sum, term, power) => sum + term / df ** (power + 1), 1);
}

function studentT(df: number): SymmetricDistribution {
  const a = df / 2;
  const inverseBeta = Math.exp(logGammaStep(a)) / Math.sqrt(Math.PI);
  const power = (x: number): number => Math.exp(-a * Math.log1p((x * x) / df));
  return {
    density: (x) => (inverseBeta / Math.sqrt(df)) * (power(x) / Math.sqrt(1 + (x * x) / df)),
    upperTail: (x) => {
      const near = (x * x) / (df + x * x);
      const scale = inverseBeta * power(x) * Math.sqrt(near);
      return near < 1.5 / (a + 2.5)
        ? 0.5 - scale * betaFraction(0.5, a, near)
        : (scale / df) * betaFraction(a, 0.5, df / (df + x * x));
    },
  };
}

/** ln Γ(a + ½) − ln Γ(a), by its asymptotic series, moved up to where that is exact. */
function logGammaStep(a: number): number {
  let [at, moved] = [a, 0];
  for (; at < SERIES_FROM; at += 1) moved += Math.log1p(0.5 / at);
  const square = at * at;
  return (
    Math.log(at) / 2 - (1 / 8 - (1 / 192 - (1 / 640 - 17 / 14336 / square) / square) / square) / at - moved
  );
}

/** The continued fraction of the incomplete beta function, for x below (a + 1) / (a + b + 2): there it is quick and never divides by 0. */
function betaFraction(a: number, b: number, x: number): number {
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let [c, value, change] = [1, d, 0];
  const turn = (coefficient: number): void => {
    d = 1 / (1 + coefficient * d);
    c = 1 + coefficient / c;
    change = c * d;
    value *= change;
  };
  for (let m = 1; Math.abs(change - 1) > SMALLEST_CHANGE; m += 1) {
    turn((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    turn((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
  }
  return value;
}
