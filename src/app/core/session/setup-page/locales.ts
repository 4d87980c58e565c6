interface LocaleChoice {
  readonly tag: string;
  /** Its name, with a date to tell it by. */
  readonly label: string;
}

const TAGS = ['en-US', 'en-CA', 'en-GB', 'en-IE', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN'] as const;

/** How dates and numbers can be written: a short list, as the words themselves are English. */
export const LOCALES: readonly LocaleChoice[] = TAGS.map((tag) => {
  const region = new Intl.DisplayNames('en', { type: 'region' }).of(tag.slice(3)) ?? tag;
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  return { tag, label: `${region}: ${date.format(Date.UTC(2026, 2, 31))}` };
});

/** The device's own where it is on the list. */
export function deviceLocale(): string {
  return TAGS.find((tag) => navigator.languages.includes(tag)) ?? 'en-US';
}
