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
import {
  INTAKE_LISTS,
  isAbsent,
  LIST_NAMES,
  readArray,
  readBoolean,
  readDays,
  readKnownToken,
  readNumber,
  readObject,
  readText,
  readToken,
  readTokens,
  refuseMisspelled,
  UnreadableIntake,
  type Fields,
  type IntakeList,
} from './intake-fields.ts';

/** Every field an intake may have. */
export const FIELDS: readonly string[] = [
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
const LIFESTYLE_FIELDS = ['bmi', 'deskHoursPerDay', 'exerciseDaysPerWeek', 'posture', 'smoker'] as const;
/** What `unanswered` may name: any token of a list, or a field, those of the lifestyle included. */
const NAMEABLE = /* @__PURE__ */ listNameable();

function listNameable(): readonly string[] {
  const tokens = LIST_NAMES.flatMap((name): readonly string[] => INTAKE_LISTS[name]);
  return [...new Set([...tokens, ...FIELDS, ...LIFESTYLE_FIELDS])];
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
    Object.entries(facts[name]).flatMap(([code, answer]) => (answer ? [code] : [])),
  );
  const isList = (name: string): boolean => (LIST_NAMES as readonly string[]).includes(name);
  const given: Fields = { ...facts.lifestyle, ...fields };
  return NAMEABLE.filter(
    (name) => unanswered.has(name) && !isList(name) && !saidYes.includes(name) && isAbsent(given[name]),
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

/**
 * `{permitted, condition, covers}`; `permitted` as a list of modalities, or as a modality to true or false (C10: "for
 * each modality permitted or not"). Modalities may also stand in the clearance itself.
 */
function readClearance(value: unknown): Clearance | null {
  if (isAbsent(value)) return null;
  const fields = readObject('clearance', value);
  refuseMisspelled('clearance.', fields, ['permitted', 'condition', 'covers', ...MODALITIES]);
  const { condition } = fields;
  const permitted = fields['permitted'] ?? pickModalities(fields);
  const covers = isAbsent(fields['covers'])
    ? undefined
    : readArray('clearance.covers', fields['covers']).map((code) => readText('clearance.covers', code));
  return {
    permitted: readPermitted(permitted),
    condition: isAbsent(condition) ? '' : readText('clearance.condition', condition),
    ...(covers ? { covers } : {}),
  };
}

function pickModalities(fields: Fields): Fields | null {
  const named = MODALITIES.filter((modality) => modality in fields);
  return named.length === 0
    ? null
    : Object.fromEntries(named.map((modality) => [modality, fields[modality]]));
}

function readPermitted(value: unknown): Clearance['permitted'] {
  if (Array.isArray(value)) {
    return value.map((entry) => readKnownToken('clearance.permitted', entry, MODALITIES));
  }
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
