import type { Params } from '@angular/router';
import type { FigureQuery, GroupQuery, ResultsQuery } from '#contract/results';

/** The two groups by the names their filters have in the address. */
export const GROUP_NAMES = {
  a: {
    from: 'from',
    to: 'to',
    acuity: 'acuity',
    condition: 'condition',
    given: 'given',
    notGiven: 'notGiven',
  },
  b: {
    from: 'bFrom',
    to: 'bTo',
    acuity: 'bAcuity',
    condition: 'bCondition',
    given: 'bGiven',
    notGiven: 'bNotGiven',
  },
} as const satisfies Readonly<Record<'a' | 'b', Readonly<Record<keyof GroupQuery, keyof ResultsQuery>>>>;
export type GroupKey = keyof typeof GROUP_NAMES;
export const FILTERS = ['from', 'to', 'acuity', 'condition', 'given', 'notGiven'] as const;

/** What the address asks; the server says of each value whether there is such a thing. */
export function queryFrom(params: Params): ResultsQuery {
  const known = new Set<string>([
    'compare',
    ...Object.values(GROUP_NAMES.a),
    ...Object.values(GROUP_NAMES.b),
  ]);
  return Object.fromEntries(
    Object.entries(params as Record<string, unknown>).filter(
      ([name, value]) => known.has(name) && typeof value === 'string' && value !== '',
    ),
  );
}

/** The filters of one group by themselves. */
export function groupOf(query: ResultsQuery, group: GroupKey): GroupQuery {
  const names = GROUP_NAMES[group];
  return Object.fromEntries(
    FILTERS.flatMap((filter) => {
      const value = query[names[filter]];
      return value === undefined ? [] : [[filter, value]];
    }),
  );
}

export function figureQuery(query: ResultsQuery, group: GroupKey, figure: string): FigureQuery {
  return { ...groupOf(query, group), figure };
}
