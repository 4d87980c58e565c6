import type { Problem } from '#contract/problem';

/** How far the saving of one record is. */
export type Saving<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly problem: Problem }
  /** Somebody else has saved meanwhile: the record as it stands now. */
  | { readonly state: 'conflict'; readonly current: T };

export const notSaving: Saving<never> = { state: 'idle' };
