import fc from 'fast-check';
import { findRule, findSource } from '#domain/knowledge';
import { factsFrom, noFacts, triage, type AskedAnswers, type IntakeFacts } from '#domain/triage';
import {
  CAUSES,
  COMORBIDITIES,
  FITNESS_GAPS,
  MEDICATIONS,
  MAX_ADJUSTMENTS,
  MODALITIES,
  PREGNANCY_STATES,
  RED_FLAGS,
  SYMPTOMS,
  TRIAGE_LEVELS,
  UNDERLYING_CONDITIONS,
} from '#domain/vocabulary';
import { assess, checkModalities, draftPlan, findPlanProblems, suggest, totalSessions } from './index.ts';
import { INTAKE_LISTS, LIST_NAMES } from './intake-fields.ts';
import { FIELDS } from './read-intake.ts';
import { someFacts, without } from '../triage/some-facts.ts';

const few = <Code extends string>(codes: readonly Code[]) => fc.subarray([...codes], { maxLength: 4 });
const days = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
const arranged = fc.record({
  ageYears: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  durationDays: days,
  legSymptomsDays: days,
  flareDays: days,
  symptoms: few(SYMPTOMS),
  redFlags: fc.subarray([...RED_FLAGS], { maxLength: 2 }),
  fitnessGaps: few(FITNESS_GAPS),
  underlyingConditions: few(UNDERLYING_CONDITIONS),
  comorbidities: few(COMORBIDITIES),
  medications: few(MEDICATIONS),
  causes: few(CAUSES),
  pregnancy: fc.constantFrom(...PREGNANCY_STATES),
  strengthTested: fc.constantFrom(true, false, null),
  examined: fc.boolean(),
  clearance: fc.option(fc.record({ permitted: few(MODALITIES), condition: fc.constant('as agreed') }), {
    nil: null,
  }),
});
/** Without stops, so that plans come up often. */
const calm = arranged.map((given) => ({
  ...given,
  redFlags: [],
  clearance: null,
  examined: true,
  strengthTested: true,
}));

/** A list of the intake and one of its codes. */
const question = fc.constantFrom(
  ...LIST_NAMES.flatMap((list) => INTAKE_LISTS[list].map((code) => ({ list, code: code }))),
);
/** With some questions taken back to not answered. */
const incomplete = fc
  .tuple(arranged, fc.array(question, { maxLength: 5 }))
  .map(([given, open]) =>
    open.reduce<IntakeFacts>(
      (facts, { list, code }) => ({ ...facts, [list]: without<string>(facts[list], code) }),
      someFacts(given),
    ),
  );

const rank = { open: 0, warned: 1, blocked: 2 };
const levelOf = (facts: IntakeFacts) => TRIAGE_LEVELS.indexOf(triage(facts).level);
const statuses = (facts: IntakeFacts) =>
  checkModalities(facts, triage(facts)).map(({ status }) => rank[status]);

describe('whatever the intake', () => {
  it('one more red flag never lowers triage, nor lifts a stop', () => {
    fc.assert(
      fc.property(arranged, fc.constantFrom(...RED_FLAGS), (given, flag) => {
        const before = someFacts(given);
        const after = { ...before, redFlags: { ...before.redFlags, [flag]: true } };
        expect(levelOf(after)).toBeGreaterThanOrEqual(levelOf(before));
        if (triage(before).stopped) expect(triage(after).stopped).toBeTrue();
      }),
    );
  });

  it('one more contraindication never unblocks', () => {
    fc.assert(
      fc.property(arranged, fc.constantFrom(...COMORBIDITIES), (given, code) => {
        const before = someFacts(given);
        const after = { ...before, comorbidities: { ...before.comorbidities, [code]: true } };
        const [earlier, later] = [statuses(before), statuses(after)];
        later.forEach((status, at) => expect(status).toBeGreaterThanOrEqual(earlier[at]!));
      }),
    );
  });

  it('one more medication or condition never unblocks, nor lowers triage', () => {
    fc.assert(
      fc.property(
        arranged,
        fc.constantFrom(...MEDICATIONS),
        fc.constantFrom(...UNDERLYING_CONDITIONS),
        (given, medication, condition) => {
          const before = someFacts(given);
          const after = {
            ...before,
            medications: { ...before.medications, [medication]: true },
            underlyingConditions: { ...before.underlyingConditions, [condition]: true },
          };
          expect(levelOf(after)).toBeGreaterThanOrEqual(levelOf(before));
          const earlier = statuses(before);
          statuses(after).forEach((status, at) => expect(status).toBeGreaterThanOrEqual(earlier[at]!));
        },
      ),
    );
  });

  it('one more underlying condition or symptom never lowers triage, nor unblocks', () => {
    const lists = ['underlyingConditions', 'symptoms'] as const;
    const more = fc.constantFrom(...lists.flatMap((list) => INTAKE_LISTS[list].map((code) => [list, code])));
    fc.assert(
      fc.property(arranged, more, (given, [list, code]) => {
        const before = someFacts(given);
        const after = { ...before, [list!]: { ...before[list as (typeof lists)[number]], [code!]: true } };
        expect(levelOf(after)).toBeGreaterThanOrEqual(levelOf(before));
        const earlier = statuses(before);
        statuses(after).forEach((status, at) => expect(status).toBeGreaterThanOrEqual(earlier[at]!));
      }),
    );
  });

  it('a no where there was no answer never raises urgency, nor restricts', () => {
    fc.assert(
      fc.property(incomplete, question, (given, { list, code }) => {
        const before = { ...given, [list]: without<string>(given[list], code) };
        const after = { ...given, [list]: { ...given[list], [code]: false } };
        expect(levelOf(after)).toBeLessThanOrEqual(levelOf(before));
        const earlier = statuses(before);
        statuses(after).forEach((status, at) => expect(status).toBeLessThanOrEqual(earlier[at]!));
      }),
    );
  });

  it('taking an answer back is never clear', () => {
    fc.assert(
      fc.property(arranged, fc.constantFrom(...RED_FLAGS), (given, flag) => {
        const { [flag]: _taken, ...redFlags } = someFacts(given).redFlags;
        const result = triage({ ...someFacts(given), redFlags });
        expect(result.level).not.toBe('clear');
        expect(result.unknown).toContain(flag);
      }),
    );
  });

  it('suggests only what is open, and never ultrasound or regenerative injection', () => {
    fc.assert(
      fc.property(arranged, (given) => {
        const facts = someFacts(given);
        const result = triage(facts);
        const checks = checkModalities(facts, result);
        for (const { code } of suggest(facts, result, checks).modalities) {
          expect(checks.find(({ modality }) => modality === code)?.status).toBe('open');
          expect(['ultrasound', 'regenerative_injection']).not.toContain(code);
        }
      }),
    );
  });

  it('suggests exercise wherever it is open and nothing is stopped', () => {
    fc.assert(
      fc.property(calm, (given) => {
        const facts = someFacts(given);
        const result = triage(facts);
        const checks = checkModalities(facts, result);
        const codes = suggest(facts, result, checks).modalities.map(({ code }) => code);
        const isOpen =
          checks[MODALITIES.indexOf('therapeutic_exercise')]?.status === 'open' && !result.stopped;
        expect(codes.includes('therapeutic_exercise')).toBe(isOpen);
      }),
    );
  });

  it('drafts only what could be signed', () => {
    fc.assert(
      fc.property(calm, (given) => {
        const facts = someFacts(given);
        const result = triage(facts);
        const checks = checkModalities(facts, result);
        const draft = draftPlan(facts, result, checks);
        expect(draft === null).toBe(result.stopped);
        if (!draft) return;
        const problems = findPlanProblems({
          facts,
          triage: result,
          checks,
          sessions: draft.sessions,
          treatments: {},
          overrides: [],
          regenerative: null,
        });
        const allowed = ['nothing_planned', 'questions_open'];
        expect(problems.filter(({ code }) => !allowed.includes(code))).toEqual([]);
      }),
    );
  });

  it('drafts at most twelve visits with thrust, and nothing that is blocked or warned of', () => {
    fc.assert(
      fc.property(arranged, fc.boolean(), (given, extended) => {
        const facts = someFacts(given);
        const result = triage(facts);
        const checks = checkModalities(facts, result);
        const draft = draftPlan(facts, result, checks, { extended });
        if (!draft) return;
        expect(totalSessions(draft.sessions, 'chiropractic_adjustment')).toBeLessThanOrEqual(MAX_ADJUSTMENTS);
        const open: readonly string[] = checks.flatMap(({ status, modality }) =>
          status === 'open' ? [modality] : [],
        );
        for (const modality of Object.keys(draft.sessions)) expect(open).toContain(modality);
      }),
    );
  });

  it('names only rules and sources that exist', () => {
    fc.assert(
      fc.property(arranged, (given) => {
        const facts = someFacts(given);
        const result = triage(facts);
        const checks = checkModalities(facts, result);
        const suggestion = suggest(facts, result, checks);
        const named = [
          ...result.findings,
          ...checks.flatMap(({ causes }) => [...causes]),
          ...[suggestion.modalities, suggestion.exercises, suggestion.education].flatMap((group) =>
            group.flatMap(({ ruleIds, sourceIds }) => ruleIds.map((ruleId) => ({ ruleId, sourceIds }))),
          ),
        ];
        for (const { ruleId, sourceIds } of named) {
          expect(findRule(ruleId).id).toBe(ruleId);
          expect(sourceIds.length).toBeGreaterThan(0);
          for (const id of sourceIds) expect(findSource(id).id).toBe(id);
        }
      }),
    );
  });

  it('reaches the same answer in every time zone', () => {
    const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'];
    const asked: AskedAnswers = {
      ...noFacts(),
      onsetOn: '2026-03-07',
      legSymptomsOn: '2026-03-08',
      armSymptomsOn: null,
      unwellSigns: {},
      youthSigns: {},
      flareOn: '2026-04-05',
      lifestyle: { ...noFacts().lifestyle, heightCm: 170, weightKg: 72.3 },
    };
    const zone = process.env['TZ'];
    const answers = zones.map((TZ) => {
      process.env['TZ'] = TZ;
      const facts = factsFrom({ birthDate: '1996-04-05', sex: 'male' }, asked, null, '2026-04-05');
      return { offset: new Date(2026, 0, 1).getTimezoneOffset(), facts, result: triage(facts) };
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(answers.map(({ offset }) => offset)).size).toBe(zones.length);
    expect(answers[0]?.facts).toEqual(
      jasmine.objectContaining({ ageYears: 30, durationDays: 29, legSymptomsDays: 28, flareDays: 0 }),
    );
    for (const { facts, result } of answers) {
      expect({ facts, result }).toEqual({ facts: answers[0]!.facts, result: answers[0]!.result });
    }
  });
});

/** Tokens of every list in any order, some of them twice. */
const tokens = fc.record(
  {
    redFlags: fc.shuffledSubarray([...RED_FLAGS], { maxLength: 3 }),
    symptoms: fc.shuffledSubarray([...SYMPTOMS], { maxLength: 6 }),
    fitnessGaps: fc.shuffledSubarray([...FITNESS_GAPS]),
    underlyingConditions: fc.shuffledSubarray([...UNDERLYING_CONDITIONS], { maxLength: 4 }),
    comorbidities: fc.shuffledSubarray([...COMORBIDITIES], { maxLength: 6 }),
    medications: fc.shuffledSubarray([...MEDICATIONS]),
    causes: fc.shuffledSubarray([...CAUSES]),
    unanswered: fc.shuffledSubarray([...RED_FLAGS, ...COMORBIDITIES, ...LIST_NAMES], { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const intakes = fc
  .tuple(
    tokens,
    fc.record(
      {
        age: fc.integer({ min: 0, max: 120 }),
        sex: fc.constantFrom('female', 'male'),
        durationDays: fc.integer({ min: 0, max: 400 }),
        flareDays: fc.integer({ min: 0, max: 40 }),
        pregnancy: fc.constantFrom(...PREGNANCY_STATES),
        strengthTested: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([lists, fields]) => ({ ...fields, ...lists }));

const answerTo = (intake: object) => {
  const answer = assess(intake);
  if ('error' in answer) throw new Error(answer.error.message);
  return answer;
};
const modalitiesOf = (restricted: readonly { readonly modality: string }[]) =>
  restricted.map(({ modality }) => modality);

describe('whatever the intake, decision support', () => {
  it('reaches the same answer in any order of fields and tokens, and however often one is said', () => {
    fc.assert(
      fc.property(intakes, (given) => {
        const reversed = Object.fromEntries(
          Object.entries(given)
            .reverse()
            .map(([name, value]) => [name, Array.isArray(value) ? [...value, ...value].reverse() : value]),
        );
        expect(answerTo(reversed)).toEqual(answerTo(given));
      }),
    );
  });

  it('puts each modality at most once into blocked, warned and suggested', () => {
    fc.assert(
      fc.property(intakes, (given) => {
        const { blocked, warned, suggested } = answerTo(given);
        const named = [...modalitiesOf(blocked), ...modalitiesOf(warned), ...suggested.modalities];
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });

  it('blocks all seven and suggests nothing on a stop', () => {
    fc.assert(
      fc.property(intakes, fc.constantFrom(...RED_FLAGS), (given, flag) => {
        const { triage: level, blocked, suggested } = answerTo({ ...given, redFlags: [flag] });
        if (level !== 'emergency' && level !== 'urgent') return;
        expect<readonly string[]>(modalitiesOf(blocked)).toEqual(MODALITIES);
        expect(suggested).toEqual({ modalities: [], exercises: [], education: [] });
      }),
    );
  });

  it('never suggests ultrasound or regenerative injection', () => {
    fc.assert(
      fc.property(intakes, (given) => {
        const { modalities } = answerTo(given).suggested;
        expect(modalities).not.toContain('ultrasound');
        expect(modalities).not.toContain('regenerative_injection');
      }),
    );
  });

  it('is never clear, and suggests nothing to sign, while a red flag is unanswered', () => {
    const noRedFlag = fc.constantFrom(...RED_FLAGS).chain((flag) =>
      intakes.map((given) => ({
        flag,
        intake: {
          ...given,
          redFlags: (given.redFlags ?? []).filter((code) => code !== flag),
          unanswered: [flag],
        },
      })),
    );
    fc.assert(
      fc.property(noRedFlag, ({ flag, intake }) => {
        const { triage: level, suggested, unknown } = answerTo(intake);
        expect(level).not.toBe('clear');
        expect(suggested).toEqual({ modalities: [], exercises: [], education: [] });
        expect(unknown).toContain(flag);
      }),
    );
  });

  it('looks at no clock and throws no dice', () => {
    const forbidden = [
      spyOn(Date, 'now').and.callThrough(),
      spyOn(globalThis, 'Date').and.callThrough(),
      spyOn(Math, 'random').and.callThrough(),
      spyOn(performance, 'now').and.callThrough(),
    ];
    fc.assert(
      fc.property(intakes, (given) => {
        forbidden.forEach((each) => each.calls.reset());
        const facts = someFacts({ durationDays: given.durationDays ?? null });
        const result = triage(facts);
        draftPlan(facts, result, checkModalities(facts, result));
        answerTo(given);
        expect(forbidden.map((each) => each.calls.count())).toEqual([0, 0, 0, 0]);
      }),
    );
  });
});

describe('whatever the input', () => {
  it('assess does not crash, and answers in JSON', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(() => JSON.stringify(assess(input))).not.toThrow();
      }),
    );
  });

  it('assess does not crash on anything in a field it knows', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FIELDS), fc.jsonValue()), (input) => {
        const found = assess(input);
        expect('error' in found ? typeof found.error.message : found.knowledgeVersion).toBeTruthy();
      }),
    );
  });

  it('assess does not crash on an intake with one field gone wrong, and names that field', () => {
    fc.assert(
      fc.property(intakes, fc.constantFrom(...FIELDS), fc.jsonValue(), (given, field, value) => {
        const found = assess({ ...given, [field]: value });
        if ('error' in found) expect(found.error.field.split('.')[0]).toBe(field);
        else expect(found.knowledgeVersion).toBeTruthy();
      }),
    );
  });
});
