/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

/** Throws a RangeError outside the list. */
export function at(list: readonly number[], index: number): number {
  const item = list[index];
  if (item === undefined) throw noPlace(list, index);
  return item;
}

/** Throws a RangeError outside the list. Apart from `at` because the engine is quicker with one kind of list each. */
export function itemAt<Item extends object>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw noPlace(list, index);
  return item;
}

function noPlace({ length }: readonly unknown[], index: number): RangeError {
  return new RangeError(`There is no place ${index} in a list of ${length}`);
}

export function entry(matrix: Matrix, row: number, column: number): number {
  return at(itemAt(matrix, row), column);
}

// Loops, not Array.from or reduce, where the model spends its time.

export function listOf<Item>(length: number, make: (index: number) => Item): Item[] {
  const list: Item[] = [];
  for (let index = 0; index < length; index += 1) list.push(make(index));
  return list;
}

export function matrixOf(
  rows: number,
  columns: number,
  entryAt: (row: number, column: number) => number,
): number[][] {
  return listOf(rows, (row) => listOf(columns, (column) => entryAt(row, column)));
}

export function zeros(rows: number, columns: number): number[][] {
  return matrixOf(rows, columns, () => 0);
}

/** The sum of what stands at 0 … count − 1. */
export function sumOf(count: number, valueAt: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += valueAt(index);
  return sum;
}

export function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += at(one, index) * at(other, index);
  return sum;
}

export function timesVector(matrix: Matrix, vector: readonly number[]): readonly number[] {
  return matrix.map((row) => dot(row, vector));
}

export function transpose(matrix: Matrix): Matrix {
  return itemAt(matrix, 0).map((_, column) => matrix.map((row) => at(row, column)));
}

export function multiply(left: Matrix, right: Matrix): Matrix {
  const columns = transpose(right);
  return left.map((row) => columns.map((column) => dot(row, column)));
}

/** The trace of one × otherᵀ, without multiplying them out. */
export function traceOfProduct(one: Matrix, other: Matrix): number {
  return sumOf(one.length, (i) => dot(itemAt(one, i), itemAt(other, i)));
}

/** left + factor × right. */
export function addScaled(left: Matrix, factor: number, right: Matrix): Matrix {
  return left.map((row, i) => {
    const other = itemAt(right, i);
    return row.map((value, j) => value + factor * at(other, j));
  });
}
