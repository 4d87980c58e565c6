import { DAY_ZERO, aCheckIn, anRmdq, onDay } from '../testing/outcome-builders';
import { dueList } from './due-list';

describe('the due list', () => {
  const states = (day: number, checkIns: Parameters<typeof dueList>[1] = []) =>
    dueList(DAY_ZERO, checkIns, onDay(day)).map(({ state }) => state);

  it('names target and window of each check-in by date', () => {
    expect(dueList(DAY_ZERO, [], onDay(0))[2]).toEqual({
      week: 6,
      target: onDay(42),
      from: onDay(35),
      to: onDay(49),
      state: 'later',
    });
  });

  it('goes from later to due, overdue and missed as the days pass', () => {
    expect([10, 11, 17, 18, 20, 21].map((day) => states(day)[0])).toEqual([
      'later',
      'due',
      'due',
      'overdue',
      'overdue',
      'missed',
    ]);
  });

  it('is answered when pain and disability are known', () => {
    expect(states(30, [aCheckIn()])[0]).toBe('answered');
  });

  it('is answered in part while the questionnaire is incomplete', () => {
    expect(states(30, [aCheckIn({ rmdq: anRmdq(null, 11) })])[0]).toBe('answered_in_part');
  });

  it('does not count a check-in that was corrected', () => {
    expect(states(30, [aCheckIn({ correctedBy: 'another' })])[0]).toBe('missed');
  });
});
