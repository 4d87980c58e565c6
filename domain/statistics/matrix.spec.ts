import { cholesky, invert, logDeterminant, solve } from './cholesky.ts';
import { at, itemAt, multiply, traceOfProduct } from './matrix.ts';

const MATRIX = [
  [4, 2, -2],
  [2, 10, 2],
  [-2, 2, 6],
];

describe('matrices', () => {
  it('are taken apart, solved and inverted', () => {
    const lower = cholesky(MATRIX)!;
    expect(lower).toEqual([[2], [1, 3], [-1, 1, 2]]);
    expect(solve(lower, [4, 14, 6])).toEqual([1, 1, 1]);
    expect(logDeterminant(lower)).toBeCloseTo(Math.log(144), 12);
    for (const [i, row] of multiply(invert(lower), MATRIX).entries()) {
      for (const [j, value] of row.entries()) expect(value).toBeCloseTo(i === j ? 1 : 0, 12);
    }
  });

  it('are not taken apart when a row follows from the others, or when they are not positive', () => {
    expect(
      cholesky([
        [1, 2],
        [2, 4],
      ]),
    ).toBeNull();
    expect(
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
    expect(cholesky([[0]])).toBeNull();
    expect(cholesky([[Number.NaN]])).toBeNull();
  });

  it('have the trace of a product with a transposed matrix', () => {
    expect(
      traceOfProduct(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ),
    ).toBe(5 + 12 + 21 + 32);
  });

  it('have no place outside', () => {
    expect(() => at([1, 2], 2)).toThrowError(RangeError, 'There is no place 2 in a list of 2');
    expect(() => itemAt([[1]], -1)).toThrowError(RangeError, 'There is no place -1 in a list of 1');
  });
});
