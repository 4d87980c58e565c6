import type { AppointmentStatus } from '#domain/vocabulary';
import { hasNothingBooked } from './next-steps';

const TODAY = '2026-03-10';

describe('a course that waits for its dates', () => {
  const waits = (startOn: string | null, ...appointments: [on: string, status: AppointmentStatus][]) =>
    hasNothingBooked(
      { startOn, appointments: appointments.map(([on, status]) => ({ on, status })) as never },
      TODAY,
    );

  it('has a signed plan, and no appointment from today on', () => {
    expect(waits('2026-03-02')).toBeTrue();
    expect(waits('2026-03-02', ['2026-03-09', 'done'], ['2026-03-12', 'cancelled'])).toBeTrue();
    expect(waits('2026-03-02', [TODAY, 'booked'])).toBeFalse();
  });

  it('waits no more after its six weeks, nor before a plan is signed', () => {
    expect(waits('2026-01-27')).toBeFalse();
    expect(waits('2026-01-28')).toBeTrue();
    expect(waits(null)).toBeFalse();
  });
});
