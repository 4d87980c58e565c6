import { type DiagnosisCode, findDiagnosisCode } from '#domain/knowledge';

/** More than fit under a field help nobody. */
const MOST_FOUND = 8;
const LONGEST_CODE = 16;
const LONGEST_TITLE = 200;

/** A diagnosis that is not among the codes held. */
export interface TypedDiagnosis {
  readonly code: string;
  readonly title: string;
}

/** The codes that have every word typed, in code or title; those whose code begins so come first. None for no words. */
export function searchDiagnoses(codes: readonly DiagnosisCode[], typed: string): readonly DiagnosisCode[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const found = codes.filter(({ code, title }) => {
    const text = `${code} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const startsSo = ({ code }: DiagnosisCode): boolean => code.toLowerCase().startsWith(words[0] ?? '');
  return [...found.filter(startsSo), ...found.filter((each) => !startsSo(each))].slice(0, MOST_FOUND);
}

/** What was typed read as a code with its title, such as "ME84.2 Low back pain"; null for anything else. */
export function typedDiagnosis(typed: string): TypedDiagnosis | null {
  const [first = '', ...rest] = typed.trim().split(/\s+/);
  const code = first.toUpperCase();
  const title = rest.join(' ');
  const isCode = /^[A-Z0-9][A-Z0-9.-]*$/.test(code) && /\d/.test(code) && code.length <= LONGEST_CODE;
  if (!isCode || title === '' || title.length > LONGEST_TITLE) return null;
  return findDiagnosisCode(code) ? null : { code, title };
}

function wordsOf(typed: string): readonly string[] {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}
