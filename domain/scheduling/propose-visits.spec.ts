import { addDays } from '#domain/outcomes';
import {
  STARTING_HOURS,
  overlaps,
  proposeVisits,
  weekdayOf,
  type OpeningHours,
  type ProposalBasis,
} from './index.ts';

const MONDAY = '2026-03-02';
const basis = (change: Partial<ProposalBasis> = {}): ProposalBasis => ({
  startOn: MONDAY,
  visits: [2, 2, 2, 1, 1, 1],
  hours: STARTING_HOURS,
  timeZone: 'America/Chicago',
  preference: null,
  appointments: [],
  taken: [],
  now: { on: '2026-02-27', at: '10:00' },
  ...change,
});
const likes = (preference: Partial<NonNullable<ProposalBasis['preference']>>) => ({
  preference: { days: [], from: null, to: null, ...preference },
});
const withHours = (change: Partial<OpeningHours>) => ({ hours: { ...STARTING_HOURS, ...change } });
const week = (number: number, change: Partial<ProposalBasis> = {}) =>
  proposeVisits(basis(change))[number - 1]!;
const daysOf = (number: number, change: Partial<ProposalBasis> = {}) =>
  week(number, change).visits.map(({ on }) => weekdayOf(on).slice(0, 3));

describe('proposed visits', () => {
  it('are as many as planned, each in its own week, the first on day 0', () => {
    const weeks = proposeVisits(basis());
    expect(weeks.map(({ visits }) => visits.length)).toEqual([2, 2, 2, 1, 1, 1]);
    for (const { from, to, visits } of weeks) {
      expect(visits.every(({ on }) => on >= from && on <= to)).toBeTrue();
    }
    expect(weeks[0]?.visits[0]).toEqual({ on: MONDAY, at: '08:00', isPreferred: true });
  });

  it('are spread evenly: Monday and Thursday, Monday, Wednesday and Friday', () => {
    expect(daysOf(1)).toEqual(['mon', 'thu']);
    expect(daysOf(1, { visits: [3] })).toEqual(['mon', 'wed', 'fri']);
    expect(daysOf(1, { visits: [1] })).toEqual(['mon']);
    expect(daysOf(1, { visits: [5] })).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
  });

  it('keep their distance over a weekend when the plan begins midweek', () => {
    expect(daysOf(1, { startOn: '2026-03-05' })).toEqual(['thu', 'mon']);
  });

  it('come on the days and in the hours the patient prefers', () => {
    const change = likes({ days: ['tuesday', 'wednesday', 'friday'], from: '15:00', to: '17:00' });
    expect(week(1, change).visits).toEqual([
      { on: '2026-03-03', at: '15:00', isPreferred: true },
      { on: '2026-03-06', at: '15:00', isPreferred: true },
    ]);
  });

  it('hold to a preferred end: a visit is over by then', () => {
    expect(week(1, likes({ to: '08:29' })).visits.every(({ isPreferred }) => !isPreferred)).toBeTrue();
    expect(week(1, likes({ to: '08:30' })).visits.every(({ isPreferred }) => isPreferred)).toBeTrue();
  });

  it('take another day, and say so, where the preferred ones do not suffice', () => {
    expect(
      week(1, likes({ days: ['wednesday'] })).visits.map(({ on, isPreferred }) => [on, isPreferred]),
    ).toEqual([
      ['2026-03-02', false],
      ['2026-03-04', true],
    ]);
  });

  it('take another time, and say so, where the preferred ones are taken', () => {
    const taken = [{ on: MONDAY, at: '08:00', minutes: 60 }];
    const change = { ...likes({ days: ['monday'], to: '09:00' }), taken, visits: [1] };
    expect(week(1, change).visits).toEqual([{ on: MONDAY, at: '09:00', isPreferred: false }]);
  });

  it('never take a time that somebody has, in part or as a whole', () => {
    const taken = [
      { on: MONDAY, at: '08:15', minutes: 30 },
      { on: MONDAY, at: '09:00', minutes: 30 },
      { on: '2026-03-03', at: '09:30', minutes: 30 },
    ];
    expect(week(1, { taken, visits: [1] }).visits[0]?.at).toBe('09:30');
  });

  it('leave out holidays and closed days', () => {
    const holidays = [{ on: MONDAY, name: 'A holiday' }];
    expect(daysOf(1, withHours({ holidays }))).not.toContain('mon');
    expect(week(1, withHours({ holidays })).visits.length).toBe(2);
  });

  it('are none in a week that is closed all of it, and never move to another', () => {
    const holidays = Array.from({ length: 7 }, (_, day) => ({
      on: addDays('2026-03-09', day),
      name: 'Works',
    }));
    const weeks = proposeVisits(basis(withHours({ holidays })));
    expect(weeks[1]).toEqual(jasmine.objectContaining({ visits: [], missing: 2, cause: 'closed' }));
    expect(weeks.map(({ visits }) => visits.length)).toEqual([2, 0, 2, 1, 1, 1]);
  });

  it('say that too few days have a free time', () => {
    expect(week(1, { visits: [7] })).toEqual(jasmine.objectContaining({ missing: 2, cause: 'full' }));
  });

  it('say that a week is over', () => {
    const now = { on: '2026-03-09', at: '07:00' };
    expect(week(1, { now })).toEqual(jasmine.objectContaining({ visits: [], missing: 2, cause: 'over' }));
    expect(week(2, { now })).toEqual(jasmine.objectContaining({ missing: 0, cause: null }));
  });

  it('begin after now, today included', () => {
    const now = { on: MONDAY, at: '17:00' };
    expect(week(1, { now, visits: [1] }).visits).toEqual([{ on: MONDAY, at: '17:30', isPreferred: true }]);
    expect(daysOf(1, { now: { on: MONDAY, at: '17:30' }, visits: [1] })).toEqual(['tue']);
    expect(daysOf(1, { now: { on: '2026-03-04', at: '07:00' } })).toEqual(['wed', 'fri']);
  });

  it('fill up what is booked already, at a distance from it', () => {
    const appointments = [{ on: '2026-03-04', at: '09:00', status: 'booked' as const }];
    expect(week(1, { appointments })).toEqual(jasmine.objectContaining({ booked: 1, missing: 0 }));
    expect(daysOf(1, { appointments })).toEqual(['mon']);
    expect(daysOf(1, { appointments, visits: [1] })).toEqual([]);
  });

  it('keep away from the day that is booked, and count only what stands in the same week', () => {
    const booked = (on: string, status: 'booked' | 'cancelled' = 'booked') => ({ on, at: '09:00', status });
    expect(daysOf(1, { appointments: [booked(MONDAY)] })).toEqual(['thu']);
    expect(daysOf(1, { appointments: [booked('2026-03-06')] })).toEqual(['mon']);
    const elsewhere = [booked(MONDAY, 'cancelled'), booked('2026-03-10'), booked('2026-02-24')];
    expect(daysOf(1, { appointments: elsewhere })).toEqual(['mon', 'thu']);
  });

  it('replace what was missed or cancelled, in the same week', () => {
    const appointments = [{ on: MONDAY, at: '09:00', status: 'missed' as const }];
    expect(week(1, { appointments, now: { on: '2026-03-03', at: '07:00' } }).visits.length).toBe(2);
  });

  it('are none beyond what is planned, also where more is booked', () => {
    const appointments = [MONDAY, '2026-03-03'].map((on) => ({ on, at: '09:00', status: 'done' as const }));
    expect(week(1, { appointments, visits: [1] })).toEqual(
      jasmine.objectContaining({ visits: [], missing: 0, cause: null }),
    );
  });

  it('go over the New Year, around its holidays', () => {
    const holidays = [
      { on: '2026-12-31', name: 'Inventory' },
      { on: '2027-01-01', name: 'New Year’s Day' },
    ];
    const { from, to, visits } = week(1, { startOn: '2026-12-28', ...withHours({ holidays }) });
    expect([from, to]).toEqual(['2026-12-28', '2027-01-03']);
    expect(visits.map(({ on }) => on)).toEqual(['2026-12-28', '2026-12-30']);
  });

  it('avoid a time that does not exist in the night the clocks change', () => {
    const days = { ...STARTING_HOURS.days, sunday: [{ from: '02:00', to: '04:00' }] };
    const visits = week(1, { ...withHours({ days }), ...likes({ days: ['sunday'] }), visits: [1] }).visits;
    expect(visits).toEqual([{ on: '2026-03-08', at: '03:00', isPreferred: true }]);
  });
});

describe('appointments', () => {
  it('overlap where they share a minute of the same day', () => {
    const nine = { on: MONDAY, at: '09:00', minutes: 30 };
    const with_ = (at: string, minutes = 30, on = MONDAY) => overlaps(nine, { on, at, minutes });
    expect([with_('09:00'), with_('09:29'), with_('08:31'), with_('08:00', 120)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([with_('09:30'), with_('08:30'), with_('09:00', 30, '2026-03-03')]).toEqual([false, false, false]);
  });
});
