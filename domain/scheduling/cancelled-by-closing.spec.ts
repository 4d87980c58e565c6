import { APPOINTMENT_STATUSES } from '#domain/vocabulary';
import { isCancelledByClosing } from './cancelled-by-closing.ts';

describe('what the closing of a course cancels', () => {
  const closed = { lastDay: '2026-03-02', today: '2026-03-04' };
  const onDay = (on: string) => isCancelledByClosing({ on, status: 'booked' }, closed);

  it('is what is booked from today on', () => {
    expect([onDay('2026-03-03'), onDay('2026-03-04'), onDay('2026-03-05')]).toEqual([false, true, true]);
  });

  it('leaves the last day itself', () => {
    const today = '2026-03-04';
    expect(isCancelledByClosing({ on: today, status: 'booked' }, { lastDay: today, today })).toBeFalse();
  });

  it('leaves whatever else became of an appointment', () => {
    const after = APPOINTMENT_STATUSES.filter((status) =>
      isCancelledByClosing({ on: '2026-03-05', status }, closed),
    );
    expect(after).toEqual(['booked']);
  });
});
