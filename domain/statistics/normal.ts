import { quantileOf } from './quantile.ts';

/** Below it the series of the tail is short and exact, above it the continued fraction is. */
const SERIES_BELOW = 2.5;
const FRACTION_TERMS = 120;

/**
 * The value that a share (between 0 and 1) of a standard normal distribution does not exceed: 1.96 for 0.975.
 * Relative error below 1e-10. The tail is x + x³/3 + x⁵/(3·5) + … times the density near 0 (Marsaglia 2004), Laplace's
 * continued fraction beyond. Throws a RangeError for a share outside.
 */
export function normalQuantile(share: number): number {
  return quantileOf({ density, upperTail }, share);
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

function upperTail(x: number): number {
  return x < SERIES_BELOW ? 0.5 - density(x) * series(x) : density(x) / fraction(x);
}

function series(x: number): number {
  let [sum, term] = [0, x];
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (x * x) / odd;
  }
  return sum;
}

function fraction(x: number): number {
  let value = x;
  for (let term = FRACTION_TERMS; term > 0; term -= 1) value = x + term / value;
  return value;
}
