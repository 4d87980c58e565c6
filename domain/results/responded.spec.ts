import { hasResponded } from './index.ts';

describe('hasResponded', () => {
  it('counts a fall by 30 % of the baseline', () => {
    expect(hasResponded('nrs', 'thirty_percent', 10, 7)).toBeTrue();
    expect(hasResponded('nrs', 'thirty_percent', 10, 8)).toBeFalse();
    expect(hasResponded('rmdq', 'thirty_percent', 24, 16)).toBeTrue();
    expect(hasResponded('rmdq', 'thirty_percent', 24, 17)).toBeFalse();
  });

  it('counts an important change, which needs the points as well', () => {
    expect(hasResponded('rmdq', 'improved', 10, 6)).toBeFalse();
    expect(hasResponded('rmdq', 'thirty_percent', 10, 6)).toBeTrue();
    expect(hasResponded('rmdq', 'improved', 10, 5)).toBeTrue();
  });

  it('counts nobody whose baseline is 0, and does not know where a score is missing', () => {
    expect(hasResponded('nrs', 'thirty_percent', 0, 0)).toBeFalse();
    expect(hasResponded('nrs', 'improved', null, 3)).toBeNull();
    expect(hasResponded('nrs', 'improved', 3, null)).toBeNull();
  });
});
