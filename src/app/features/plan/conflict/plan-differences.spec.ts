import { draftFrom } from '../plan-draft';
import { aContent, aVersion } from '../testing/plan-builders';
import { differencesBetween } from './plan-differences';

describe('the differences between two plans', () => {
  const theirs = draftFrom(aVersion());

  it('are none between equal plans', () => {
    expect(differencesBetween(theirs, theirs, String)).toEqual([]);
  });

  it('name each part with both contents', () => {
    const mine = draftFrom(
      aVersion({
        content: aContent({ startOn: null, sessions: { massage: [1, 1, 0, 0, 0, 0] }, note: 'Mornings' }),
      }),
    );
    const parts = differencesBetween(theirs, mine, (date) => `on ${date}`);
    expect(parts).toContain({ part: 'Massage, weeks 1 to 6', theirs: '0 0 0 0 0 0', mine: '1 1 0 0 0 0' });
    expect(parts).toContain({ part: 'Start', theirs: 'on 2026-03-02', mine: '' });
    expect(parts).toContain({ part: 'Note', theirs: '', mine: 'Mornings' });
  });
});
