/**
 * Yes and no answers by code. A code that is absent was not answered:
 * unknown is a value of its own and never reads as no (C2).
 */
export type Answers<Code extends string> = Readonly<Partial<Record<Code, boolean>>>;

/** Every code answered: yes for those that were found, no for the rest, as "none of these" or a list that was given says. */
export function answerAll<Code extends string>(
  codes: readonly Code[],
  found: readonly Code[] = [],
): Answers<Code> {
  const answers: Partial<Record<Code, boolean>> = {};
  for (const code of codes) answers[code] = found.includes(code);
  return answers;
}
