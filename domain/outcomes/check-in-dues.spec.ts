import { checkInDueOn, unansweredCheckIns } from './index.ts';

describe('a check-in that was not answered', () => {
  it('goes from later to due, overdue and missed, by its own days', () => {
    expect([10, 11, 17, 18, 20, 21].map((day) => checkInDueOn(2, day))).toEqual([
      'later',
      'due',
      'due',
      'overdue',
      'overdue',
      'missed',
    ]);
    expect([34, 35, 49, 50, 55, 56].map((day) => checkInDueOn(6, day))).toEqual([
      'later',
      'due',
      'due',
      'overdue',
      'overdue',
      'missed',
    ]);
  });

  it('is never overdue where its due days fill the window', () => {
    expect([69, 70, 98, 99].map((day) => checkInDueOn(12, day))).toEqual(['later', 'due', 'due', 'missed']);
  });
});

describe('the unanswered check-ins of a course', () => {
  it('are the weeks whose days nobody answered on, each as it stands today', () => {
    expect(unansweredCheckIns('2026-03-02', ['2026-03-02', '2026-03-16'], '2026-04-04')).toEqual([
      { week: 4, state: 'overdue' },
      { week: 6, state: 'later' },
      { week: 12, state: 'later' },
    ]);
  });
});
