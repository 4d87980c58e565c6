import type { OutcomeView } from '#contract/outcome';
import { type Change, type ChangeInstrument, changeFrom } from '#domain/outcomes';

/** One instrument from the baseline to the newest complete score. */
export interface ScoreLine {
  readonly instrument: ChangeInstrument;
  readonly baseline: { readonly on: string; readonly score: number } | null;
  /** Null where nothing was scored after the baseline. */
  readonly latest: { readonly on: string; readonly score: number } | null;
  readonly change: Change;
}

/** Baseline is the last complete score on or before day 0, or without a day 0 the first one. */
export function scoresOf({ scores, dayZero }: Pick<OutcomeView, 'scores' | 'dayZero'>): readonly ScoreLine[] {
  return (['nrs', 'rmdq'] as const).map((instrument) => {
    const complete = scores.flatMap(({ on, painNrs, rmdqScore }) => {
      const score = instrument === 'nrs' ? painNrs : rmdqScore;
      return score === null ? [] : [{ on, score }];
    });
    const before = dayZero === null ? complete.slice(0, 1) : complete.filter(({ on }) => on <= dayZero);
    const baseline = before.at(-1) ?? null;
    const latest = complete.filter(({ on }) => baseline !== null && on > baseline.on).at(-1) ?? null;
    return {
      instrument,
      baseline,
      latest,
      change: changeFrom(baseline?.score ?? null, latest?.score ?? null, instrument),
    };
  });
}
