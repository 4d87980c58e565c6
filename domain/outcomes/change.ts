import { NRS_RANGE, RMDQ_RANGE, type ScoreRange } from '#domain/vocabulary';

/** The two instruments with an important change: pain (average of the past week, C17) and disability. */
export type ChangeInstrument = 'nrs' | 'rmdq';

export interface ImportantChange {
  /** Points of the instrument. */
  readonly points: number;
  /** Share of the baseline, in percent. */
  readonly percent: number;
  readonly sourceIds: readonly string[];
}

/** Change that matters to one person (C14; source OSTELO08). */
export const IMPORTANT_CHANGE: Readonly<Record<ChangeInstrument, ImportantChange>> = {
  nrs: { points: 2, percent: 30, sourceIds: ['OSTELO08'] },
  rmdq: { points: 5, percent: 30, sourceIds: ['OSTELO08'] },
};

/** Reaching this score or less counts as improved where the baseline was too low to fall by the points (C14). */
const NEARLY_NONE = 1;

const RANGES: Readonly<Record<ChangeInstrument, ScoreRange>> = { nrs: NRS_RANGE, rmdq: RMDQ_RANGE };

export type ChangeStatus = 'improved' | 'grey_zone' | 'unchanged' | 'worse' | 'not_known';

export interface Change {
  /** Later minus baseline: negative is better. Null when either is not known. */
  readonly points: number | null;
  /** The same in percent of the baseline, to one decimal; null when not known or the baseline is 0. */
  readonly percent: number | null;
  readonly status: ChangeStatus;
}

/**
 * The change of one person between two scores of one instrument (C14).
 * - improved: down by 30 % of the baseline and by 2 points (NRS) or 5 (RMDQ); or, where the baseline is below those
 *   points, down to 0 or 1;
 * - grey zone: down, with one of the two criteria met and not the other;
 * - worse: up by the same points (no percent: a small rise from a low baseline is not a worsening);
 * - unchanged: everything else; not known: a score is missing.
 * Throws a RangeError for a score outside the instrument.
 */
export function changeFrom(
  baseline: number | null,
  later: number | null,
  instrument: ChangeInstrument,
): Change {
  assertInRange(baseline, instrument);
  assertInRange(later, instrument);
  if (baseline === null || later === null) return { points: null, percent: null, status: 'not_known' };
  const points = withoutNoise(later - baseline);
  return {
    points,
    percent: baseline === 0 ? null : Math.round((points / baseline) * 1000) / 10,
    status: judge(baseline, later, points, IMPORTANT_CHANGE[instrument]),
  };
}

/**
 * Whether one person responded by the other rule that trials count by: down by 30 % of the baseline or more, whatever the
 * points (OSTELO08). Null, not known, when a score is missing or the baseline is 0, which has no share.
 * Throws a RangeError for a score outside the instrument.
 */
export function responderAt30Percent(
  baseline: number | null,
  later: number | null,
  instrument: ChangeInstrument,
): boolean | null {
  assertInRange(baseline, instrument);
  assertInRange(later, instrument);
  if (baseline === null || later === null || baseline === 0) return null;
  return hasFallenByPercent(baseline, later - baseline, IMPORTANT_CHANGE[instrument]);
}

function hasFallenByPercent(baseline: number, points: number, { percent }: ImportantChange): boolean {
  return withoutNoise(-points * 100 - percent * baseline) >= 0;
}

function judge(baseline: number, later: number, points: number, important: ImportantChange): ChangeStatus {
  if (points >= important.points) return 'worse';
  if (points >= 0) return 'unchanged';
  const byPoints = -points >= important.points;
  const byPercent = hasFallenByPercent(baseline, points, important);
  const tooLowToFall = baseline < important.points;
  if ((byPoints && byPercent) || (tooLowToFall && later <= NEARLY_NONE)) return 'improved';
  return byPoints || byPercent ? 'grey_zone' : 'unchanged';
}

/** 6.9 − 4.9 must be 2, not 1.9999999999999996. */
function withoutNoise(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function assertInRange(score: number | null, instrument: ChangeInstrument): void {
  const { min, max } = RANGES[instrument];
  if (score !== null && !(score >= min && score <= max)) {
    throw new RangeError(`${score} is not a score of ${instrument}, which runs from ${min} to ${max}`);
  }
}
