import type { AppointmentVersion } from '#contract/schedule';
import { changeWords } from './history-words';

const FIRST: AppointmentVersion = {
  version: 1,
  on: '2026-03-03',
  at: '09:00',
  minutes: 30,
  status: 'booked',
  reason: null,
  recordedAt: '2026-03-02T15:00:00Z',
  recordedBy: { id: 'a1', displayName: 'Sam Ito' },
};
const words = (before: AppointmentVersion | undefined, now: Partial<AppointmentVersion>) =>
  changeWords(before, { ...FIRST, ...now }, ({ on, at }) => `${on} ${at}`);

describe('the history of an appointment in words', () => {
  it('begins with what was booked', () => {
    expect(words(undefined, {})).toBe('Booked for 2026-03-03 09:00');
  });

  it('names both times of a move, also on the same day', () => {
    expect(words(FIRST, { at: '10:00' })).toBe('Moved from 2026-03-03 09:00 to 2026-03-03 10:00');
  });

  it('names what became of it, and no move where there was none', () => {
    expect(words(FIRST, { status: 'missed' })).toBe('No-show');
  });

  it('names both where a cancelled one was booked again for another day', () => {
    expect(words({ ...FIRST, status: 'cancelled' }, { on: '2026-03-05' })).toBe(
      'Booked. Moved from 2026-03-03 09:00 to 2026-03-05 09:00',
    );
  });
});
