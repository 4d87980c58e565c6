import {
  STARTING_HOURS,
  closureOn,
  findHoursProblems,
  isWithinHours,
  slotsOn,
  weekdayOf,
  type OpeningHours,
} from './index.ts';

const CHICAGO = 'America/Chicago';
const hours = (change: Partial<OpeningHours> = {}): OpeningHours => ({ ...STARTING_HOURS, ...change });
const onDays = (days: Partial<OpeningHours['days']>): OpeningHours =>
  hours({ days: { ...STARTING_HOURS.days, ...days } });

describe('opening hours', () => {
  it('know the weekday of a date, before and after 2024', () => {
    expect(['2026-03-02', '2026-03-08', '2000-02-29', '2023-12-31'].map(weekdayOf)).toEqual([
      'monday',
      'sunday',
      'tuesday',
      'sunday',
    ]);
  });

  it('give a start at every slot that ends by closing time, with the break left out', () => {
    const day = [
      { from: '13:00', to: '14:20' },
      { from: '08:00', to: '09:00' },
    ];
    expect(slotsOn(onDays({ monday: day }), '2026-03-02', CHICAGO)).toEqual([
      '08:00',
      '08:30',
      '13:00',
      '13:30',
    ]);
  });

  it('give nothing for a range shorter than a slot or one that ends before it begins', () => {
    const day = [
      { from: '08:00', to: '08:20' },
      { from: '12:00', to: '10:00' },
    ];
    expect(slotsOn(onDays({ monday: day }), '2026-03-02', CHICAGO)).toEqual([]);
  });

  it('give each start once where ranges overlap', () => {
    const day = [
      { from: '08:00', to: '09:00' },
      { from: '08:30', to: '09:30' },
    ];
    expect(slotsOn(onDays({ monday: day }), '2026-03-02', CHICAGO)).toEqual(['08:00', '08:30', '09:00']);
  });

  it('leave out what the clocks skip or show twice', () => {
    const night = onDays({ sunday: [{ from: '01:00', to: '04:00' }] });
    expect(slotsOn(night, '2026-03-08', CHICAGO)).toEqual(['01:00', '01:30', '03:00', '03:30']);
    expect(slotsOn(night, '2026-11-01', CHICAGO)).toEqual(['02:00', '02:30', '03:00', '03:30']);
    expect(slotsOn(night, '2026-03-15', CHICAGO).length).toBe(6);
  });

  it('say why nobody is seen: a holiday by its name, or a weekday without hours', () => {
    const closed = hours({ holidays: [{ on: '2026-05-25', name: 'Memorial Day' }] });
    expect(closureOn(closed, '2026-05-25')).toEqual({ holiday: 'Memorial Day' });
    expect(closureOn(closed, '2026-05-24')).toEqual({ holiday: null });
    expect(closureOn(closed, '2026-05-26')).toBeNull();
    expect(slotsOn(closed, '2026-05-25', CHICAGO)).toEqual([]);
  });

  it('hold an appointment only as a whole', () => {
    const at = (time: string, minutes = 30, on = '2026-03-02') =>
      isWithinHours(STARTING_HOURS, { on, at: time, minutes });
    expect([at('08:00'), at('11:30'), at('17:30')]).toEqual([true, true, true]);
    expect([at('07:59'), at('11:45'), at('12:00'), at('08:00', 30, '2026-03-01')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('hold nothing on a holiday', () => {
    const closed = hours({ holidays: [{ on: '2026-05-25', name: 'Memorial Day' }] });
    expect(isWithinHours(closed, { on: '2026-05-25', at: '09:00', minutes: 30 })).toBeFalse();
    expect(STARTING_HOURS.holidays).toEqual([]);
  });

  it('are refused where a range ends before it begins or runs into another', () => {
    const { days } = onDays({
      tuesday: [
        { from: '09:00', to: '09:00' },
        { from: '10:00', to: '12:00' },
        { from: '11:59', to: '13:00' },
        { from: '12:00', to: '12:30' },
      ],
    });
    expect(findHoursProblems(days)).toEqual([
      { day: 'tuesday', range: 0, code: 'ends_before_start' },
      { day: 'tuesday', range: 2, code: 'overlaps' },
      { day: 'tuesday', range: 3, code: 'overlaps' },
    ]);
    expect(findHoursProblems(STARTING_HOURS.days)).toEqual([]);
  });

  it('may touch one another, in any order', () => {
    const touching = [
      { from: '12:00', to: '13:00' },
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '14:00' },
    ];
    expect(findHoursProblems(onDays({ tuesday: touching }).days)).toEqual([]);
  });
});
