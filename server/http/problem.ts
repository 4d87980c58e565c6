import type { FieldProblem, Problem, ProblemType } from '#contract/problem';

const STATUS: Readonly<Record<ProblemType, number>> = {
  'invalid-request': 400,
  'malformed-json': 400,
  'too-large': 413,
  'unsupported-media-type': 415,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'wrong-pin': 403,
  'pin-locked': 403,
  'not-allowed': 403,
  'not-found': 404,
  'link-used': 410,
  'link-over': 410,
  'version-conflict': 409,
  'already-exists': 409,
  'plan-stopped': 409,
  'plan-not-ready': 409,
  'slot-taken': 409,
  'unreadable-intake': 422,
  'import-refused': 422,
  'too-many-requests': 429,
  'database-unavailable': 503,
  'internal-error': 500,
};

const TITLE: Readonly<Record<ProblemType, string>> = {
  'invalid-request': 'Some answers cannot be taken as they are.',
  'malformed-json': 'The request is not valid JSON.',
  'too-large': 'The request is too large.',
  'unsupported-media-type': 'The request must be JSON.',
  'not-signed-in': 'Please sign in.',
  'wrong-credentials': 'The name or the password is not right.',
  'wrong-pin': 'This PIN is not right.',
  'pin-locked': 'The PIN does not open this tablet; sign in with your password.',
  'not-allowed': 'Your role does not allow this.',
  'not-found': 'There is nothing here.',
  'link-used': 'This link was opened on another device.',
  'link-over': 'This link is no longer valid.',
  'version-conflict': 'Someone else has saved a newer version.',
  'already-exists': 'This exists already.',
  'plan-stopped': 'Emergency or warning signs stop this plan.',
  'plan-not-ready': 'The plan cannot be signed yet.',
  'slot-taken': 'Somebody has this time already.',
  'unreadable-intake': 'This intake cannot be read.',
  'import-refused': 'This file cannot be imported.',
  'too-many-requests': 'Too many tries; please wait.',
  'database-unavailable': 'The database does not answer. Nothing was saved; please try again.',
  'internal-error': 'Something went wrong on our side. Nothing was saved.',
};

type ProblemExtras = Pick<Problem, 'detail' | 'fields' | 'current' | 'planProblems' | 'error'>;

/** An answer other than success, thrown by a use case and written as problem details (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(type: ProblemType, extras: ProblemExtras = {}) {
    super(type);
    this.problem = { type: `/problems/${type}`, title: TITLE[type], status: STATUS[type], ...extras };
  }
}

/** A request with one field that cannot be taken. */
export function invalidField(field: string, code: string, message: string): ProblemError {
  return invalidFields([{ field, code, message }]);
}

/** A request with fields that cannot be taken; names each with its remedy. */
export function invalidFields(fields: FieldProblem[]): ProblemError {
  return new ProblemError('invalid-request', { fields });
}
