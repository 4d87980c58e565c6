import type { ChangeStatus } from './change.ts';

export type ResponseCounts = Readonly<Record<ChangeStatus, number>> & {
  readonly total: number;
  /** Improved among those whose change is known, 0 to 1; null when nobody's is. */
  readonly improvedShareOfKnown: number | null;
  /** Improved among all, 0 to 1, as if nobody unknown had improved: the floor of the true share. Null without patients. */
  readonly improvedShareOfAll: number | null;
};

/** Counts how patients responded, with those who were lost in plain sight: a share of the known never stands alone. */
export function countResponses(statuses: readonly ChangeStatus[]): ResponseCounts {
  const counts = { improved: 0, grey_zone: 0, unchanged: 0, worse: 0, not_known: 0 };
  for (const status of statuses) counts[status] += 1;
  const known = statuses.length - counts.not_known;
  return {
    ...counts,
    total: statuses.length,
    improvedShareOfKnown: known === 0 ? null : counts.improved / known,
    improvedShareOfAll: statuses.length === 0 ? null : counts.improved / statuses.length,
  };
}
