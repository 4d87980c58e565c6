import type { Score } from '#contract/outcome';
import { scoresOf } from './scores-of';

const score = (on: string, painNrs: number | null, rmdqScore: number | null): Score => ({
  source: 'check-in',
  id: on,
  on,
  painNrs,
  rmdqScore,
  rmdqAnswered: rmdqScore === null ? 0 : 24,
});

describe('the scores on a paper', () => {
  it('run from the last complete score on or before day 0 to the newest one', () => {
    const scores = [score('2026-03-01', 8, null), score('2026-03-04', 7, 12), score('2026-03-18', 4, null)];
    const [pain, disability] = scoresOf({ scores, dayZero: '2026-03-04' });
    expect(pain?.baseline).toEqual({ on: '2026-03-04', score: 7 });
    expect(pain?.latest).toEqual({ on: '2026-03-18', score: 4 });
    expect(pain?.change.status).toBe('improved');
    expect(disability?.latest).toBeNull();
    expect(disability?.change.status).toBe('not_known');
  });

  it('name no baseline where nothing was scored before care began', () => {
    const [pain] = scoresOf({ scores: [score('2026-03-18', 4, 8)], dayZero: '2026-03-04' });
    expect(pain?.baseline).toBeNull();
    expect(pain?.latest).toBeNull();
  });

  it('begin with the first score while no plan is signed', () => {
    const [pain] = scoresOf({
      scores: [score('2026-03-01', 6, 8), score('2026-03-05', 5, 8)],
      dayZero: null,
    });
    expect(pain?.baseline?.score).toBe(6);
    expect(pain?.latest?.score).toBe(5);
  });
});
