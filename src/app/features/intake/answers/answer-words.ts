import type { Answers } from '#domain/vocabulary';

/** Answers in words; null while there is none. */
export function yesNo(answer: boolean | null): string | null {
  if (answer === null) return null;
  return answer ? 'Yes' : 'No';
}

export function textOf(text: string): string | null {
  return text.trim() === '' ? null : text;
}

export function measure(value: number | null, unit: string): string | null {
  return value === null ? null : `${value} ${unit}`;
}

export function chosen<Code extends string>(
  code: Code | null,
  labels: Readonly<Record<Code, string>>,
): string | null {
  return code === null ? null : labels[code];
}

/** The labels of what was answered yes, in their order; empty where none was. */
export function labelsOfYes<Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  answers: Answers<Code> | undefined,
): string {
  return codes
    .filter((code) => answers?.[code] === true)
    .map((code) => labels[code])
    .join(', ');
}
