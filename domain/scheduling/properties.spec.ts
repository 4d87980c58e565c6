import fc from 'fast-check';
import { addDays } from '#domain/outcomes';
import { APPOINTMENT_STATUSES, WEEKDAYS } from '#domain/vocabulary';
import { instantsOf, isWithinHours, overlaps, proposeVisits, timeAt, type ProposalBasis } from './index.ts';

const ZONES = ['America/Chicago', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'] as const;
const START = '2026-02-16';
const date = fc.integer({ min: -10, max: 60 }).map((day) => addDays(START, day));
const time = fc.integer({ min: 0, max: 95 }).map((quarter) => timeAt(quarter * 15));
const range = fc
  .tuple(time, time)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const ranges = fc.array(range, { maxLength: 2 });
const days = fc.record({
  monday: ranges,
  tuesday: ranges,
  wednesday: ranges,
  thursday: ranges,
  friday: ranges,
  saturday: ranges,
  sunday: ranges,
});
const basis: fc.Arbitrary<ProposalBasis> = fc.record({
  startOn: date,
  visits: fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 6 }),
  hours: fc.record({
    days,
    slotMinutes: fc.constantFrom(15, 20, 30, 45, 60),
    holidays: fc.array(fc.record({ on: date, name: fc.constant('Closed') }), { maxLength: 20 }),
  }),
  timeZone: fc.constantFrom(...ZONES),
  preference: fc.option(
    fc.record({
      days: fc.subarray([...WEEKDAYS]),
      from: fc.option(time, { nil: null }),
      to: fc.option(time, { nil: null }),
    }),
    { nil: null },
  ),
  appointments: fc.array(
    fc.record({ on: date, at: time, status: fc.constantFrom(...APPOINTMENT_STATUSES) }),
    { maxLength: 8 },
  ),
  taken: fc.array(fc.record({ on: date, at: time, minutes: fc.constantFrom(15, 30, 60) }), { maxLength: 20 }),
  now: fc.record({ on: date, at: time }),
});

describe('whatever the clinic, the plan and the patient', () => {
  it('a proposed visit is in its week, in the open, free, after now, and a time that exists once', () => {
    fc.assert(
      fc.property(basis, (given) => {
        for (const { from, to, visits } of proposeVisits(given)) {
          expect(new Set(visits.map(({ on }) => on)).size).toBe(visits.length);
          for (const { on, at } of visits) {
            const slot = { on, at, minutes: given.hours.slotMinutes };
            expect(on >= from && on <= to).toBeTrue();
            expect(isWithinHours(given.hours, slot)).toBeTrue();
            expect(given.taken.some((other) => overlaps(slot, other))).toBeFalse();
            expect(`${on} ${at}` > `${given.now.on} ${given.now.at}`).toBeTrue();
            expect(instantsOf(given.timeZone, on, at).length).toBe(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('booked, proposed and missing visits make what is planned, and a shortfall has its cause', () => {
    fc.assert(
      fc.property(basis, (given) => {
        for (const { planned, booked, visits, missing, cause } of proposeVisits(given)) {
          expect(visits.length + missing).toBe(Math.max(0, planned - booked));
          expect(cause === null).toBe(missing === 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
