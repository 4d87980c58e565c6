import { isRecord, isSame, keysOf } from './is-same';

/**
 * Puts what one person typed on top of what another saved meanwhile: an answer that was changed here stays, all others
 * are taken from the newest. A questionnaire is one answer, as its items are scored together.
 */
export function mergeAnswers<T extends object>(base: T, mine: T, theirs: T): T {
  return mergeRecords(base, mine, theirs) as T;
}

function mergeRecords(base: object, mine: object, theirs: object): Record<string, unknown> {
  const [before, here, there] = [base, mine, theirs] as Record<string, unknown>[];
  const merged: Record<string, unknown> = {};
  for (const key of keysOf(mine, theirs)) {
    const value = mergeValue(before?.[key], here?.[key], there?.[key]);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

function mergeValue(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(base, mine)) return theirs;
  const isWhole = isRecord(mine) && 'items' in mine;
  if (isRecord(base) && isRecord(mine) && isRecord(theirs) && !isWhole) {
    return mergeRecords(base, mine, theirs);
  }
  return mine;
}
