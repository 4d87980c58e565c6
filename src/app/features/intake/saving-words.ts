import type { Saving } from './state/saving';

/** How far saving is, in words. */
export function savingWords(saving: Saving<unknown>, unsaved: number, savedAt: string | null): string {
  if (saving.state === 'saving') return 'Saving…';
  if (saving.state === 'conflict') return 'Not saved: there is a newer version';
  const changes = unsaved === 1 ? '1 change not saved' : `${unsaved} changes not saved`;
  if (unsaved > 0) return saving.state === 'failed' ? `Saving failed: ${changes}` : changes;
  return savedAt === null ? 'Nothing saved yet' : `Saved ${savedAt}`;
}

/** An instant as a time if it is of today in the clinic, else with its date. */
export function clinicTime(
  instant: string,
  now: Date,
  { locale, timeZone }: { locale: string; timeZone: string },
): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const at = new Date(instant);
  return day.format(at) === day.format(now) ? time.format(at) : `${day.format(at)}, ${time.format(at)}`;
}
