import {
  CAUSES,
  COMORBIDITIES,
  FITNESS_GAPS,
  MEDICATIONS,
  RED_FLAGS,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
} from '#domain/vocabulary';
import { findNearMiss } from './near-miss.ts';

/** The lists of an intake, each with its vocabulary. */
export const INTAKE_LISTS = {
  redFlags: RED_FLAGS,
  symptoms: SYMPTOMS,
  underlyingConditions: UNDERLYING_CONDITIONS,
  comorbidities: COMORBIDITIES,
  medications: MEDICATIONS,
  fitnessGaps: FITNESS_GAPS,
  causes: CAUSES,
} as const;
export type IntakeList = keyof typeof INTAKE_LISTS;

export const LIST_NAMES = /* @__PURE__ */ Object.keys(INTAKE_LISTS) as readonly IntakeList[];
/** A hundred years; longer is a slip of the keyboard. */
const MOST_DAYS = 36_525;

/** An intake that cannot be read: which field, what stood there, and how to put it right. */
export class UnreadableIntake extends Error {
  readonly field: string;
  readonly value: unknown;

  constructor(field: string, value: unknown, remedy: string) {
    super(remedy);
    this.field = field;
    this.value = value;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export function readTokens<Code extends string>(
  field: string,
  value: unknown,
  codes: readonly Code[],
): readonly Code[] | null {
  if (isAbsent(value)) return null;
  return readArray(field, value).map((entry) => readKnownToken(field, entry, codes));
}

export function readToken<Code extends string>(
  field: string,
  value: unknown,
  codes: readonly Code[],
): Code | null {
  return isAbsent(value) ? null : readKnownToken(field, value, codes);
}

export function readKnownToken<Code extends string>(
  field: string,
  value: unknown,
  codes: readonly Code[],
): Code {
  const code = codes.find((each) => each === value);
  if (code !== undefined) return code;
  throw new UnreadableIntake(
    field,
    value,
    `${adviseToken(field, value, codes)}Known here: ${codes.join(', ')}.`,
  );
}

function adviseToken(field: string, value: unknown, codes: readonly string[]): string {
  if (typeof value !== 'string') return 'Give a token as text. ';
  const elsewhere = LIST_NAMES.find(
    (name) => name !== field && (INTAKE_LISTS[name] as readonly string[]).includes(value),
  );
  if (elsewhere) return `This token belongs in ${elsewhere}. `;
  const meant = findNearMiss(value, codes);
  return meant === null
    ? 'This token is not in the vocabulary. '
    : `This token is not in the vocabulary; did you mean ${meant}? `;
}

export function readDays(fields: Fields, field: string): number | null {
  return readNumber(field, fields[field], 0, MOST_DAYS, true);
}

export function readNumber(
  field: string,
  value: unknown,
  least: number,
  most: number,
  whole: boolean,
): number | null {
  if (isAbsent(value)) return null;
  const fits =
    typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
  if (!fits)
    throw new UnreadableIntake(
      field,
      value,
      `Give a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`,
    );
  return value;
}

export function readBoolean(field: string, value: unknown): boolean | null {
  if (isAbsent(value)) return null;
  if (typeof value !== 'boolean') throw new UnreadableIntake(field, value, 'Give true or false.');
  return value;
}

export function readText(field: string, value: unknown): string {
  if (typeof value !== 'string') throw new UnreadableIntake(field, value, 'Give text.');
  return value;
}

export function readArray(field: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    throw new UnreadableIntake(
      field,
      value,
      'Give a list of tokens, or leave it out if it was not answered.',
    );
  return value;
}

export function readObject(field: string, value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableIntake(field, value, 'Give a JSON object.');
  }
  return value as Fields;
}

/** A misspelled field would silently count as unanswered; a foreign one, such as a record number, does no harm. */
export function refuseMisspelled(prefix: string, fields: Fields, known: readonly string[]): void {
  for (const name of Object.keys(fields)) {
    if (known.includes(name)) continue;
    const meant = findNearMiss(name, known);
    if (meant !== null) {
      throw new UnreadableIntake(
        `${prefix}${name}`,
        fields[name],
        `There is no such field; did you mean ${prefix}${meant}?`,
      );
    }
  }
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
