/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

/** Throws a RangeError outside the list. */
export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new RangeError(`There is no place ${index} in a list of ${list.length}`);
  return item;
}

export function entry(matrix: Matrix, row: number, column: number): number {
  return at(at(matrix, row), column);
}

export function listOf<Item>(length: number, itemAt: (index: number) => Item): Item[] {
  return Array.from({ length }, (_, index) => itemAt(index));
}

export function matrixOf(
  rows: number,
  columns: number,
  entryAt: (row: number, column: number) => number,
): number[][] {
  return listOf(rows, (row) => listOf(columns, (column) => entryAt(row, column)));
}

/** The sum of what stands at 0 … count − 1. */
export function sumOf(count: number, valueAt: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += valueAt(index);
  return sum;
}

export function multiply(left: Matrix, right: Matrix): Matrix {
  return left.map((row) =>
    at(right, 0).map((_, column) => row.reduce((sum, value, k) => sum + value * entry(right, k, column), 0)),
  );
}

export function timesVector(matrix: Matrix, vector: readonly number[]): readonly number[] {
  return matrix.map((row) => dot(row, vector));
}

export function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * at(other, index), 0);
}

/** The trace of left × right, without multiplying them out. */
export function traceOfProduct(left: Matrix, right: Matrix): number {
  return left.reduce(
    (sum, row, i) => sum + row.reduce((part, value, j) => part + value * entry(right, j, i), 0),
    0,
  );
}

/** left + factor × right. */
export function addScaled(left: Matrix, factor: number, right: Matrix): Matrix {
  return left.map((row, i) => row.map((value, j) => value + factor * entry(right, i, j)));
}

export function transpose(matrix: Matrix): Matrix {
  return at(matrix, 0).map((_, column) => matrix.map((row) => at(row, column)));
}
