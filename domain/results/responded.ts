import { type ChangeInstrument, changeFrom } from '#domain/outcomes';
import { NRS_RANGE, RMDQ_RANGE } from '#domain/vocabulary';

/** A response that is counted: a fall by 30 % of the baseline, or an important change (source OSTELO08). */
export const RESPONSES = ['thirty_percent', 'improved'] as const;
export type Response = (typeof RESPONSES)[number];

const THIRTY_PERCENT = -30;

/**
 * Whether a person responded, between two whole scores of an instrument. Nobody falls by 30 % of a baseline of 0, who
 * therefore counts as not having responded. Null where a score is not known.
 */
export function hasResponded(
  instrument: ChangeInstrument,
  response: Response,
  baseline: number | null,
  later: number | null,
): boolean | null {
  return baseline === null || later === null
    ? null
    : (TABLES[instrument][response][baseline]?.[later] ?? false);
}

/** Every pair of scores is judged once: clinics ask about hundreds of thousands. */
const TABLES: Readonly<
  Record<ChangeInstrument, Readonly<Record<Response, readonly (readonly boolean[])[]>>>
> = {
  nrs: tablesOf('nrs', NRS_RANGE.max),
  rmdq: tablesOf('rmdq', RMDQ_RANGE.max),
};

function tablesOf(instrument: ChangeInstrument, max: number) {
  const scores = Array.from({ length: max + 1 }, (_, score) => score);
  const tableOf = (judge: (baseline: number, later: number) => boolean) =>
    scores.map((baseline) => scores.map((later) => judge(baseline, later)));
  return {
    thirty_percent: tableOf((baseline, later) => {
      const { percent } = changeFrom(baseline, later, instrument);
      return percent !== null && percent <= THIRTY_PERCENT;
    }),
    improved: tableOf((baseline, later) => changeFrom(baseline, later, instrument).status === 'improved'),
  };
}
