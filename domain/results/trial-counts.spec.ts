import { TRIAL_COUNTS } from './index.ts';

describe('the counts of the trial', () => {
  it('are those of the three sites together, arm by arm', () => {
    const { usual_care: usual, usual_care_plus_chiropractic: chiropractic } = TRIAL_COUNTS;
    expect([usual.improvement.completely_gone, chiropractic.improvement.completely_gone]).toEqual([8, 22]);
    expect([usual.improvement.much_better, chiropractic.improvement.much_better]).toEqual([42, 80]);
    // 375 in each arm; 117 and 115 did not say.
    expect([usual.improvementKnown, chiropractic.improvementKnown]).toEqual([258, 260]);
    expect([usual.n, chiropractic.n]).toEqual([375, 375]);
    expect([usual.adverseEvents, chiropractic.adverseEvents]).toEqual([13, 33]);
    expect([usual.seriousEvents, chiropractic.seriousEvents]).toEqual([0, 0]);
  });
});
