import type { Appointment } from '#contract/schedule';
import { newId } from '../testing/builders.ts';
import { writeCalendar } from './write-calendar.ts';

const CHICAGO = { name: 'Lakeside Clinic', timeZone: 'America/Chicago' };
const anAppointment = (details: Partial<Appointment> = {}): Appointment => ({
  id: newId(),
  courseId: newId(),
  version: 1,
  on: '2026-03-02',
  at: '09:00',
  minutes: 30,
  status: 'booked',
  arrivedAt: null,
  reason: 'Pain after the last adjustment',
  recordedAt: '2026-02-27T16:00:00.000Z',
  recordedBy: { id: newId(), displayName: 'The staff' },
  ...details,
});
const linesOf = (...appointments: Appointment[]) =>
  writeCalendar(CHICAGO, appointments).replaceAll('\r\n ', '').split('\r\n');

describe('the calendar file', () => {
  it('gives each appointment its moment in UTC, before and after the clocks change', () => {
    const lines = linesOf(anAppointment(), anAppointment({ on: '2026-03-09' }));
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART:20260302T150000Z',
      'DTSTART:20260309T140000Z',
    ]);
    expect(lines).toContain('DTEND:20260302T153000Z');
    expect(lines).toContain('DTSTAMP:20260227T160000Z');
  });

  it('takes the first of two moments in the night the clocks go back, and leaves out one that does not exist', () => {
    const lines = linesOf(
      anAppointment({ on: '2026-11-01', at: '01:30' }),
      anAppointment({ on: '2026-03-08', at: '02:30' }),
    );
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(['DTSTART:20261101T063000Z']);
  });

  it('goes over the New Year', () => {
    expect(linesOf(anAppointment({ on: '2026-12-31', at: '18:30' }))).toContain('DTSTART:20270101T003000Z');
  });

  it('names the same event by the same id, with a sequence that counts its changes', () => {
    const first = anAppointment();
    const moved = { ...first, version: 3, on: '2026-03-03' };
    for (const [appointment, sequence] of [
      [first, 0],
      [moved, 2],
    ] as const) {
      expect(linesOf(appointment)).toContain(`UID:${first.id}@plumbline`);
      expect(linesOf(appointment)).toContain(`SEQUENCE:${sequence}`);
    }
  });

  it('takes a cancelled appointment out of the calendar it stands in', () => {
    expect(linesOf(anAppointment({ status: 'cancelled' }))).toContain('STATUS:CANCELLED');
    expect(linesOf(anAppointment())).toContain('STATUS:CONFIRMED');
  });

  it('says where and that it is an appointment, and nothing of whom or what for', () => {
    const lines = linesOf(anAppointment());
    expect(lines).toContain('SUMMARY:Appointment\\, Lakeside Clinic');
    expect(lines.join('\n')).not.toMatch(/pain|adjustment|Smith|The staff/i);
  });
});
