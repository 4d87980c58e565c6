import { maximizeLikelihood } from './maximize-likelihood.ts';
import { type Pattern } from './regression-patterns.ts';
import { regressAt } from './restricted-likelihood.ts';

/** One group and one week, six courses; baselines 2 on either side of their mean, or without spread. */
function patternWith({ spread }: { readonly spread: number }): Pattern {
  return {
    weeks: [0],
    n: 6,
    regressors: [
      [6, 0],
      [0, 6 * spread * spread],
    ],
    withScores: [[0, 6 * spread]],
    scores: [[12]],
  };
}

describe('maximizeLikelihood', () => {
  it('finds the residual variance of a plain regression', () => {
    // 12 − 12² / 24 = 6 left, with 6 − 2 degrees of freedom.
    const found = maximizeLikelihood([patternWith({ spread: 2 })], 1);
    expect(found.kind === 'found' && found.regression.covariance[0]![0]).toBeCloseTo(6 / 4, 10);
  });

  it('says that it did not converge when it may not go on', () => {
    expect(maximizeLikelihood([patternWith({ spread: 2 })], 1, 3)).toEqual({ kind: 'did_not_converge' });
  });
});

describe('regressAt', () => {
  it('has no answer where the slope of the baseline cannot be told', () => {
    expect(regressAt([[1]], [patternWith({ spread: 2 })])).not.toBeNull();
    expect(regressAt([[1]], [patternWith({ spread: 0 })])).toBeNull();
  });

  it('has no answer at a covariance that is not positive', () => {
    expect(regressAt([[0]], [patternWith({ spread: 2 })])).toBeNull();
  });
});
