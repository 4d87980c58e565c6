import { aCheckIn } from '../testing/outcome-builders';
import { checkInHistories } from './check-in-history';

describe('the history of check-ins', () => {
  it('puts those that were replaced under the one that stands, the newest first', () => {
    const first = aCheckIn({ painNrs: 8, correctedBy: 'b' });
    const second = aCheckIn({
      id: 'b',
      painNrs: 7,
      corrects: first.id,
      correctedBy: 'c',
      reason: 'Heard wrongly',
    });
    const third = aCheckIn({ id: 'c', painNrs: 6, corrects: 'b', reason: 'Again' });
    const [history] = checkInHistories([first, second, third]);
    expect(history?.standing.painNrs).toBe(6);
    expect(history?.replaced.map(({ checkIn, by }) => [checkIn.painNrs, by.reason])).toEqual([
      [7, 'Again'],
      [8, 'Heard wrongly'],
    ]);
  });

  it('lists the latest day first', () => {
    const histories = checkInHistories([aCheckIn({ id: 'a' }), aCheckIn({ id: 'b' })]);
    expect(histories.map(({ standing }) => standing.id)).toEqual(['b', 'a']);
  });
});
