import Type from 'typebox';

/** One field of a request that cannot be taken, and what to do about it. */
export const FieldProblem = Type.Object({
  /** JSON pointer into the request body, such as /painNrs. */
  field: Type.String(),
  /** Stable code, such as out_of_range. */
  code: Type.String(),
  /** What to do, in plain words. */
  message: Type.String(),
});
export type FieldProblem = Type.Static<typeof FieldProblem>;

/** Why an intake for the decision support could not be read: the field, what stood there, how to put it right. */
export const IntakeError = Type.Object({
  field: Type.String(),
  value: Type.Unknown(),
  message: Type.String(),
});
export type IntakeError = Type.Static<typeof IntakeError>;

/** Any error of the API (RFC 9457, application/problem+json). */
export const Problem = Type.Object({
  /** Stable, such as /problems/version-conflict. */
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  /** Id of the request, to find it in the log. */
  requestId: Type.Optional(Type.String()),
  fields: Type.Optional(Type.Array(FieldProblem)),
  /** On a version conflict: the record as it stands now. On a time that is taken: whose appointments are there. */
  current: Type.Optional(Type.Unknown()),
  /** On a plan that cannot be signed: why. */
  planProblems: Type.Optional(Type.Array(Type.Unknown())),
  /** On an intake that cannot be read: why. */
  error: Type.Optional(IntakeError),
});
export type Problem = Type.Static<typeof Problem>;

export const PROBLEM_TYPES = [
  'invalid-request',
  'malformed-json',
  'too-large',
  'unsupported-media-type',
  'not-signed-in',
  'wrong-credentials',
  'wrong-pin',
  'pin-locked',
  'not-allowed',
  'not-found',
  'link-used',
  'link-over',
  'version-conflict',
  'already-exists',
  'plan-stopped',
  'plan-not-ready',
  'slot-taken',
  'unreadable-intake',
  'import-refused',
  'too-many-requests',
  'database-unavailable',
  'internal-error',
] as const;
export type ProblemType = (typeof PROBLEM_TYPES)[number];
