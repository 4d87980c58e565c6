import { LEVEL } from './interval.ts';
import { dot, timesVector } from './matrix.ts';
import { type Maximum } from './maximize-likelihood.ts';
import { type Estimate } from './repeated-measures-fit.ts';
import { studentTQuantile } from './student-t.ts';

/** A variance that was itself estimated, and the degrees of freedom it was estimated with. */
export interface EstimatedVariance {
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

/**
 * Variance of a combination of coefficients. Its degrees of freedom are 2 v² / var(v), where var(v) follows from the
 * gradient of v and the observed information on the covariance (Satterthwaite 1946; Fai and Cornelius 1996).
 */
export function varianceOf(
  combination: readonly number[],
  { regression, slope, uncertainty }: Maximum,
): EstimatedVariance {
  const spread = timesVector(regression.uncertainty, combination);
  const variance = dot(combination, spread);
  const gradient = slope.changes.map((change) => dot(spread, timesVector(change, spread)));
  return {
    variance,
    degreesOfFreedom: (2 * variance * variance) / dot(gradient, timesVector(uncertainty, gradient)),
  };
}

/** The sum of two variances estimated apart (Satterthwaite 1946). */
export function addVariances(one: EstimatedVariance, other: EstimatedVariance): EstimatedVariance {
  const variance = one.variance + other.variance;
  return {
    variance,
    degreesOfFreedom:
      (variance * variance) /
      (one.variance ** 2 / one.degreesOfFreedom + other.variance ** 2 / other.degreesOfFreedom),
  };
}

export function estimateWith(estimate: number, { variance, degreesOfFreedom }: EstimatedVariance): Estimate {
  const standardError = Math.sqrt(variance);
  const half = studentTQuantile((1 + LEVEL) / 2, degreesOfFreedom) * standardError;
  return {
    estimate,
    standardError,
    degreesOfFreedom,
    interval: Object.freeze({ lower: estimate - half, upper: estimate + half }),
  };
}
