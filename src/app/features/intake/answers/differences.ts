import type { Question } from './questions';

/** One question that two versions answer differently, with both answers in words. */
export interface Difference<Place> {
  readonly key: string;
  readonly section: Place;
  readonly label: string;
  readonly isDate?: true;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed from one version to another, question by question. */
export function differencesBetween<Record, Place>(
  questions: readonly Question<Record, Place>[],
  before: Record,
  after: Record,
): readonly Difference<Place>[] {
  return questions.flatMap(({ key, section, label, isDate, read }) => {
    const difference = { key, section, label, isDate, before: read(before), after: read(after) };
    return difference.before === difference.after ? [] : [difference];
  });
}
