import { type Answers, RED_FLAGS, type RedFlag } from '#domain/vocabulary';
import { isRecord, isSame, keysOf } from './is-same.ts';

type Parts = Readonly<Record<string, unknown>>;

/** Answers that belong together: a questionnaire is scored as one, a consent is signed as one. */
const WHOLE: readonly string[] = ['rmdq', 'consent'];

/**
 * Puts what one person typed on top of what another saved meanwhile: an answer that was changed here stays, all others
 * are taken from the newest. What is one answer, such as a questionnaire, is never mixed.
 */
export function mergeAnswers<T extends object>(base: T, mine: T, theirs: T): T {
  return mergeRecords(base, mine, theirs) as T;
}

/** What a patient's answers make of a record, and what the two sides answered differently, as JSON pointers. */
export interface PatientMerge<T> {
  readonly answers: T;
  readonly differs: readonly string[];
}

/**
 * Puts what a patient answered on top of the newest version of the record. The patient's answer stands, but for an
 * emergency sign, where a yes of either side does (C9, C10: only a chiropractor takes it back). `base` is what the
 * patient began with.
 */
export function mergeFromPatient<T extends { readonly redFlags: Answers<RedFlag> }>(
  base: T,
  mine: T,
  theirs: T,
): PatientMerge<T> {
  const merged = mergeAnswers(base, mine, theirs);
  const isYes = (flag: RedFlag): boolean => mine.redFlags[flag] === true || theirs.redFlags[flag] === true;
  const yes = Object.fromEntries(RED_FLAGS.filter(isYes).map((flag) => [flag, true]));
  return {
    answers: { ...merged, redFlags: { ...merged.redFlags, ...yes } },
    differs: differing('', base, mine, theirs),
  };
}

function differing(at: string, base: unknown, mine: unknown, theirs: unknown): readonly string[] {
  if (isSame(base, mine) || isSame(base, theirs) || isSame(mine, theirs)) return [];
  if (isMixable(at, base) && isMixable(at, mine) && isMixable(at, theirs)) {
    return keysOf(mine, theirs).flatMap((key) =>
      differing(`${at}/${key}`, base[key], mine[key], theirs[key]),
    );
  }
  return [at];
}

function mergeRecords(base: object, mine: object, theirs: object): Record<string, unknown> {
  const [before, here, there] = [base, mine, theirs] as [Parts, Parts, Parts];
  const merged: Record<string, unknown> = {};
  for (const key of keysOf(mine, theirs)) {
    const value = mergeValue(key, before[key], here[key], there[key]);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function mergeValue(key: string, base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, mine)) return theirs;
  if (isMixable(key, base) && isMixable(key, mine) && isMixable(key, theirs)) {
    return mergeRecords(base, mine, theirs);
  }
  return mine;
}

function isMixable(at: string, value: unknown): value is Parts {
  const key = at.slice(at.lastIndexOf('/') + 1);
  return isRecord(value) && !Array.isArray(value) && !WHOLE.includes(key);
}
