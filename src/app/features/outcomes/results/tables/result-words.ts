import type { Loss, Share } from '#domain/results';
import { CLOSING_REASON_LABELS } from '#domain/vocabulary';
import type { GroupKey } from '../results-query';

/** How numbers are written in this clinic. */
export interface NumberWriting {
  number(value: number, maximumFractionDigits?: number): string;
  /** Always with one decimal, so that means line up. */
  mean(value: number): string;
}

export function lossWords(loss: Loss): string {
  return loss === 'no_answer' ? 'No answer' : `Closed: ${CLOSING_REASON_LABELS[loss].toLowerCase()}`;
}

export const INSTRUMENT_NAMES = {
  nrs: { name: 'Pain', scale: 'NRS 0–10', max: 10 },
  rmdq: { name: 'Disability', scale: 'RMDQ 0–24', max: 24 },
} as const;

export const NOT_SHOWN = 'under 10';

export function weekName(week: number): string {
  return week === 0 ? 'Baseline' : `Week ${week}`;
}

/** A table's name says whose it is only where there are two. */
export function named(caption: string, group: GroupKey, isCompared: boolean): string {
  return isCompared ? `${caption}, group ${group.toUpperCase()}` : caption;
}

export function percent(share: number | null, writing: NumberWriting): string {
  return share === null ? '–' : `${writing.number(share * 100, 0)} %`;
}

export function intervalWords(
  interval: { readonly lower: number; readonly upper: number } | null,
  write: (value: number) => string,
): string {
  return interval === null ? '–' : `${write(interval.lower)} to ${write(interval.upper)}`;
}

/** "12 of 40, 30 % (18 % to 45 %)". */
export function shareWords({ count, of, share, interval }: Share, writing: NumberWriting): string {
  if (count === null) return NOT_SHOWN;
  if (of === 0) return '–';
  const limits = intervalWords(interval, (value) => percent(value, writing));
  return `${writing.number(count, 0)} of ${writing.number(of, 0)}, ${percent(share, writing)} (${limits})`;
}
