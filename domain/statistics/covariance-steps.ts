import { blocksOf, type PatternTerms, type Regression } from './restricted-likelihood.ts';
import {
  addScaled,
  at,
  dot,
  entry,
  itemAt,
  matrixOf,
  transpose,
  zeros,
  multiply,
  timesVector,
  traceOfProduct,
  type Matrix,
} from './matrix.ts';

/** A variance of a week (both the same), or a covariance of two weeks. */
interface Parameter {
  readonly one: number;
  readonly other: number;
}

/** The restricted likelihood around a covariance, in its variances and covariances. */
export interface Slope {
  readonly gradient: readonly number[];
  /** Minus the second derivatives (observed information), the lower triangle. */
  readonly information: Matrix;
  /** For each parameter, minus the derivative of the information on the coefficients. */
  readonly changes: readonly Matrix[];
}

/** The variances and covariances of so many weeks, each once: row by row, the lower triangle. */
function parametersOf(weeks: number): readonly Parameter[] {
  return Array.from({ length: weeks }, (_, one) =>
    Array.from({ length: one + 1 }, (__, other): Parameter => ({ one, other })),
  ).flat();
}

/** The symmetric matrix with these variances and covariances. */
export function matrixOfParameters(values: readonly number[], weeks: number): Matrix {
  return matrixOf(weeks, weeks, (s, t) => {
    const row = Math.max(s, t);
    return at(values, (row * (row + 1)) / 2 + Math.min(s, t));
  });
}

/** weight × (spread − n × covariance) × weight, summed: twice the gradient, as a matrix. */
function pull({ covariance, terms }: Regression): Matrix {
  return terms.reduce<Matrix>(
    (sum, term) => addScaled(addScaled(sum, 1, weighedSpread(term)), -term.n, term.weight),
    covariance.map((row) => row.map(() => 0)),
  );
}

function weighedSpread({ weight, spread }: PatternTerms): Matrix {
  return multiply(multiply(weight, spread), weight);
}

/**
 * The next covariance of the EM algorithm: never less likely, always positive definite, and slow (Laird and Ware 1982).
 */
export function expectationStep(regression: Regression, courses: number): Matrix {
  const { covariance } = regression;
  return addScaled(covariance, 1 / courses, multiply(multiply(covariance, pull(regression)), covariance));
}

/**
 * First and second derivatives of the restricted likelihood, exact, from the sums of each pattern (Jennrich and
 * Schluchter 1986).
 */
export function slopeAt(regression: Regression): Slope {
  const { covariance, uncertainty, terms } = regression;
  const weeks = covariance.length;
  const width = itemAt(terms, 0).regressors.length;
  const parameters = parametersOf(weeks);
  const direction = pull(regression);
  const parts = terms.map((term) => ({
    ...term,
    bent: addScaled(weighedSpread(term), -term.n / 2, term.weight),
  }));
  const derived = parameters.map((parameter) => {
    const bends = parts.map(({ weight, residuals, regressors }) => ({
      left: bend(weight, parameter),
      right: regressors,
      residuals,
    }));
    const change = blocksOf(bends, weeks, width);
    const lean = bends
      .reduce<Matrix>(
        (sum, { left, residuals }) => addScaled(sum, 1, multiply(left, residuals)),
        zeros(weeks, width),
      )
      .flat();
    const spread = multiply(uncertainty, change);
    return { change, spread, turned: transpose(spread), lean, leaning: timesVector(uncertainty, lean) };
  });
  return {
    gradient: parameters.map(({ one, other }) => entry(direction, one, other) * (one === other ? 0.5 : 1)),
    information: parameters.map((first, k) =>
      parameters.slice(0, k + 1).map((second, l) => {
        const [one, other] = [itemAt(derived, k), itemAt(derived, l)];
        return (
          parts.reduce((sum, { weight, bent }) => sum + crossed(weight, bent, first, second), 0) -
          traceOfProduct(one.spread, other.turned) / 2 -
          dot(one.lean, other.leaning)
        );
      }),
    ),
    changes: derived.map(({ change }) => change),
  };
}

/** The places of a symmetric matrix that a parameter fills. */
function placesOf({ one, other }: Parameter): readonly (readonly [number, number])[] {
  return one === other
    ? [[one, one]]
    : [
        [one, other],
        [other, one],
      ];
}

/** weight × E × weight, where E is 1 in the places of the parameter: minus the derivative of the weight. */
function bend(weight: Matrix, parameter: Parameter): Matrix {
  const places = placesOf(parameter);
  return weight.map((row) =>
    weight.map((_, t) => places.reduce((sum, [a, b]) => sum + at(row, a) * entry(weight, b, t), 0)),
  );
}

/** The trace of E × weight × E′ × bent, where E and E′ are 1 in the places of a parameter each. */
function crossed(weight: Matrix, bent: Matrix, first: Parameter, second: Parameter): number {
  return placesOf(first).reduce(
    (sum, [a, b]) =>
      sum + placesOf(second).reduce((part, [c, d]) => part + entry(weight, b, c) * entry(bent, d, a), 0),
    0,
  );
}
