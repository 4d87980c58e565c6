import { addDays } from '#domain/outcomes';
import { dueReevaluation } from './index.ts';

const START = '2026-03-02';
const day = (number: number) => addDays(START, number);
const stateOn = (now: number, examined: number | null = -1) => {
  const due = dueReevaluation(START, examined === null ? null : day(examined), day(now));
  return due && `${due.week} ${due.state}`;
};

describe('a re-evaluation', () => {
  it('is due around the end of weeks 2 and 6, then overdue, then no longer asked for', () => {
    expect([0, 10, 11, 17, 18, 34, 35, 49, 50, 98, 99].map((now) => stateOn(now))).toEqual([
      null,
      null,
      '2 due',
      '2 due',
      '2 overdue',
      '2 overdue',
      '6 due',
      '6 due',
      '6 overdue',
      '6 overdue',
      null,
    ]);
  });

  it('is done by an examination of its own weeks, not by an earlier one', () => {
    expect(stateOn(15, 6)).toBe('2 due');
    expect(stateOn(15, 7)).toBeNull();
    expect(stateOn(40, 34)).toBe('6 due');
    expect(stateOn(40, 35)).toBeNull();
  });

  it('is due where nobody was ever examined', () => {
    expect(stateOn(12, null)).toBe('2 due');
  });

  it('names the day it aims at', () => {
    expect(dueReevaluation(START, null, day(12))?.target).toBe('2026-03-16');
    expect(dueReevaluation(START, null, day(42))?.target).toBe('2026-04-13');
  });
});
