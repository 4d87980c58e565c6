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
    : TABLES[instrument][response][baseline * WIDTH + later] === 1;
}

const WIDTH = RMDQ_RANGE.max + 1;

/** Every pair of scores is judged once: a clinic asks about hundreds of thousands. */
const TABLES: Readonly<Record<ChangeInstrument, Readonly<Record<Response, Uint8Array>>>> = {
  nrs: tablesOf('nrs', NRS_RANGE.max),
  rmdq: tablesOf('rmdq', RMDQ_RANGE.max),
};

function tablesOf(instrument: ChangeInstrument, max: number): Readonly<Record<Response, Uint8Array>> {
  const tables = { thirty_percent: new Uint8Array(WIDTH * WIDTH), improved: new Uint8Array(WIDTH * WIDTH) };
  for (let baseline = 0; baseline <= max; baseline += 1) {
    for (let later = 0; later <= max; later += 1) {
      const { percent, status } = changeFrom(baseline, later, instrument);
      const at = baseline * WIDTH + later;
      tables.thirty_percent[at] = Number(percent !== null && percent <= THIRTY_PERCENT);
      tables.improved[at] = Number(status === 'improved');
    }
  }
  return tables;
}
