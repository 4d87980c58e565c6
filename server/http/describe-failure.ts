/** An error as the log keeps it. */
interface Failure {
  readonly [detail: string]: unknown;
  type: string;
  message: string;
  stack: string;
}

/** Of an error’s own properties, those that hold no values. */
const TELLING = ['code', 'statusCode', 'table', 'column', 'constraint'];

/**
 * What the log keeps of an error: its kind, its code, where in the code it arose and, of a database, what it was
 * about. Never the message: databases and parsers put values into theirs, and those may be a patient's.
 */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const details = Object.entries(error).filter(([name]) => TELLING.includes(name)) as [string, unknown][];
  return {
    type: error.name,
    message: 'code' in error ? String(error.code) : error.name,
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .join('\n'),
    ...Object.fromEntries(details),
    ...(error.cause === undefined ? {} : { cause: describeFailure(error.cause) }),
  };
}
