/**
 * Yes and no answers by code. A code that is absent was not answered:
 * unknown is a value of its own and never reads as no (C2).
 */
export type Answers<Code extends string> = Readonly<Partial<Record<Code, boolean>>>;
