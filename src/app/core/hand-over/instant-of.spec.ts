import { instantOf } from './instant-of';

describe('a date and time at the clinic', () => {
  it('is an instant by the clocks there, whatever those of this device show', () => {
    expect(instantOf('2026-03-04T10:00', 'America/Chicago')).toBe('2026-03-04T16:00:00.000Z');
    expect(instantOf('2026-07-04T10:00', 'America/Chicago')).toBe('2026-07-04T15:00:00.000Z');
    expect(instantOf('2026-03-04T10:00', 'Pacific/Auckland')).toBe('2026-03-03T21:00:00.000Z');
    expect(instantOf('2026-03-08T03:30', 'America/Chicago')).toBe('2026-03-08T08:30:00.000Z');
  });

  it('is the hour later where the clocks skip it, and the first where they show it twice', () => {
    expect(instantOf('2026-03-08T02:30', 'America/Chicago')).toBe('2026-03-08T08:30:00.000Z');
    expect(instantOf('2026-11-01T01:30', 'America/Chicago')).toBe('2026-11-01T06:30:00.000Z');
  });
});
