import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assess, type Assessment, type AssessmentError } from '#domain/planning';

/**
 * Decision support on the command line: reads one intake, a JSON array of them, or JSON Lines on standard input, and
 * prints one line of JSON for each, in order. An intake that cannot be read is answered with an error on its line; the
 * others are still answered, and the exit status is 1.
 */

export interface Answers {
  /** One line of JSON per intake. */
  readonly lines: readonly string[];
  readonly hasErrors: boolean;
}

/** Answers a whole input: one intake, an array, or JSON Lines. */
export function answerAll(text: string): Answers {
  const answers = splitIntakes(text.replace(/^\uFEFF/, '').trim());
  return {
    lines: answers.map((answer) => JSON.stringify(answer)),
    hasErrors: answers.some((answer) => 'error' in answer),
  };
}

function splitIntakes(text: string): readonly (Assessment | AssessmentError)[] {
  if (text === '')
    return [fail('', 'Give one intake as a JSON object, an array of them, or one on each line.')];
  const whole = parse(text);
  if (whole) return Array.isArray(whole.value) ? whole.value.map(assess) : [assess(whole.value)];
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  // A broken document printed over several lines is one error, not one for each of its lines.
  if (!lines.some((line) => isOneIntake(line))) return [fail(text, 'This is not JSON.')];
  return lines.map((line) => {
    const intake = parse(line);
    return intake ? assess(intake.value) : fail(line, 'This line is not JSON.');
  });
}

/** Looks like an object on one line, whether or not it can be read. */
function isOneIntake(line: string): boolean {
  return /^\s*\{.*\}\s*$/.test(line);
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function fail(value: string, message: string): AssessmentError {
  return { error: { field: 'intake', value, message } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, hasErrors } = answerAll(readFileSync(process.stdin.fd, 'utf8'));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = hasErrors ? 1 : 0;
}
