import type { AppointmentStatus } from '#domain/vocabulary';
import { visitedAppointment } from './visited-appointment.ts';

const DAY = '2026-03-02';

describe('the appointment a recorded visit has kept', () => {
  const find = (...statuses: AppointmentStatus[]) =>
    visitedAppointment(
      [...statuses.map((status) => ({ on: DAY, status })), { on: '2026-03-03', status: 'arrived' as const }],
      DAY,
    )?.status ?? null;

  it('is the one the patient came to that day', () => {
    expect([find('arrived'), find('in_treatment')]).toEqual(['arrived', 'in_treatment']);
    expect(find('missed', 'arrived', 'cancelled', 'done')).toBe('arrived');
  });

  it('is none where two may be meant', () => {
    expect([find('arrived', 'booked'), find('arrived', 'in_treatment')]).toEqual([null, null]);
  });

  it('is none where nobody said that the patient came, or all is said already', () => {
    expect([find('booked'), find('done'), find('missed'), find('cancelled'), find()]).toEqual(
      Array(5).fill(null),
    );
  });
});
