import type { DraftState } from './draft-keeper';

/** Where the draft is, in a quiet word or two. */
export const DRAFT_WORDS: Readonly<Record<DraftState, string>> = {
  none: '',
  keeping: 'Keeping draft…',
  kept: 'Draft kept',
  here: 'Kept on this device, not sent yet',
  failed: 'Draft not kept',
};

const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago an instant is, such as "12 minutes ago". */
export function ageWords(instant: string, now: Date, locale: string): string {
  const seconds = Math.max(0, (now.getTime() - Date.parse(instant)) / 1000);
  const [unit, length] = STEPS.find(([, step]) => seconds >= step) ?? [null, 1];
  if (unit === null) return 'a moment ago';
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(
    -Math.floor(seconds / length),
    unit,
  );
}
