import { addDays, baselineOf, checkInWeekOf, pickForWeeks } from './index.ts';

const START = '2026-02-25';
const on = (day: number, score: number | null = 5) => ({ date: addDays(START, day), score });

describe('check-ins', () => {
  it('count by their windows', () => {
    const week = (day: number) => checkInWeekOf(START, addDays(START, day));
    expect([6, 7, 20, 21, 34, 35, 55, 56, 69, 70, 98, 99].map(week)).toEqual([
      null,
      2,
      2,
      4,
      4,
      6,
      6,
      null,
      null,
      12,
      12,
      null,
    ]);
  });

  it('are picked nearest to the target day', () => {
    const assessments = [on(8), on(15), on(20), on(45), on(40)];
    expect(pickForWeeks(START, assessments)).toEqual({
      2: assessments[1]!,
      4: null,
      6: assessments[4]!,
      12: null,
    });
  });

  it('are never an earlier day that is further from the target', () => {
    const onTarget = on(14);
    expect(pickForWeeks(START, [onTarget, on(8)])[2]).toBe(onTarget);
  });

  it('leave out what was answered outside every window', () => {
    const none = { 2: null, 4: null, 6: null, 12: null };
    expect(pickForWeeks(START, [on(-3), on(3), on(60), on(99)])).toEqual(none);
  });

  it('are the earlier one when two are equally near, whichever was listed first', () => {
    const [early, late] = [on(12, 3), on(16, 4)];
    expect(pickForWeeks(START, [late, early])[2]).toBe(early);
    expect(pickForWeeks(START, [early, late])[2]).toBe(early);
  });

  it('are the last entry of a day', () => {
    const [first, second] = [on(14, 3), on(14, 4)];
    expect(pickForWeeks(START, [first, second])[2]).toBe(second);
  });

  it('are never an incomplete form', () => {
    const complete = on(9, 3);
    expect(pickForWeeks(START, [on(14, null), complete])[2]).toBe(complete);
  });
});

describe('baselineOf', () => {
  it('is the last complete score on or before day 0', () => {
    const [older, last] = [on(-5, 6), on(-1, 7)];
    expect(baselineOf(START, [last, older, on(0, null), on(1, 2)])).toBe(last);
    const today = on(0, 4);
    expect(baselineOf(START, [older, today])).toBe(today);
  });

  it('is the last entry of its day', () => {
    const second = on(0, 8);
    expect(baselineOf(START, [on(0, 4), second])).toBe(second);
  });

  it('is unknown without one', () => {
    expect(baselineOf(START, [on(1), on(-3, null)])).toBeNull();
  });
});
