import {
  type Answers,
  RED_FLAGS,
  type RedFlag,
  UNWELL_SIGNS,
  type UnwellSign,
  answerAll,
} from '#domain/vocabulary';
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
 * emergency sign and what makes it worse, where a yes of either side does (C9, C10: only a chiropractor takes a sign
 * back; who is confused may not know it). `base` is what the patient began with.
 */
export function mergeFromPatient<
  T extends { readonly redFlags: Answers<RedFlag>; readonly unwellSigns: Answers<UnwellSign> },
>(base: T, mine: T, theirs: T): PatientMerge<T> {
  const merged = mergeAnswers(base, mine, theirs);
  return {
    answers: {
      ...merged,
      redFlags: { ...merged.redFlags, ...yesOfEither(RED_FLAGS, mine.redFlags, theirs.redFlags) },
      unwellSigns: {
        ...merged.unwellSigns,
        ...yesOfEither(UNWELL_SIGNS, mine.unwellSigns, theirs.unwellSigns),
      },
    },
    differs: differing('', base, mine, theirs),
  };
}

function yesOfEither<Code extends string>(
  codes: readonly Code[],
  mine: Answers<Code>,
  theirs: Answers<Code>,
): Answers<Code> {
  const yes = codes.filter((code) => mine[code] === true || theirs[code] === true);
  return answerAll(yes, yes);
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
