import { cholesky, invert, logDeterminant, solve } from './cholesky.ts';
import {
  addScaled,
  zeros,
  itemAt,
  at,
  entry,
  matrixOf,
  multiply,
  sumOf,
  traceOfProduct,
  transpose,
  type Matrix,
} from './matrix.ts';
import { type Pattern } from './regression-patterns.ts';

/** What one pattern says about a covariance; weeks × weeks, and 0 for weeks it was not assessed in. */
export interface PatternTerms {
  readonly n: number;
  /** Inverse of the covariance of the assessed weeks. */
  readonly weight: Matrix;
  /** Sums of residual × residual, with what fitting the means took off them put back. */
  readonly spread: Matrix;
  /** Weeks × regressors: sums of residual × regressor. */
  readonly residuals: Matrix;
  /** Regressors × regressors. */
  readonly regressors: Matrix;
}

/** The means fitted at one covariance of the weeks (generalised least squares). */
export interface Regression {
  readonly covariance: Matrix;
  /** Restricted log-likelihood with the constants that nlme gives it. */
  readonly logLikelihood: number;
  /** Weeks × regressors. */
  readonly coefficients: Matrix;
  /** Covariance of the coefficients, which stand week after week. */
  readonly uncertainty: Matrix;
  readonly terms: readonly PatternTerms[];
}

interface Weighed extends Pattern {
  readonly weight: Matrix;
  readonly logDeterminant: number;
}

/** Fits the means at a covariance; null when it is not positive definite, or the means cannot be told apart. */
export function regressAt(covariance: Matrix, patterns: readonly Pattern[]): Regression | null {
  const weighed = patterns.flatMap((pattern) => weigh(pattern, covariance) ?? []);
  if (weighed.length < patterns.length) return null;
  const [weeks, width] = [covariance.length, itemAt(patterns, 0).regressors.length];
  const lower = cholesky(informationOf(weighed, weeks, width));
  if (!lower) return null;
  const uncertainty = invert(lower);
  const solution = solve(lower, weighedScores(weighed, weeks, width));
  const coefficients = matrixOf(weeks, width, (week, regressor) => at(solution, week * width + regressor));
  const terms = weighed.map((pattern) => termsOf(pattern, coefficients, uncertainty));
  const free =
    sumOf(patterns.length, (i) => itemAt(patterns, i).n * itemAt(patterns, i).weeks.length) - weeks * width;
  const determinants = weighed.reduce(
    (sum, each) => sum + each.n * each.logDeterminant,
    logDeterminant(lower),
  );
  // The spread holds what fitting took off, which comes to one for each coefficient.
  const squares = terms.reduce(
    (sum, { weight, spread }) => sum + traceOfProduct(weight, spread),
    -weeks * width,
  );
  return {
    covariance,
    logLikelihood: -(free * Math.log(2 * Math.PI) + determinants + squares) / 2,
    coefficients,
    uncertainty,
    terms,
  };
}

function weigh(pattern: Pattern, covariance: Matrix): Weighed | null {
  const { weeks } = pattern;
  const lower = cholesky(
    matrixOf(weeks.length, weeks.length, (i, j) => entry(covariance, at(weeks, i), at(weeks, j))),
  );
  if (!lower) return null;
  const inverse = invert(lower);
  const places = covariance.map((_, week) => weeks.indexOf(week));
  const weight = places.map((i) => places.map((j) => (i < 0 || j < 0 ? 0 : entry(inverse, i, j))));
  return { ...pattern, weight, logDeterminant: logDeterminant(lower) };
}

/** The information on the coefficients: for each pair of weeks, weight × regressors. */
function informationOf(patterns: readonly Weighed[], weeks: number, width: number): Matrix {
  return blocksOf(
    patterns.map(({ weight, regressors }) => ({ left: weight, right: regressors })),
    weeks,
    width,
  );
}

/** Sums of left ⊗ right: a block of right for each entry of left. */
export function blocksOf(
  pairs: readonly { readonly left: Matrix; readonly right: Matrix }[],
  weeks: number,
  width: number,
): Matrix {
  const sums = zeros(weeks * width, weeks * width);
  for (const { left, right } of pairs) {
    for (let row = 0; row < weeks * width; row += 1) {
      const factors = itemAt(left, Math.floor(row / width));
      addBlocks(itemAt(sums, row), factors, itemAt(right, row % width));
    }
  }
  return sums;
}

function addBlocks(sums: number[], factors: readonly number[], values: readonly number[]): void {
  const width = values.length;
  for (let block = 0; block < factors.length; block += 1) {
    const factor = at(factors, block);
    for (let i = 0; i < width; i += 1) {
      sums[block * width + i] = at(sums, block * width + i) + factor * at(values, i);
    }
  }
}

function weighedScores(patterns: readonly Weighed[], weeks: number, width: number): readonly number[] {
  const sums = zeros(weeks, width);
  return patterns
    .reduce<Matrix>((sum, { weight, withScores }) => addScaled(sum, 1, multiply(weight, withScores)), sums)
    .flat();
}

function termsOf(pattern: Weighed, coefficients: Matrix, uncertainty: Matrix): PatternTerms {
  const { n, weight, regressors, withScores, scores } = pattern;
  const inPattern = coefficients.map((row, week) => (pattern.weeks.includes(week) ? row : row.map(() => 0)));
  const width = regressors.length;
  const residuals = addScaled(withScores, -1, multiply(inPattern, regressors));
  // Residual × residual = score × score − fit × score − residual × fit.
  const products = addScaled(
    addScaled(scores, -1, multiply(inPattern, transpose(withScores))),
    -1,
    multiply(residuals, transpose(inPattern)),
  );
  const fitted = scores.map((row, s) =>
    row.map((_, t) =>
      pattern.weeks.includes(s) && pattern.weeks.includes(t)
        ? sumOf(width, (a) =>
            sumOf(width, (b) => entry(regressors, a, b) * entry(uncertainty, s * width + b, t * width + a)),
          )
        : 0,
    ),
  );
  return { n, weight, spread: addScaled(products, 1, fitted), residuals, regressors };
}
