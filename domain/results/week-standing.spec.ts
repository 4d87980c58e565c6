import { addDays } from '#domain/outcomes';
import { standingsOn } from './index.ts';
import { someResult } from './some-result.ts';

const onDay = (day: number): string => addDays('2026-03-02', day);

describe('how a check-in stands', () => {
  it('is answered, whatever became of the course', () => {
    const result = someResult({ answered: [6], closing: { on: onDay(10), reason: 'plateau' } });
    expect(standingsOn(onDay(200))(result, 6)).toBe('answered');
  });

  it('is awaited until the last day of its window, also where the course is closed', () => {
    const closed = someResult({ closing: { on: onDay(10), reason: 'stopped_attending' } });
    for (const result of [someResult(), closed]) {
      expect(standingsOn(onDay(-3))(result, 2)).toBe('awaited');
      expect(standingsOn(onDay(20))(result, 2)).toBe('awaited');
      expect(standingsOn(onDay(21))(result, 2)).not.toBe('awaited');
      expect(standingsOn(onDay(21))(result, 4)).toBe('awaited');
    }
  });

  it('is lost to the reason of a closing within its window or before, and to no answer otherwise', () => {
    const closedOn = (day: number) =>
      standingsOn(onDay(120))(someResult({ closing: { on: onDay(day), reason: 'goals_met' } }), 6);
    expect(closedOn(55)).toBe('goals_met');
    expect(closedOn(56)).toBe('no_answer');
    expect(standingsOn(onDay(120))(someResult(), 6)).toBe('no_answer');
  });
});
