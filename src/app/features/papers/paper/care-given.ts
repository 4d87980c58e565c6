import type { VisitsView } from '#contract/visit';
import { PLAN_ROWS, PLAN_ROW_LABELS } from '#domain/vocabulary';

/** What was done so far: visits that stand, how often each row was given, and what went wrong. */
export interface CareGiven {
  readonly visits: number;
  /** Such as "Massage: 3". */
  readonly rows: readonly string[];
  readonly adverseEvents: readonly { readonly on: string; readonly what: string; readonly action: string }[];
}

export function careGiven({ visits }: Pick<VisitsView, 'visits'>): CareGiven {
  const standing = visits.filter(({ enteredInError }) => enteredInError === undefined);
  return {
    visits: standing.length,
    rows: PLAN_ROWS.flatMap((row) => {
      const times = standing.filter(({ current }) => current.content.delivered[row]).length;
      return times === 0 ? [] : [`${PLAN_ROW_LABELS[row]}: ${times}`];
    }),
    adverseEvents: standing.flatMap(({ current: { content } }) =>
      content.adverseEvent === null ? [] : [{ on: content.on, ...content.adverseEvent }],
    ),
  };
}
