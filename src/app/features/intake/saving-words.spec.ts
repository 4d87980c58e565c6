import { clinicTime, savingWords } from './saving-words';

describe('the state of saving', () => {
  it('is said in words', () => {
    expect(savingWords({ state: 'idle' }, 0, null)).toBe('Nothing saved yet');
    expect(savingWords({ state: 'idle' }, 3, null)).toBe('3 changes not saved');
    expect(savingWords({ state: 'saving' }, 3, null)).toBe('Saving…');
    expect(savingWords({ state: 'idle' }, 0, '10:42')).toBe('Saved 10:42');
  });

  it('tells the time of today in the clinic, and the date of another day', () => {
    const clinic = { locale: 'en-GB', timeZone: 'America/Chicago' };
    const now = new Date('2026-03-02T23:00:00Z');
    expect(clinicTime('2026-03-02T16:42:00Z', now, clinic)).toBe('10:42');
    expect(clinicTime('2026-03-01T16:42:00Z', now, clinic)).toBe('1 Mar 2026, 10:42');
  });
});
