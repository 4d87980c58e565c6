import { addNumber, mergeMoments, noMoments, summarizeMean, type Moments } from './index.ts';

function momentsOf(numbers: readonly number[]): Moments {
  const moments = noMoments();
  for (const number of numbers) addNumber(moments, number);
  return moments;
}

describe('summarizeMean', () => {
  it('gives mean, standard deviation and t interval', () => {
    const { n, mean, standardDeviation, interval } = summarizeMean(momentsOf([2, 4, 4, 6, 9]));
    expect([n, mean]).toEqual([5, 5]);
    expect(standardDeviation).toBeCloseTo(Math.sqrt(28 / 4), 12);
    // 5 ± 2.7764451 × 2.6457513 / √5
    expect(interval!.lower).toBeCloseTo(1.714864, 5);
    expect(interval!.upper).toBeCloseTo(8.285136, 5);
  });

  it('is narrower at a lower level', () => {
    const moments = momentsOf([2, 4, 4, 6, 9]);
    expect(summarizeMean(moments, 0.5).interval!.lower).toBeGreaterThan(
      summarizeMean(moments).interval!.lower,
    );
  });

  it('knows no spread of one number, and nothing of none', () => {
    expect(summarizeMean(momentsOf([7]))).toEqual({ n: 1, mean: 7, standardDeviation: null, interval: null });
    expect(summarizeMean(noMoments())).toEqual({ n: 0, mean: null, standardDeviation: null, interval: null });
  });

  it('does not lose a small spread beside a large mean', () => {
    const { standardDeviation } = summarizeMean(momentsOf([1e9, 1e9 + 1, 1e9 + 2]));
    expect(standardDeviation).toBeCloseTo(1, 12);
  });

  it('is frozen', () => {
    const summary = summarizeMean(momentsOf([1, 2]));
    expect(Object.isFrozen(summary)).toBeTrue();
    expect(Object.isFrozen(summary.interval)).toBeTrue();
    expect(Object.isFrozen(summarizeMean(noMoments()))).toBeTrue();
  });
});

describe('mergeMoments', () => {
  it('equals one pass over all numbers, and changes neither part', () => {
    const [one, other] = [momentsOf([1, 2, 6]), momentsOf([4, 9])];
    const merged = mergeMoments(one, other);
    const whole = momentsOf([1, 2, 6, 4, 9]);
    expect(merged.n).toBe(5);
    expect(merged.mean).toBeCloseTo(whole.mean, 12);
    expect(merged.squares).toBeCloseTo(whole.squares, 12);
    expect(one).toEqual(momentsOf([1, 2, 6]));
    expect(other).toEqual(momentsOf([4, 9]));
  });

  it('adds nothing for a part without numbers', () => {
    const some = momentsOf([3, 5]);
    expect(mergeMoments(noMoments(), some)).toEqual(some);
    expect(mergeMoments(some, noMoments())).toEqual(some);
    expect(mergeMoments(noMoments(), noMoments())).toEqual(noMoments());
  });
});

describe('addNumber', () => {
  it('refuses what is no number', () => {
    expect(() => addNumber(noMoments(), Number.NaN)).toThrowError(RangeError, 'NaN cannot be averaged');
    expect(() => addNumber(noMoments(), Infinity)).toThrowError(RangeError);
  });
});
