import { LEVEL, type Interval } from './interval.ts';
import { studentTQuantile } from './student-t.ts';

/** What has to be kept of numbers to give their mean and spread: merged exactly, so that a scan may run in parts. */
export interface Moments {
  n: number;
  /** Of the numbers, in their unit; 0 without any. */
  mean: number;
  /** Sum of the squared distances from the mean, in their unit squared. */
  squares: number;
}

export interface MeanSummary {
  readonly n: number;
  /** Null without a number. */
  readonly mean: number | null;
  /** Standard deviation of the numbers (divided by n − 1); null below two. */
  readonly standardDeviation: number | null;
  /** Student's t interval of the mean; null below two. */
  readonly interval: Interval | null;
}

export function noMoments(): Moments {
  return { n: 0, mean: 0, squares: 0 };
}

/** Adds a number in place (Welford 1962: no sum of squares that cancels). Throws a RangeError unless it is finite. */
export function addNumber(moments: Moments, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be averaged`);
  const shift = value - moments.mean;
  moments.n += 1;
  moments.mean += shift / moments.n;
  moments.squares += shift * (value - moments.mean);
}

/** The moments of the numbers of both (Chan, Golub and LeVeque 1983); neither is changed. */
export function mergeMoments(one: Moments, other: Moments): Moments {
  const n = one.n + other.n;
  if (n === 0) return noMoments();
  const shift = other.mean - one.mean;
  return {
    n,
    mean: one.mean + (shift * other.n) / n,
    squares: one.squares + other.squares + (shift * shift * one.n * other.n) / n,
  };
}

/** Mean, standard deviation and t interval of what was added; level between 0 and 1, 0.95 unless said. */
export function summarizeMean({ n, mean, squares }: Moments, level = LEVEL): MeanSummary {
  if (n < 2) {
    return Object.freeze({ n, mean: n === 0 ? null : mean, standardDeviation: null, interval: null });
  }
  const standardDeviation = Math.sqrt(squares / (n - 1));
  const half = (studentTQuantile((1 + level) / 2, n - 1) * standardDeviation) / Math.sqrt(n);
  const interval = Object.freeze({ lower: mean - half, upper: mean + half });
  return Object.freeze({ n, mean, standardDeviation, interval });
}
