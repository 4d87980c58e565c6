import { firstDayOfWeek } from './week-dates';

describe('the first day of a plan week', () => {
  it('is counted in whole days from the start, over a change of clocks and of the year', () => {
    expect(firstDayOfWeek('2026-03-02', 1)).toBe('2026-03-02');
    expect(firstDayOfWeek('2026-03-02', 2)).toBe('2026-03-09');
    expect(firstDayOfWeek('2026-12-07', 6)).toBe('2027-01-11');
  });

  it('is not known before there is a start', () => {
    expect(firstDayOfWeek('', 1)).toBeNull();
  });
});
