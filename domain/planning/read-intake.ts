import {
  noFacts,
  type Clearance,
  type IntakeFacts,
  type Lifestyle,
  type RedFlagDetail,
} from '#domain/triage';
import {
  answerAll,
  BMI_CLASSES,
  BODY_REGIONS,
  CAUSES,
  COMORBIDITIES,
  FITNESS_GAPS,
  FLAG_ONSETS,
  FLAG_SIDES,
  MEDICATIONS,
  MODALITIES,
  POSTURES,
  PREGNANCY_STATES,
  RED_FLAGS,
  SEXES,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
  UNWELL_SIGNS,
  YOUTH_SIGNS,
  type Answers,
  type RedFlag,
  type UnwellSign,
  type YouthSign,
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

const LIST_NAMES = Object.keys(INTAKE_LISTS) as readonly IntakeList[];
const FIELDS: readonly string[] = [
  ...LIST_NAMES,
  'age',
  'sex',
  'durationDays',
  'legSymptomsDays',
  'armSymptomsDays',
  'flareDays',
  'painNrs',
  'pregnancy',
  'lifestyle',
  'strengthTested',
  'unanswered',
  'clearance',
  'redFlagDetails',
  'unwellSigns',
  'youthSigns',
  'treatedRegions',
];
/** What `unanswered` may name: any token of a list, or a field. */
const NAMEABLE: readonly string[] = [...new Set([...Object.values(INTAKE_LISTS).flat(), ...FIELDS])];
const LIFESTYLE_FIELDS = ['bmi', 'deskHoursPerDay', 'exerciseDaysPerWeek', 'posture', 'smoker'] as const;
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

/** An intake as read, and what the caller left to be taken from elsewhere. */
export interface ReadIntake {
  readonly facts: IntakeFacts;
  /** Lists that were not given: nothing in them was answered (C2). */
  readonly absentLists: readonly IntakeList[];
  /** Onsets taken from `durationDays` because they were not given (C3). */
  readonly assumed: readonly ('legSymptomsDays' | 'armSymptomsDays')[];
  /** What was named as unanswered and not answered elsewhere in the intake, in vocabulary order. */
  readonly namedOpen: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one intake in the tokens of the vocabulary (C2, C3, C5). A list given is a list answered: what is not in it was
 * answered no, unless it stands in `unanswered`; a list absent is unanswered. Null counts as absent. A token that is
 * both in its list and in `unanswered` was answered yes. An intake comes without an examination of its own, so its
 * lists stand for the examined signs too.
 * A field that looks like a misspelled one is an error; other fields that mean nothing here are passed over.
 * Throws `UnreadableIntake` for anything else than that.
 */
export function readIntake(input: unknown): ReadIntake {
  const fields = readObject('intake', input);
  refuseMisspelled('', fields, FIELDS);
  const unanswered = readUnanswered(fields['unanswered']);
  const flags = readRedFlags(fields['redFlags']);
  const durationDays = readDays(fields, 'durationDays');
  const legSymptomsDays = readDays(fields, 'legSymptomsDays');
  const armSymptomsDays = readDays(fields, 'armSymptomsDays');
  const list = <Code extends string>(name: IntakeList, codes: readonly Code[]): Answers<Code> =>
    answersOf(name, codes, readTokens(name, fields[name], codes), unanswered);

  const facts: IntakeFacts = {
    ...noFacts(),
    ageYears: readNumber('age', fields['age'], 0, 120, true),
    sex: readToken('sex', fields['sex'], SEXES),
    durationDays,
    legSymptomsDays: legSymptomsDays ?? durationDays,
    armSymptomsDays: armSymptomsDays ?? durationDays,
    flareDays: readDays(fields, 'flareDays'),
    painNrs: readNumber('painNrs', fields['painNrs'], 0, 10, false),
    redFlags: answersOf('redFlags', RED_FLAGS, flags?.codes ?? null, unanswered),
    redFlagDetails: { ...readRedFlagDetails(fields['redFlagDetails']), ...flags?.details },
    symptoms: list('symptoms', SYMPTOMS),
    underlyingConditions: list('underlyingConditions', UNDERLYING_CONDITIONS),
    comorbidities: list('comorbidities', COMORBIDITIES),
    medications: list('medications', MEDICATIONS),
    fitnessGaps: list('fitnessGaps', FITNESS_GAPS),
    causes: list('causes', CAUSES),
    pregnancy: readToken('pregnancy', fields['pregnancy'], PREGNANCY_STATES),
    lifestyle: readLifestyle(fields['lifestyle']),
    unwellSigns: readUnwellSigns(fields['unwellSigns']),
    youthSigns: readYouthSigns(fields['youthSigns']),
    treatedRegions: readTokens('treatedRegions', fields['treatedRegions'], BODY_REGIONS) ?? undefined,
    strengthTested: readStrengthTested(fields['strengthTested'], unanswered),
    examined: true,
    clearance: readClearance(fields['clearance']),
  };
  return {
    facts,
    absentLists: LIST_NAMES.filter((name) => isAbsent(fields[name]) || unanswered.has(name)),
    assumed: [
      ...(legSymptomsDays === null && durationDays !== null ? (['legSymptomsDays'] as const) : []),
      ...(armSymptomsDays === null && durationDays !== null ? (['armSymptomsDays'] as const) : []),
    ],
    namedOpen: listNamedOpen(fields, facts, unanswered),
  };
}

function answersOf<Code extends string>(
  name: IntakeList,
  codes: readonly Code[],
  found: readonly Code[] | null,
  unanswered: ReadonlySet<string>,
): Answers<Code> {
  if (found === null) return answerAll<Code>([]);
  const isAnswered = (code: Code): boolean => !unanswered.has(name) && !unanswered.has(code);
  return answerAll(
    codes.filter((code) => found.includes(code) || isAnswered(code)),
    found,
  );
}

/** Asked beside a finding: a list that is absent only means that nothing of it was said. */
function readUnwellSigns(value: unknown): Answers<UnwellSign> {
  const found = readTokens('unwellSigns', value, UNWELL_SIGNS);
  return answerAll(found === null ? [] : UNWELL_SIGNS, found ?? []);
}

/** Undefined where the intake has no place for them. */
function readYouthSigns(value: unknown): Answers<YouthSign> | undefined {
  const found = readTokens('youthSigns', value, YOUTH_SIGNS);
  return found === null ? undefined : answerAll(YOUTH_SIGNS, found);
}

function readRedFlags(
  value: unknown,
): { readonly codes: readonly RedFlag[]; readonly details: IntakeFacts['redFlagDetails'] } | null {
  if (isAbsent(value)) return null;
  const details: Partial<Record<RedFlag, RedFlagDetail>> = {};
  const codes = readArray('redFlags', value).map((entry) => {
    if (typeof entry !== 'object' || entry === null) return readKnownToken('redFlags', entry, RED_FLAGS);
    // C8: "take onset and side with the flag".
    const flag = readObject('redFlags', entry);
    const code = readKnownToken('redFlags', flag['code'], RED_FLAGS);
    details[code] = readDetail(`redFlags.${code}`, flag);
    return code;
  });
  return { codes, details };
}

function readRedFlagDetails(value: unknown): IntakeFacts['redFlagDetails'] {
  if (isAbsent(value)) return {};
  const details: Partial<Record<RedFlag, RedFlagDetail>> = {};
  for (const [name, detail] of Object.entries(readObject('redFlagDetails', value))) {
    const code = readKnownToken('redFlagDetails', name, RED_FLAGS);
    details[code] = readDetail(`redFlagDetails.${code}`, readObject(`redFlagDetails.${code}`, detail));
  }
  return details;
}

function readDetail(field: string, detail: Fields): RedFlagDetail {
  const onset = readToken(`${field}.onset`, detail['onset'], FLAG_ONSETS);
  const side = readToken(`${field}.side`, detail['side'], FLAG_SIDES);
  return { ...(onset ? { onset } : {}), ...(side ? { side } : {}) };
}

function readUnanswered(value: unknown): ReadonlySet<string> {
  return new Set(readTokens('unanswered', value, NAMEABLE) ?? []);
}

/** A token counts as answered where its list says yes to it; a field where it was given. */
function listNamedOpen(
  fields: Fields,
  facts: IntakeFacts,
  unanswered: ReadonlySet<string>,
): readonly string[] {
  if (unanswered.size === 0) return [];
  const saidYes = LIST_NAMES.flatMap((name) =>
    Object.entries(facts[name]).flatMap(([code, answer]) => (answer === true ? [code] : [])),
  );
  const isList = (name: string): boolean => (LIST_NAMES as readonly string[]).includes(name);
  return NAMEABLE.filter(
    (name) => unanswered.has(name) && !isList(name) && !saidYes.includes(name) && isAbsent(fields[name]),
  );
}

/** C5: taken as tested and normal unless it is said not to be. */
function readStrengthTested(value: unknown, unanswered: ReadonlySet<string>): boolean {
  return readBoolean('strengthTested', value) ?? !unanswered.has('strengthTested');
}

function readLifestyle(value: unknown): Lifestyle {
  const fields = isAbsent(value) ? {} : readObject('lifestyle', value);
  refuseMisspelled('lifestyle.', fields, LIFESTYLE_FIELDS);
  return {
    bmi: readToken('lifestyle.bmi', fields['bmi'], BMI_CLASSES),
    deskHoursPerDay: readNumber('lifestyle.deskHoursPerDay', fields['deskHoursPerDay'], 0, 24, false),
    exerciseDaysPerWeek: readNumber(
      'lifestyle.exerciseDaysPerWeek',
      fields['exerciseDaysPerWeek'],
      0,
      7,
      false,
    ),
    posture: readToken('lifestyle.posture', fields['posture'], POSTURES),
    smoker: readBoolean('lifestyle.smoker', fields['smoker']),
  };
}

/** `{permitted, condition, covers}`; `permitted` as a list of modalities, or as a modality to true or false (C10). */
function readClearance(value: unknown): Clearance | null {
  if (isAbsent(value)) return null;
  const fields = readObject('clearance', value);
  refuseMisspelled('clearance.', fields, ['permitted', 'condition', 'covers']);
  const { permitted, condition } = fields;
  const covers = isAbsent(fields['covers'])
    ? undefined
    : readArray('clearance.covers', fields['covers']).map((code) => readText('clearance.covers', code));
  return {
    permitted: readPermitted(permitted),
    condition: isAbsent(condition) ? '' : readText('clearance.condition', condition),
    ...(covers ? { covers } : {}),
  };
}

function readPermitted(value: unknown): Clearance['permitted'] {
  if (Array.isArray(value)) return readTokens('clearance.permitted', value, MODALITIES) ?? [];
  if (isAbsent(value)) {
    throw new UnreadableIntake(
      'clearance.permitted',
      null,
      'Give the list of modalities the physician permits.',
    );
  }
  return Object.entries(readObject('clearance.permitted', value)).flatMap(([name, permitted]) => {
    const modality = readKnownToken('clearance.permitted', name, MODALITIES);
    return readBoolean(`clearance.permitted.${modality}`, permitted) === true ? [modality] : [];
  });
}

function readTokens<Code extends string>(
  field: string,
  value: unknown,
  codes: readonly Code[],
): readonly Code[] | null {
  if (isAbsent(value)) return null;
  return readArray(field, value).map((entry) => readKnownToken(field, entry, codes));
}

function readToken<Code extends string>(field: string, value: unknown, codes: readonly Code[]): Code | null {
  return isAbsent(value) ? null : readKnownToken(field, value, codes);
}

function readKnownToken<Code extends string>(field: string, value: unknown, codes: readonly Code[]): Code {
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

function readDays(fields: Fields, field: string): number | null {
  return readNumber(field, fields[field], 0, MOST_DAYS, true);
}

function readNumber(
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

function readBoolean(field: string, value: unknown): boolean | null {
  if (isAbsent(value)) return null;
  if (typeof value !== 'boolean') throw new UnreadableIntake(field, value, 'Give true or false.');
  return value;
}

function readText(field: string, value: unknown): string {
  if (typeof value !== 'string') throw new UnreadableIntake(field, value, 'Give text.');
  return value;
}

function readArray(field: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value))
    throw new UnreadableIntake(
      field,
      value,
      'Give a list of tokens, or leave it out if it was not answered.',
    );
  return value;
}

function readObject(field: string, value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableIntake(field, value, 'Give a JSON object.');
  }
  return value as Fields;
}

/** A misspelled field would silently count as unanswered; a foreign one, such as a record number, does no harm. */
function refuseMisspelled(prefix: string, fields: Fields, known: readonly string[]): void {
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

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
