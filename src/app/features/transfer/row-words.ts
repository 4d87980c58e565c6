import type { ImportKind } from '#domain/vocabulary';

const NOUNS: Readonly<Record<ImportKind, readonly [one: string, many: string]>> = {
  patients: ['patient', 'patients'],
  courses: ['course', 'courses'],
  scores: ['row of scores', 'rows of scores'],
};

/** So many records of a kind, in words. */
export function rowsOf(kind: ImportKind, count: number): string {
  return `${count.toLocaleString('en-US')} ${NOUNS[kind][count === 1 ? 0 : 1]}`;
}
