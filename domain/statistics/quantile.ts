import { assertBetween } from './interval.ts';

/** A distribution around 0: its density, and the share above a value of 0 or more. */
export interface SymmetricDistribution {
  readonly density: (x: number) => number;
  readonly upperTail: (x: number) => number;
}

const RELATIVE_STEP = 1e-12;

/**
 * The value that a share of a symmetric distribution does not exceed. Newton's steps from 0 outwards: the tail is
 * convex, so they never pass the value and need no guard.
 * Throws a RangeError for a share that is not between 0 and 1.
 */
export function quantileOf({ density, upperTail }: SymmetricDistribution, share: number): number {
  assertBetween(share, 0, 1, 'A share');
  const tail = Math.min(share, 1 - share);
  let [x, step] = [0, 0];
  do {
    step = (upperTail(x) - tail) / density(x);
    x += step;
  } while (step > RELATIVE_STEP * (1 + x));
  return share < 0.5 ? -x : x;
}
