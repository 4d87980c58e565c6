import Type from 'typebox';

/** How an id is written: a UUID in lower case. */
export const ID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';

/** Id of a record: a UUIDv7 made by whoever makes the record, so the same request twice is one record. */
export const Id = Type.String({ pattern: ID_PATTERN, description: 'UUIDv7, lower case' });

/** A calendar date in the clinic, YYYY-MM-DD, without a time or a zone. */
export const PlainDate = Type.String({ format: 'date', description: 'Clinic-local date, YYYY-MM-DD' });

/** A moment in UTC, ISO 8601. */
export const Instant = Type.String({ format: 'date-time', description: 'UTC instant, ISO 8601' });

/** Version of a record, from 1. A write names the version it is based on; 0 means there is none yet. */
export const Version = Type.Integer({ minimum: 1 });
export const BasedOn = Type.Integer({
  minimum: 0,
  description: 'Version this write is based on; 0 for the first',
});

/** One line of text a person typed: no control characters, and not blank. */
export const Line = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^(?!\\s*$)[^\\p{Cc}]*$' });

/** Free text a person typed, several lines; may be empty. */
export const Note = Type.String({ maxLength: 4000, pattern: '^(?:[^\\p{Cc}]|[\\t\\r\\n])*$' });

/** One line of text that may be empty, which is: not given. No control characters. */
export const ShortText = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\p{Cc}]*$' });

/** One of a fixed list of codes. */
export function codeOf<const Codes extends readonly string[]>(codes: Codes) {
  return Type.Unsafe<Codes[number]>({ type: 'string', enum: [...codes] });
}

/** Yes and no by code; a code that is absent was not answered. */
export function answersOf<const Codes extends readonly string[]>(codes: Codes) {
  return Type.Unsafe<Readonly<Partial<Record<Codes[number], boolean>>>>({
    type: 'object',
    properties: Object.fromEntries(codes.map((code) => [code, { type: 'boolean' }])),
    additionalProperties: false,
  });
}

/** One grade of a fixed list for each test that was done; a test that is absent was not done. */
export function gradesOf<const Tests extends readonly string[], const Grades extends readonly string[]>(
  tests: Tests,
  grades: Grades,
) {
  return Type.Unsafe<Readonly<Partial<Record<Tests[number], Grades[number]>>>>({
    type: 'object',
    properties: Object.fromEntries(tests.map((test) => [test, { type: 'string', enum: [...grades] }])),
    additionalProperties: false,
  });
}

/** A whole number of degrees for each test that was measured. */
export function degreesOf<const Tests extends readonly string[]>(tests: Tests, maximum: number) {
  return Type.Unsafe<Readonly<Partial<Record<Tests[number], number>>>>({
    type: 'object',
    properties: Object.fromEntries(tests.map((test) => [test, { type: 'integer', minimum: 0, maximum }])),
    additionalProperties: false,
  });
}

/** The value, or null where it is not known. */
export function orUnknown<T extends Type.TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

/** Who did something, as shown to colleagues. */
export const Person = Type.Object({ id: Id, displayName: Type.String() });
export type Person = Type.Static<typeof Person>;
