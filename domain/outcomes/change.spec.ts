import {
  changeFrom,
  IMPORTANT_CHANGE,
  responderAt30Percent,
  type ChangeInstrument,
  type ChangeStatus,
} from './index.ts';

const CASES: readonly [ChangeInstrument, number, number, ChangeStatus, string][] = [
  ['nrs', 6, 4, 'improved', 'two points and a third'],
  ['nrs', 7, 5, 'grey_zone', 'two points, 28.6 %'],
  ['nrs', 10, 7, 'improved', 'three points, exactly 30 %'],
  ['nrs', 3, 2, 'grey_zone', 'a third, one point'],
  ['nrs', 5, 4, 'unchanged', 'one point, 20 %'],
  ['nrs', 2, 0, 'improved', 'two points, all of it'],
  ['nrs', 2, 1, 'grey_zone', 'could have fallen by two, fell by one'],
  ['nrs', 1, 0, 'improved', 'too low to fall by two, reached 0'],
  ['nrs', 1.5, 1, 'improved', 'too low to fall by two, reached 1'],
  ['nrs', 1, 1, 'unchanged', 'reached nothing'],
  ['nrs', 0, 0, 'unchanged', 'no pain before or after'],
  ['nrs', 0, 2, 'worse', 'two points up'],
  ['nrs', 8, 10, 'worse', 'two points up'],
  ['nrs', 1, 2, 'unchanged', 'doubled, but one point'],
  ['nrs', 6.9, 4.9, 'grey_zone', 'two points, 29 %'],
  ['nrs', 6.6, 4.6, 'improved', 'two points in decimals, 30.3 %'],
  ['rmdq', 12, 7, 'improved', 'five points, 42 %'],
  ['rmdq', 20, 15, 'grey_zone', 'five points, 25 %'],
  ['rmdq', 10, 6, 'grey_zone', 'four points, 40 %'],
  ['rmdq', 14, 10, 'unchanged', 'four points, 28.6 %'],
  ['rmdq', 4, 1, 'improved', 'too low to fall by five, reached 1'],
  ['rmdq', 4, 2, 'grey_zone', 'half, but not to 0 or 1'],
  ['rmdq', 5, 1, 'grey_zone', 'could have fallen by five'],
  ['rmdq', 5, 0, 'improved', 'five points, all of it'],
  ['rmdq', 10, 15, 'worse', 'five points up'],
  ['rmdq', 10, 14, 'unchanged', 'four points up'],
];

describe('changeFrom', () => {
  for (const [instrument, baseline, later, status, why] of CASES) {
    it(`calls ${instrument} ${baseline} → ${later} ${status}: ${why} [C14]`, () => {
      expect(changeFrom(baseline, later, instrument).status).toBe(status);
    });
  }

  it('gives points and percent of the baseline, negative for better', () => {
    expect(changeFrom(6, 4, 'nrs')).toEqual({ points: -2, percent: -33.3, status: 'improved' });
    expect(changeFrom(4, 6, 'nrs')).toEqual({ points: 2, percent: 50, status: 'worse' });
    expect(changeFrom(6.9, 4.9, 'nrs').points).toBe(-2);
  });

  it('has no percent of a baseline of 0', () => {
    expect(changeFrom(0, 3, 'nrs').percent).toBeNull();
  });

  it('does not know a change without both scores', () => {
    const unknown = { points: null, percent: null, status: 'not_known' as const };
    expect(changeFrom(null, 3, 'nrs')).toEqual(unknown);
    expect(changeFrom(3, null, 'rmdq')).toEqual(unknown);
  });

  it('refuses a score outside the instrument', () => {
    expect(() => changeFrom(11, 3, 'nrs')).toThrowError(RangeError);
    expect(() => changeFrom(3, -1, 'nrs')).toThrowError(RangeError);
    expect(() => changeFrom(3, Number.NaN, 'rmdq')).toThrowError(RangeError);
    expect(() => changeFrom(24, 25, 'rmdq')).toThrowError(
      RangeError,
      '25 is not a score of rmdq, which runs from 0 to 24',
    );
  });

  it('rests on the consensus on important change', () => {
    expect(IMPORTANT_CHANGE.nrs).toEqual({ points: 2, percent: 30, sourceIds: ['OSTELO08'] });
    expect(IMPORTANT_CHANGE.rmdq).toEqual({ points: 5, percent: 30, sourceIds: ['OSTELO08'] });
  });
});

describe('responderAt30Percent', () => {
  it('asks for 30 % of the baseline, and for no number of points [OSTELO08]', () => {
    expect(responderAt30Percent(10, 7, 'nrs')).toBeTrue();
    expect(responderAt30Percent(10, 8, 'nrs')).toBeFalse();
    expect(responderAt30Percent(3, 2, 'nrs')).toBeTrue();
    expect(responderAt30Percent(7, 5, 'nrs')).toBeFalse();
    expect(responderAt30Percent(1.1, 0.77, 'nrs')).toBeTrue();
    expect(responderAt30Percent(20, 14, 'rmdq')).toBeTrue();
    expect(responderAt30Percent(20, 15, 'rmdq')).toBeFalse();
    expect(responderAt30Percent(4, 6, 'rmdq')).toBeFalse();
  });

  it('does not know without both scores, or from a baseline of 0', () => {
    expect(responderAt30Percent(null, 3, 'nrs')).toBeNull();
    expect(responderAt30Percent(3, null, 'nrs')).toBeNull();
    expect(responderAt30Percent(0, 0, 'rmdq')).toBeNull();
  });

  it('refuses a score outside the instrument', () => {
    expect(() => responderAt30Percent(11, 3, 'nrs')).toThrowError(RangeError);
    expect(() => responderAt30Percent(3, -1, 'nrs')).toThrowError(RangeError);
  });
});
