import { cholesky, invert, solve } from './cholesky.ts';
import { expectationStep, matrixOfParameters, slopeAt, type Slope } from './covariance-steps.ts';
import { addScaled, at, dot, entry, matrixOf, type Matrix } from './matrix.ts';
import { type Pattern } from './regression-patterns.ts';
import { regressAt, type Regression } from './restricted-likelihood.ts';

/** EM first: from a rough start Newton's steps may lead away. */
const FIRST_STEPS = 5;
const MOST_STEPS = 200;
/** What another step could add to the log-likelihood: far below what a standard error shows. */
const GAIN_LEFT = 1e-12;
const ROUNDING = 1e-9;
const STEP_LENGTHS = [1, 0.5, 0.25, 0.125];
/** Share of its variance that a week must not have in common with the others. */
const OWN_SHARE = 1e-6;

/** The most likely covariance, and how sharply the data tell it. */
export interface Maximum {
  readonly kind: 'found';
  readonly regression: Regression;
  readonly slope: Slope;
  /** Covariance of the variances and covariances: inverse of the observed information. */
  readonly uncertainty: Matrix;
  readonly steps: number;
}

export interface NoMaximum {
  readonly kind: 'singular_covariance' | 'did_not_converge';
}

/**
 * Maximises the restricted likelihood over every positive definite covariance of the weeks: Newton's steps with exact
 * derivatives, shortened until they gain, and a step of the EM algorithm where they do not.
 */
export function maximizeLikelihood(
  patterns: readonly Pattern[],
  weeks: number,
  mostSteps = MOST_STEPS,
): Maximum | NoMaximum {
  const courses = patterns.reduce((sum, { n }) => sum + n, 0);
  let regression = regressAt(startFrom(patterns, weeks), patterns);
  for (let steps = 1; regression && steps <= mostSteps; steps += 1) {
    if (isNearlySingular(regression.covariance)) return { kind: 'singular_covariance' };
    const newton = steps > FIRST_STEPS ? newtonFrom(regression) : null;
    if (newton && newton.gain < GAIN_LEFT) return { kind: 'found', regression, steps, ...newton };
    regression =
      (newton && stepAlong(regression, newton.step, patterns)) ??
      regressAt(expectationStep(regression, courses), patterns);
  }
  return { kind: regression ? 'did_not_converge' : 'singular_covariance' };
}

interface NewtonStep {
  readonly slope: Slope;
  readonly uncertainty: Matrix;
  /** Added to the variances and covariances. */
  readonly step: readonly number[];
  /** Twice what the step adds to the log-likelihood, were that a parabola. */
  readonly gain: number;
}

/** Null where the likelihood is not curved like a summit. */
function newtonFrom(regression: Regression): NewtonStep | null {
  const slope = slopeAt(regression);
  const lower = cholesky(slope.information);
  if (!lower) return null;
  const step = solve(lower, slope.gradient);
  return { slope, uncertainty: invert(lower), step, gain: dot(step, slope.gradient) };
}

/** The variance of each week, and no covariance. */
function startFrom(patterns: readonly Pattern[], weeks: number): Matrix {
  const variance = (week: number): number => {
    const assessed = patterns.filter((pattern) => pattern.weeks.includes(week));
    const squares = assessed.reduce((sum, { scores }) => sum + entry(scores, week, week), 0);
    return squares / assessed.reduce((sum, { n }) => sum + n, 0);
  };
  return matrixOf(weeks, weeks, (s, t) => (s === t ? variance(s) : 0));
}

/** The first that does not lose; null when none does. */
function stepAlong(
  from: Regression,
  step: readonly number[],
  patterns: readonly Pattern[],
): Regression | null {
  const direction = matrixOfParameters(step, from.covariance.length);
  for (const length of STEP_LENGTHS) {
    const next = regressAt(addScaled(from.covariance, length, direction), patterns);
    if (next && next.logLikelihood > from.logLikelihood - ROUNDING) return next;
  }
  return null;
}

function isNearlySingular(covariance: Matrix): boolean {
  const lower = cholesky(covariance);
  return !lower?.every((row, week) => at(row, week) ** 2 > OWN_SHARE * entry(covariance, week, week));
}
