import { scoreRmdq, type RmdqAnswers } from './index.ts';

const items = (...given: readonly (boolean | null)[]): RmdqAnswers =>
  Array.from({ length: 24 }, (_, at) => given[at] ?? null);

describe('scoreRmdq', () => {
  it('has no score for a blank form', () => {
    expect(scoreRmdq(items(), false)).toEqual({
      score: null,
      answered: 0,
      open: Array.from({ length: 24 }, (_, at) => at + 1),
    });
  });

  it('has no score for a list of ticks that was not confirmed [C16]', () => {
    const { score, answered, open } = scoreRmdq(items(true, null, true), false);
    expect([score, answered, open[0], open.length]).toEqual([null, 2, 2, 22]);
  });

  it('counts the ticks once the rest is confirmed not to apply [C16]', () => {
    expect(scoreRmdq(items(true, null, true), true)).toEqual({ score: 2, answered: 24, open: [] });
  });

  it('is 0 when all is confirmed not to apply', () => {
    expect(scoreRmdq(items(), true).score).toBe(0);
  });

  it('counts item by item', () => {
    const all = Array.from({ length: 24 }, (_, at) => at % 2 === 0);
    expect(scoreRmdq(all, false)).toEqual({ score: 12, answered: 24, open: [] });
    expect(
      scoreRmdq(
        Array.from({ length: 24 }, () => true),
        false,
      ).score,
    ).toBe(24);
  });

  it('names the one item left open', () => {
    const all = Array.from({ length: 24 }, (_, at) => (at === 23 ? null : false));
    expect(scoreRmdq(all, false)).toEqual({ score: null, answered: 23, open: [24] });
  });

  it('refuses a form that has not 24 items', () => {
    expect(() => scoreRmdq([true], true)).toThrowError(RangeError, 'The questionnaire has 24 items, not 1');
  });
});
