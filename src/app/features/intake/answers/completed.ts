import { isRecord } from '#domain/triage';

/**
 * What was kept of a form, in the shape the form has now: parts that are missing or of another kind are taken from the
 * blank form, parts that it does not have are left out. Records of answers by code are taken as they are.
 */
export function completed<T extends object>(blank: T, kept: object): T {
  const parts = kept as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(blank).map(([key, empty]: [string, unknown]) => [key, completedPart(empty, parts[key])]),
  ) as T;
}

function completedPart(empty: unknown, kept: unknown): unknown {
  if (kept === undefined || (kept === null && empty !== null)) return empty;
  if (Array.isArray(empty)) return Array.isArray(kept) ? kept : empty;
  if (!isRecord(empty)) return isRecord(kept) && empty !== null ? empty : kept;
  if (!isRecord(kept)) return empty;
  return Object.keys(empty).length === 0 ? kept : completed(empty, kept);
}
