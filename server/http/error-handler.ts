import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldProblem, ProblemType } from '#contract/problem';
import { ProblemError, invalidFields } from './problem.ts';

/** Every error leaves as problem details; the log gets ids and the stack of what was not expected. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler(sendError);
}

export function sendError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  return sendProblem(toProblem(error), request, reply);
}

export async function sendProblem(
  error: ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (error.problem.status >= 500) request.log.error({ err: error.cause ?? error }, error.message);
  await reply
    .status(error.problem.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ ...error.problem, requestId: request.id }));
}

/** Codes of Fastify, SQLite and PostgreSQL whose meaning is the sender's to act on. */
const BY_CODE: Readonly<Record<string, ProblemType>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  // Two requests made the same record at the same moment; the other one did it.
  SQLITE_CONSTRAINT_PRIMARYKEY: 'already-exists',
  SQLITE_CONSTRAINT_UNIQUE: 'already-exists',
  '23505': 'already-exists',
  // A NUL character in a text.
  '22021': 'invalid-request',
};

/** SQLite and PostgreSQL codes that mean: the database cannot be used just now. */
const DATABASE_DOWN =
  /^(SQLITE_(BUSY|IOERR|FULL|READONLY|CANTOPEN)|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|53\d{3}|08\w{3})/;

function toProblem(error: FastifyError): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error.validation) return invalidFields(describeIssues(error.validation));
  const known = BY_CODE[error.code];
  if (known) return new ProblemError(known);
  if (error.statusCode === 400) return new ProblemError('malformed-json');
  if (error.statusCode === 413) return new ProblemError('too-large');
  if (error.statusCode === 429) return new ProblemError('too-many-requests', { detail: error.message });
  const isDatabaseDown =
    DATABASE_DOWN.test(error.code) || error.message.includes('timeout exceeded when trying to connect');
  const problem = new ProblemError(isDatabaseDown ? 'database-unavailable' : 'internal-error');
  problem.cause = error;
  return problem;
}

type Issue = NonNullable<FastifyError['validation']>[number];

/** More than anybody puts right at once. */
const MOST_PROBLEMS = 100;

/** One problem for each field. A field that may be null is tried twice; only what its other form lacks is told. */
function describeIssues(issues: readonly Issue[]): FieldProblem[] {
  const problems = new Map<string, FieldProblem>();
  for (const issue of issues) {
    if (problems.size === MOST_PROBLEMS) break;
    if (issue.keyword === 'anyOf' || (issue.keyword === 'type' && issue.params['type'] === 'null')) continue;
    const problem = describeIssue(issue);
    if (!problems.has(problem.field)) problems.set(problem.field, problem);
  }
  return [...problems.values()];
}

/** Names the field and the remedy; never repeats a value that was sent. */
function describeIssue(issue: Issue): FieldProblem {
  const { params } = issue;
  const field = (name: unknown): string => `${issue.instancePath}/${toPointer(String(name))}`;
  switch (issue.keyword) {
    case 'required':
      return {
        field: field(params['missingProperty']),
        code: 'missing',
        message: 'Please give this answer; null where it is not known.',
      };
    case 'additionalProperties':
      return {
        field: field(params['additionalProperty']),
        code: 'unknown_code',
        message: 'This is not a known field or code.',
      };
    case 'enum':
      return {
        field: issue.instancePath,
        code: 'unknown_code',
        message: `Choose one of: ${(params['allowedValues'] as unknown[]).join(', ')}.`,
      };
    case 'minimum':
    case 'maximum':
      return {
        field: issue.instancePath,
        code: 'out_of_range',
        message: `Give a number of at ${issue.keyword === 'minimum' ? 'least' : 'most'} ${String(params['limit'])}.`,
      };
    case 'minItems':
    case 'maxItems':
      return {
        field: issue.instancePath,
        code: 'wrong_count',
        message: `Give at ${issue.keyword === 'minItems' ? 'least' : 'most'} ${String(params['limit'])} entries.`,
      };
    case 'format':
      return { field: issue.instancePath, code: 'not_a_date', message: 'Write a real date as YYYY-MM-DD.' };
    case 'type':
      return { field: issue.instancePath, code: 'wrong_type', message: `Must be ${String(params['type'])}.` };
    case 'pattern':
      return {
        field: issue.instancePath,
        code: 'not_readable',
        message: 'This is empty, or has characters that cannot be stored.',
      };
    case 'minLength':
      return {
        field: issue.instancePath,
        code: 'too_short',
        message:
          params['limit'] === 1 ? 'Please fill this in.' : `At least ${String(params['limit'])} characters.`,
      };
    case 'maxLength':
      return {
        field: issue.instancePath,
        code: 'too_long',
        message: `At most ${String(params['limit'])} characters.`,
      };
    default:
      return { field: issue.instancePath, code: 'not_valid', message: 'This value cannot be taken here.' };
  }
}

/** A name as it stands in a JSON pointer. */
function toPointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
