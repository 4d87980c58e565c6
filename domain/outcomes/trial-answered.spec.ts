import { trialAnsweredWeek6 } from './index.ts';

describe('who answered in the cited trial', () => {
  it('is 258 and 260 of 750 at week 6 [REG]', () => {
    expect(trialAnsweredWeek6()).toEqual({ answered: 258 + 260, begun: 750 });
  });
});
