import fc from 'fast-check';
import { addDays, dayOf, weekOf } from './index.ts';

const days = fc
  .date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2400-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('plain dates', () => {
  const cases: readonly [string, string, number, string][] = [
    ['2026-03-01', '2026-03-01', 0, 'the same day'],
    ['2026-03-07', '2026-03-09', 2, 'the American spring change'],
    ['2026-10-31', '2026-11-02', 2, 'the American autumn change'],
    ['2026-04-04', '2026-04-06', 2, 'the New Zealand autumn change'],
    ['2026-12-31', '2027-01-01', 1, 'New Year'],
    ['2024-02-28', '2024-03-01', 2, 'a leap day'],
    ['2023-02-28', '2023-03-01', 1, 'a February without one'],
    ['1900-02-28', '1900-03-01', 1, 'a century that is no leap year'],
    ['2000-02-28', '2000-03-01', 2, 'a century that is one'],
    ['2026-03-10', '2026-03-09', -1, 'the day before'],
  ];
  for (const [from, to, count, why] of cases) {
    it(`counts ${count} days from ${from} to ${to}: ${why}`, () => {
      expect(dayOf(from, to)).toBe(count);
    });
  }

  it('counts days as UTC does, whatever the zone of the machine', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(dayOf(from, to)).toBe(
          (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000,
        );
      }),
    );
  });

  it('comes back to the date it added days to', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
        expect(dayOf(date, addDays(date, count))).toBe(count);
        expect(addDays(addDays(date, count), -count)).toBe(date);
      }),
    );
  });

  it('puts days 0 to 6 in week 1', () => {
    const week = (count: number) => weekOf('2026-02-25', addDays('2026-02-25', count));
    expect([-8, -7, -1, 0, 6, 7, 13, 14, 41].map(week)).toEqual([-1, 0, 0, 1, 1, 2, 2, 3, 6]);
  });

  it('knows how long each month is', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    lengths.forEach((length, at) => {
      const month = `2026-${String(at + 1).padStart(2, '0')}`;
      expect(dayOf(`${month}-01`, `${month}-${length}`)).toBe(length - 1);
      expect(() => dayOf('2026-01-01', `${month}-${length + 1}`)).toThrowError(RangeError);
    });
  });

  it('refuses what is no date', () => {
    for (const date of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-01-32',
      '2026-01-00',
      '2026-1-1',
      '',
      '2026-01-01T00:00',
      '+2026-01-01',
      '1900-02-29',
    ]) {
      expect(() => dayOf('2026-01-01', date)).toThrowError(RangeError);
    }
  });

  it('says what was wrong with what it refuses', () => {
    expect(() => dayOf('2026-01-01', 'soon')).toThrowError(/soon is not a date of the form YYYY-MM-DD/);
    expect(() => dayOf('2026-01-01', '2026-02-30')).toThrowError(/2026-02-30 is not a day of the calendar/);
    expect(() => addDays('2026-01-01', 0.5)).toThrowError(RangeError, /0.5 is not a whole number of days/);
  });
});
