import { at, entry, matrixOf, sumOf, type Matrix } from './matrix.ts';

/** What a row must add of its own, as a share of its diagonal, for the rows to count as independent. */
const OWN_SHARE = 1e-10;

/** The lower triangle L with L × Lᵀ the symmetric matrix, of which the lower triangle is read; null when it is not positive definite. */
export function cholesky(matrix: Matrix): Matrix | null {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (const [j, above] of lower.entries()) {
      own.push((at(row, j) - sumOf(j, (k) => at(own, k) * at(above, k))) / at(above, j));
    }
    const rest = at(row, i) - own.reduce((sum, value) => sum + value * value, 0);
    if (!(rest > OWN_SHARE * at(row, i))) return null;
    own.push(Math.sqrt(rest));
    lower.push(own);
  }
  return lower;
}

/** x with L × Lᵀ × x = right. */
export function solve(lower: Matrix, right: readonly number[]): readonly number[] {
  const forward: number[] = [];
  for (const [i, row] of lower.entries()) {
    forward.push((at(right, i) - sumOf(i, (k) => at(row, k) * at(forward, k))) / at(row, i));
  }
  const solution = [...forward];
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    let value = at(forward, i);
    for (let k = i + 1; k < lower.length; k += 1) value -= entry(lower, k, i) * at(solution, k);
    solution[i] = value / entry(lower, i, i);
  }
  return solution;
}

/** The inverse of L × Lᵀ. */
export function invert(lower: Matrix): Matrix {
  const size = lower.length;
  const columns = matrixOf(size, size, (i, j) => (i === j ? 1 : 0)).map((unit) => solve(lower, unit));
  return matrixOf(size, size, (i, j) => (entry(columns, i, j) + entry(columns, j, i)) / 2);
}

/** The logarithm of the determinant of L × Lᵀ. */
export function logDeterminant(lower: Matrix): number {
  return 2 * sumOf(lower.length, (i) => Math.log(entry(lower, i, i)));
}
