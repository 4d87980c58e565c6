import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { assess, type Assessment, type AssessmentError } from '#domain/planning';

/**
 * Decision support on the command line: reads one intake, a JSON array of them, or JSON Lines on standard input, and
 * prints one line of JSON for each, in order. An intake that cannot be read is answered with an error on its line; the
 * others are still answered, and the exit status is 1.
 */

type Answer = Assessment | AssessmentError;

/** Answers in the order of the intakes: JSON Lines as they come in, anything else once all of it is there. */
export async function* answerAll(input: AsyncIterable<string>): AsyncGenerator<Answer> {
  const lines = linesOf(input);
  let first = await lines.next();
  while (!first.done && first.value.trim() === '') first = await lines.next();
  if (first.done) {
    yield fail('', 'Give one intake as a JSON object, an array of them, or one on each line.');
    return;
  }
  // An object that is complete in one line is all there is, or the first of several.
  if (first.value.trimStart().startsWith('{') && parse(first.value)) {
    yield answerLine(first.value);
    for await (const line of lines) if (line.trim() !== '') yield answerLine(line);
    return;
  }
  const document = [first.value];
  for await (const line of lines) document.push(line);
  yield* answerDocument(document);
}

/** Only a line feed ends a line: the other separators may stand inside a text. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let line = '';
  let isFirst = true;
  for await (const chunk of input) {
    const [start = '', ...others] = (isFirst ? chunk.replace(/^\uFEFF/, '') : chunk).split('\n');
    isFirst = false;
    line += start;
    for (const next of others) {
      yield line;
      line = next;
    }
  }
  yield line;
}

function* answerDocument(lines: readonly string[]): Generator<Answer> {
  const text = lines.join('\n');
  const whole = parse(text);
  if (whole) {
    yield* Array.isArray(whole.value) ? whole.value.map(assess) : [assess(whole.value)];
  } else if (lines.some(isOneIntake)) {
    for (const line of lines) if (line.trim() !== '') yield answerLine(line);
  } else {
    // A broken document printed over several lines is one error, not one for each of its lines.
    yield fail(text, 'This is not JSON.');
  }
}

/** Looks like an object on one line, whether or not it can be read. */
function isOneIntake(line: string): boolean {
  return /^\s*\{.*\}\s*$/.test(line);
}

function answerLine(line: string): Answer {
  const intake = parse(line);
  return intake ? assess(intake.value) : fail(line.trim(), 'This line is not JSON.');
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
  process.stdin.setEncoding('utf8');
  await pipeline(
    process.stdin,
    async function* (input: AsyncIterable<string>) {
      for await (const answer of answerAll(input)) {
        if ('error' in answer) process.exitCode = 1;
        yield `${JSON.stringify(answer)}\n`;
      }
    },
    process.stdout,
  );
}
