import fc, { type Arbitrary } from 'fast-check';
import { ID_PATTERN } from '#contract/scalar';
import type { Schema } from './api-walk.ts';

/** Texts that break what was not written with care: markup, SQL, formulas, wildcards, paths, odd letters. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "javascript:alert('x')",
  '{{constructor.constructor("alert(1)")()}}',
  "' or '1'='1",
  "'; drop table patient; --",
  '%',
  '_',
  '\\',
  '=HYPERLINK("http://evil.example")',
  '@SUM(A1)',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'null',
  '0',
  '-1',
  'O’Brien-Ñandú 李 😀',
  '\u202etxt.exe',
  '\u0000',
  'a\r\nset-cookie: x=1',
  '\ud800',
  'x'.repeat(5000),
];

const NASTY_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  1e308,
  [],
  {},
  [[[[[]]]]],
  { __proto__: null, constructor: {} },
  ...NASTY_TEXTS,
];

/** Any value at all, most of them troublesome. */
export const anything: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...NASTY_VALUES),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values that fit a schema of the contract. Ids are mostly of records that exist. */
export function valuesOf(schema: Schema, ids: readonly string[]): Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((part) => valuesOf(part, ids)));
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectsOf(schema, ids);
    case 'array':
      return arraysOf(schema, ids);
    case 'string':
      return textsOf(schema, ids);
    case 'integer':
      return integersOf(schema);
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
      return anything;
  }
}

function objectsOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  ids: readonly string[],
): Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, valuesOf(part, ids)])),
    { requiredKeys: [...required] },
  );
  if (additionalProperties !== true) return known;
  const more = fc.dictionary(fc.constantFrom('constructor', 'a', 'ü'), anything, { maxKeys: 3 });
  return fc.tuple(known, more).map(([given, added]) => ({ ...added, ...given }));
}

function arraysOf(
  { items = {}, minItems = 0, maxItems, uniqueItems }: Schema,
  ids: readonly string[],
): Arbitrary<unknown> {
  const length = {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems ?? 4, minItems + 4)),
  };
  return uniqueItems === true
    ? fc.uniqueArray(valuesOf(items, ids), length)
    : fc.array(valuesOf(items, ids), length);
}

function textsOf(
  { pattern, format, minLength = 0, maxLength = 10_000 }: Schema,
  ids: readonly string[],
): Arbitrary<unknown> {
  if (format === 'date') return dates;
  if (format === 'date-time') return dates.map((date) => `${date}T12:00:00.000Z`);
  if (pattern === ID_PATTERN) return idsAmong(ids);
  const allowed = pattern === undefined ? null : new RegExp(pattern, 'u');
  const fits = (text: string): boolean =>
    text.length >= minLength && text.length <= maxLength && (allowed?.test(text) ?? true);
  const nasty = NASTY_TEXTS.filter(fits);
  if (nasty.length > 2)
    return fc.oneof(fc.constantFrom(...nasty), fc.string({ minLength, maxLength: 20 }).filter(fits));
  return allowed === null ? fc.string({ minLength, maxLength: 20 }) : fc.stringMatching(allowed);
}

/** Around the clinic's day in specs, and now and then far from it. */
const dates = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: -400, max: 200 })
      .map((days) => new Date(Date.UTC(2026, 2, 2 + days)).toISOString().slice(0, 10)),
  },
  { weight: 1, arbitrary: fc.constantFrom('0001-01-01', '1900-02-28', '2000-02-29', '9999-12-31') },
);

function integersOf({ minimum = -10, maximum = 2 ** 53 - 1 }: Schema): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, minimum + 5) }) },
    {
      weight: 1,
      arbitrary: fc.maxSafeInteger().map((any) => minimum + (Math.abs(any) % (maximum - minimum + 1))),
    },
  );
}

export function idsAmong(ids: readonly string[]): Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ids) },
    { weight: 2, arbitrary: fc.uuid({ version: 7 }) },
  );
}

/** The same value with one part of it taken away, replaced or added to. */
export function spoilt(value: unknown): Arbitrary<unknown> {
  const places = placesIn(value);
  return fc
    .tuple(fc.constantFrom(...places), anything, fc.constantFrom('replace', 'remove', 'add'))
    .map(([place, other, how]) => change(value, place, other, how));
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...place, name]))];
}

function change(
  value: unknown,
  [name, ...rest]: Place,
  other: unknown,
  how: 'replace' | 'remove' | 'add',
): unknown {
  if (name === undefined) {
    return how === 'add' && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, surplus: other }
      : other;
  }
  const part = (value as Record<string | number, unknown>)[name];
  if (rest.length === 0 && how === 'remove') {
    return Array.isArray(value)
      ? value.filter((_, index) => index !== Number(name))
      : Object.fromEntries(Object.entries(value as object).filter(([key]) => key !== name));
  }
  const changed = change(part, rest, other, how);
  return Array.isArray(value)
    ? value.map((each: unknown, index) => (index === Number(name) ? changed : each))
    : { ...(value as object), [name]: changed };
}
