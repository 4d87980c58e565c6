import type { VisitPreference } from '#contract/schedule';
import { WEEKDAY_LABELS } from '#domain/vocabulary';

/** Between which times a visit may be; null: from opening, until closing. */
export type VisitWindow = Pick<VisitPreference, 'from' | 'to'>;

export const ANY_TIME: VisitWindow = { from: null, to: null };

/** The windows people name most. */
export const PARTS_OF_DAY: readonly { readonly label: string; readonly window: VisitWindow }[] = [
  { label: 'Any time', window: ANY_TIME },
  { label: 'Mornings', window: { from: null, to: '12:00' } },
  { label: 'Afternoons', window: { from: '12:00', to: null } },
  { label: 'Evenings', window: { from: '16:00', to: null } },
];

/** A preference in words; `time` writes a plain time as the clinic does. */
export function preferenceWords(
  { days, from, to }: VisitPreference,
  time: (plainTime: string) => string,
): string {
  const dayWords = days.length === 0 ? 'Any day' : days.map((day) => WEEKDAY_LABELS[day]).join(', ');
  const window = [
    ...(from === null ? [] : [`from ${time(from)}`]),
    ...(to === null ? [] : [`until ${time(to)}`]),
  ];
  return `${dayWords}, ${window.length === 0 ? 'any time' : window.join(' ')}`;
}
