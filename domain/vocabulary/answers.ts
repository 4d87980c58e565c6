/**
 * Yes and no answers by code. A code that is absent was not answered:
 * unknown is a value of its own and never reads as no (C2).
 */
export type Answers<Code extends string> = Readonly<Partial<Record<Code, boolean>>>;

/** The same answers with one set anew; null takes it back to not answered. */
export function withAnswer<Code extends string>(
  answers: Answers<Code>,
  code: Code,
  answer: boolean | null,
): Answers<Code> {
  return answer === null ? withoutAnswers(answers, [code]) : { ...answers, [code]: answer };
}

/** The same answers with some taken back to not answered. */
export function withoutAnswers<Code extends string>(
  answers: Answers<Code>,
  codes: readonly Code[],
): Answers<Code> {
  const kept = Object.entries(answers).filter(([code]) => !(codes as readonly string[]).includes(code));
  return Object.fromEntries(kept) as Answers<Code>;
}

/** Every code answered: yes for those that were found, no for the rest, as "none of these" or a list that was given says. */
export function answerAll<Code extends string>(
  codes: readonly Code[],
  found: readonly Code[] = [],
): Answers<Code> {
  const answers: Partial<Record<Code, boolean>> = {};
  for (const code of codes) answers[code] = found.includes(code);
  return answers;
}
