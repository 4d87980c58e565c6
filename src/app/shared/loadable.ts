import type { Problem } from '#contract/problem';

/** Something the server owns, and how far its loading is. What was there stays on screen while it loads or fails. */
export type Loadable<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading'; readonly previous: T | null }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: Problem; readonly previous: T | null };

export const idle: Loadable<never> = { state: 'idle' };

export function ready<T>(value: T): Loadable<T> {
  return { state: 'ready', value };
}

/** Loading, with what was there before. */
export function loading<T>(before: Loadable<T>): Loadable<T> {
  return { state: 'loading', previous: valueOf(before) };
}

/** Failed, with what was there before. */
export function failed<T>(before: Loadable<T>, problem: Problem): Loadable<T> {
  return { state: 'failed', problem, previous: valueOf(before) };
}

/** What can be shown now: the value, or what was there before. */
export function valueOf<T>(loadable: Loadable<T>): T | null {
  switch (loadable.state) {
    case 'idle':
      return null;
    case 'ready':
      return loadable.value;
    default:
      return loadable.previous;
  }
}

/** The problem of a failed loading, or null. */
export function problemOf<T>(loadable: Loadable<T>): Problem | null {
  return loadable.state === 'failed' ? loadable.problem : null;
}
