import { RMDQ_ITEMS } from '#domain/vocabulary';

/** Answers to the 24 items, item 1 first: applies, does not apply, or null for not answered. */
export type RmdqAnswers = readonly (boolean | null)[];

export interface RmdqScore {
  /** Items that apply, 0 to 24; null while the form is incomplete. */
  readonly score: number | null;
  /** Items with an answer; "the rest do not apply" answers the rest. */
  readonly answered: number;
  /** Item numbers still open, from 1. */
  readonly open: readonly number[];
}

/**
 * Scores the Roland-Morris questionnaire (C16). Complete when every item is answered, or when what applies is ticked
 * and "the rest do not apply today" is confirmed. An incomplete form has no score: a blank never reads as 0.
 * Throws a RangeError unless there are 24 items.
 */
export function scoreRmdq(items: RmdqAnswers, restConfirmed: boolean): RmdqScore {
  if (items.length !== RMDQ_ITEMS.length) {
    throw new RangeError(`The questionnaire has ${RMDQ_ITEMS.length} items, not ${items.length}`);
  }
  const open = restConfirmed ? [] : items.flatMap((item, at) => (item === null ? [at + 1] : []));
  return {
    score: open.length === 0 ? items.filter((item) => item === true).length : null,
    answered: items.length - open.length,
    open,
  };
}
