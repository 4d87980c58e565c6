import Type, { type TSchema } from 'typebox';
import Value from 'typebox/value';
import * as vocabulary from '#domain/vocabulary';
import {
  caseloadRules,
  COMBINATION_ROWS,
  contraindications,
  diagnoses,
  diagnosisCodes,
  education,
  evidence,
  exercises,
  findDiagnosisCode,
  indications,
  planRules,
  redFlags,
  sources,
  STOP_ROWS,
  stopRules,
  trial,
  triageRules,
  weekTemplates,
} from './index.ts';

const Text = Type.String({ minLength: 1, pattern: '^\\S(.*\\S)?$' });
const oneOf = (codes: readonly string[]) => Type.Enum([...codes]);
const each = (schema: TSchema) => Type.Array(schema, { uniqueItems: true });
const entry = (fields: Record<string, TSchema>) => Type.Object(fields, { additionalProperties: false });
const orNull = (schema: TSchema) => Type.Union([schema, Type.Null()]);
const byCode = (codes: readonly string[], value: TSchema) =>
  entry(Object.fromEntries(codes.map((code) => [code, value])));

const Sources = Type.Array(oneOf(sources.map(({ id }) => id)), { minItems: 1, uniqueItems: true });
const Effect = oneOf(['absolute', 'relative', 'none']);
const Modality = oneOf(vocabulary.MODALITIES);
const Action = oneOf(vocabulary.REFERRAL_ACTIONS);
const ACUITIES = ['acute', 'subacute', 'chronic'];
const Statement = entry({ text: Text, sources: Sources });
const Minutes = orNull(Type.Tuple([Type.Number({ minimum: 1 }), Type.Number({ minimum: 1 })]));
const Sessions = Type.Array(
  Type.Tuple([Type.Integer({ minimum: 0, maximum: 7 }), Type.Integer({ minimum: 0, maximum: 7 })]),
  { minItems: 6, maxItems: 6 },
);

/** Codes a finding of the knowledge may have, by its group. */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  always: ['every_plan'],
  symptom: vocabulary.SYMPTOMS,
  fitnessGap: vocabulary.FITNESS_GAPS,
  underlying: vocabulary.UNDERLYING_CONDITIONS,
  comorbidity: vocabulary.COMORBIDITIES,
  medication: vocabulary.MEDICATIONS,
  cause: vocabulary.CAUSES,
  pregnancy: ['pregnancy', 'postpartum_under_12_weeks'],
  person: [
    'posture_poor',
    'desk_6_hours_or_more',
    'exercise_0_or_1_days',
    'smoker',
    'age_65_or_over',
    ...vocabulary.BMI_CLASSES.map((bmi) => `bmi_${bmi}`),
  ],
};
/** Codes a row of the contraindication matrix may have, by its group. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  stop: STOP_ROWS,
  clearance: ['clearance_condition'],
  comorbidity: vocabulary.COMORBIDITIES,
  medication: vocabulary.MEDICATIONS,
  underlying: vocabulary.UNDERLYING_CONDITIONS,
  pregnancy: ['pregnancy', 'postpartum_under_12_weeks'],
  combination: COMBINATION_ROWS,
};

const Condition = orNull(
  entry({ group: oneOf(Object.keys(FINDINGS)), anyOf: Type.Array(Text, { minItems: 1 }) }),
);

const FILES: readonly [string, readonly unknown[], TSchema][] = [
  [
    'red flag',
    redFlags,
    entry({
      id: Type.String({ pattern: '^T[1-5][.][a-z_]+$' }),
      code: oneOf(vocabulary.RED_FLAGS),
      question: Text,
      suspected: Text,
      urgency: oneOf(['emergency-now', 'emergency-same-day', 'urgent', 'caution']),
      action: Text,
      referral: Action,
      escalatesWhen: each(oneOf(['sudden', 'both_sides', 'very_unwell', 'nerve_sign', 'fainting'])),
      stopRow: orNull(oneOf(STOP_ROWS)),
      namedInSourceDocument: Type.Boolean(),
      examined: Type.Boolean(),
      sources: Sources,
    }),
  ],
  [
    'triage rule',
    triageRules,
    entry({
      id: Type.String({ pattern: '^[TCP][0-9]+[.][a-z0-9_]+$' }),
      level: oneOf(vocabulary.TRIAGE_LEVELS),
      actions: each(Action),
      text: Text,
      stopRow: orNull(oneOf(STOP_ROWS)),
      sources: Sources,
    }),
  ],
  [
    'contraindication',
    contraindications,
    entry({
      id: Text,
      code: oneOf(Object.values(ROWS).flat()),
      group: oneOf(Object.keys(ROWS)),
      label: Text,
      effects: byCode(vocabulary.MODALITIES, Effect),
      reason: Text,
      note: Type.String(),
      actions: each(Action),
      stopsPlan: Type.Boolean(),
      staysAfterClearance: each(Modality),
      inArea: each(Modality),
      byRegion: Type.Array(
        entry({
          region: oneOf(vocabulary.BODY_REGIONS),
          modality: Modality,
          treated: Effect,
          spared: Effect,
        }),
      ),
      leavesLowForce: Type.Boolean(),
      sources: Sources,
    }),
  ],
  [
    'indication',
    indications,
    entry({
      id: Type.String({ pattern: '^ind[.][a-z0-9_]+$' }),
      group: oneOf(Object.keys(FINDINGS)),
      code: Text,
      acuity: orNull(Type.Array(oneOf(ACUITIES), { minItems: 1, uniqueItems: true })),
      modalities: each(Modality),
      insteadOfAdjustment: each(Modality),
      exercises: each(oneOf(vocabulary.EXERCISES)),
      education: each(oneOf(vocabulary.EDUCATION_TOPICS)),
      reason: Text,
      sources: Sources,
    }),
  ],
  [
    'piece of evidence',
    evidence,
    entry({
      modality: orNull(Modality),
      acuity: byCode(
        ACUITIES,
        entry({
          stance: oneOf(['for', 'optional', 'comfort_only', 'against', 'not_indicated']),
          text: Text,
        }),
      ),
      strength: Text,
      evidenceFor: Type.Array(Statement),
      evidenceAgainst: Type.Array(Statement),
      dose: entry({
        setting: oneOf(['clinic', 'home', 'clinic_and_home', 'referral']),
        minutes: Minutes,
        text: Text,
      }),
      noticeBeforeAdding: Type.Boolean(),
      sources: Sources,
    }),
  ],
  [
    'week template',
    weekTemplates,
    entry({
      id: Type.String({ pattern: '^template[.][a-z_]+$' }),
      code: oneOf(['acute', 'subacute', 'chronic', 'chronic_extended']),
      sessions: Type.Partial(byCode(vocabulary.GRID_MODALITIES, Sessions)),
      homeExerciseDaysPerWeek: Type.Tuple([
        Type.Integer({ minimum: 0, maximum: 7 }),
        Type.Integer({ minimum: 0, maximum: 7 }),
      ]),
      homeExerciseMinutes: Minutes,
      reevaluateAtWeeks: Type.Array(Type.Integer({ minimum: 1, maximum: 6 }), { minItems: 1 }),
      reevaluateIfNotClearlyBetterAtWeek: Type.Integer({ minimum: 1, maximum: 6 }),
      needsGainByWeek: orNull(Type.Integer({ minimum: 1, maximum: 6 })),
      note: Text,
      sources: Sources,
    }),
  ],
  ['plan rule', planRules, entry({ id: Text, text: Text, sources: Sources })],
  [
    'stop rule',
    stopRules,
    entry({
      id: Type.String({ pattern: '^stop[.][a-z0-9_]+$' }),
      code: Text,
      action: oneOf([
        'stop_all_care',
        'end_adjustments',
        'stop_provoking_modality',
        'refer_specialist',
        'no_thrust_until_examined',
        'stop_that_modality',
        'refer_doctor',
        'check_contraindications_again',
        'discharge',
        'assess_now',
      ]),
      text: Text,
      sources: Sources,
    }),
  ],
  [
    'caseload rule',
    caseloadRules,
    entry({
      id: Type.String({ pattern: '^caseload[.][a-z_]+$' }),
      kind: oneOf(vocabulary.WORRY_KINDS),
      text: Text,
      sources: Sources,
    }),
  ],
  [
    'topic of education',
    education,
    entry({ code: oneOf(vocabulary.EDUCATION_TOPICS), title: Text, text: Text, sources: Sources }),
  ],
  [
    'exercise',
    exercises,
    entry({
      code: oneOf(vocabulary.EXERCISES),
      label: Text,
      text: Text,
      avoidWith: each(oneOf(vocabulary.COMORBIDITIES)),
      sources: Sources,
    }),
  ],
  [
    'diagnosis',
    diagnoses,
    entry({
      id: Type.String({ pattern: '^dx[.]' }),
      code: Type.String({ pattern: '^[A-Z][0-9]{2}([.][0-9A-Z]{1,4})?$' }),
      title: Text,
      group: oneOf(Object.keys(FINDINGS)),
      finding: Text,
      withFinding: Condition,
      unlessFinding: Condition,
      rank: Type.Integer({ minimum: 1 }),
      tag: oneOf(['V', 'V2']),
      sources: Sources,
    }),
  ],
  [
    'diagnosis code',
    diagnosisCodes,
    entry({
      code: Type.String({ pattern: '^[A-Z][0-9]{2}([.][0-9A-Z]{1,4})?$' }),
      title: Text,
      tag: oneOf(['V', 'V2']),
      sources: Sources,
    }),
  ],
  [
    'source',
    sources,
    entry({
      id: Type.String({ pattern: '^[A-Za-z0-9_]+$' }),
      label: Text,
      tier: oneOf(['guideline', 'study', 'device label', 'secondary', 'client', 'own']),
      url: orNull(Type.String({ pattern: '^https?://\\S+$' })),
      checked: Text,
    }),
  ],
];

/** What is wrong with a value, in words; empty when it fits. */
const faults = (schema: TSchema, value: unknown) =>
  Value.Errors(schema, value).map(({ instancePath, message }) => `${instancePath} ${message}`);

describe('the schema of the knowledge', () => {
  for (const [name, entries, schema] of FILES) {
    it(`fits every ${name}, field by field and with nothing else in it`, () => {
      expect(entries.length).toBeGreaterThan(0);
      for (const each of entries) {
        expect(faults(schema, each)).withContext(JSON.stringify(each).slice(0, 80)).toEqual([]);
      }
    });
  }

  it('would notice a code that is not in the vocabulary, and a field too many', () => {
    const [, rows, schema] = FILES.find(([name]) => name === 'indication')!;
    const row = rows[0] as object;
    expect(faults(schema, { ...row, exercises: ['ex_handstand'] })).not.toEqual([]);
    expect(faults(schema, { ...row, priority: 1 })).not.toEqual([]);
  });

  it('knows the code of every finding and row in its group', () => {
    for (const { id, group, code } of indications) expect(FINDINGS[group]).withContext(id).toContain(code);
    for (const { id, group, code } of contraindications) {
      expect(ROWS[group]).withContext(id).toContain(code);
    }
    for (const { id, group, finding, withFinding, unlessFinding } of diagnoses) {
      expect(FINDINGS[group]).withContext(id).toContain(finding);
      for (const condition of [withFinding, unlessFinding]) {
        if (!condition) continue;
        for (const code of condition.anyOf) expect(FINDINGS[condition.group]).withContext(id).toContain(code);
      }
    }
  });

  it('holds each diagnosis code once, and calls it the same wherever a finding suggests it', () => {
    expect(new Set(diagnosisCodes.map(({ code }) => code)).size).toBe(diagnosisCodes.length);
    for (const { code, title, tag } of diagnoses) {
      expect(findDiagnosisCode(code)).withContext(code).toEqual(jasmine.objectContaining({ title, tag }));
    }
    expect(findDiagnosisCode('ME84.2')).toBeNull();
  });

  it('gives every range its lower number first', () => {
    const ranges = [
      ...evidence.map(({ dose }) => dose.minutes),
      ...weekTemplates.flatMap((template) => [
        template.homeExerciseDaysPerWeek,
        template.homeExerciseMinutes,
        ...Object.values(template.sessions).flat(),
      ]),
      ...trial.differences.map(({ ci95 }) => ci95),
      ...Object.values(trial.outcomes).flatMap((means) => means.map(({ ci95 }) => ci95)),
    ];
    for (const range of ranges) if (range) expect(range[0]).toBeLessThanOrEqual(range[1]);
  });
});
