import type { Question } from './questions';

export interface Progress {
  readonly answered: number;
  readonly total: number;
}

/** How many of the questions of one section are answered. Optional ones do not count. */
export function progressOf<Record, Place>(
  questions: readonly Question<Record, Place>[],
  section: Place,
  record: Record,
): Progress {
  const asked = questions.filter((question) => question.section === section && !question.optional);
  return { answered: asked.filter(({ read }) => read(record) !== null).length, total: asked.length };
}
