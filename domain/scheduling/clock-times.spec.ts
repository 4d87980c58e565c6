import { minutesOf, timeAt } from './index.ts';

describe('a time of day', () => {
  it('is minutes since midnight, and back', () => {
    expect(['00:00', '08:30', '23:59'].map(minutesOf)).toEqual([0, 510, 1439]);
    expect([0, 510, 1439].map(timeAt)).toEqual(['00:00', '08:30', '23:59']);
  });

  it('is refused when there is no such time', () => {
    for (const text of ['24:00', '8:30', '109:00', '09:000', '12:60', '12.30', 'noon', '']) {
      expect(() => minutesOf(text)).toThrowError(RangeError, /is not a time of the form HH:MM/);
    }
  });
});
