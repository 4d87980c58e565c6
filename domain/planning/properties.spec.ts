import fc from 'fast-check';
import { findRule, findSource } from '#domain/knowledge';
import { triage, type IntakeFacts } from '#domain/triage';
import {
  CAUSES,
  COMORBIDITIES,
  FITNESS_GAPS,
  MEDICATIONS,
  MODALITIES,
  PREGNANCY_STATES,
  RED_FLAGS,
  SYMPTOMS,
  TRIAGE_LEVELS,
  UNDERLYING_CONDITIONS,
} from '#domain/vocabulary';
import { assess, checkModalities, draftPlan, findPlanProblems, suggest } from './index.ts';
import { someFacts } from './some-facts.ts';

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
          overrides: [],
        });
        const allowed = ['nothing_planned', 'questions_open'];
        expect(problems.filter(({ code }) => !allowed.includes(code))).toEqual([]);
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
          ...Object.values(suggestion).flatMap((group) =>
            group.flatMap(
              ({ ruleIds, sourceIds }: { ruleIds: readonly string[]; sourceIds: readonly string[] }) =>
                ruleIds.map((ruleId) => ({ ruleId, sourceIds })),
            ),
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

  it('reaches the same answer whatever the order of the answers', () => {
    const intake = fc.record({
      redFlags: fc.shuffledSubarray([...RED_FLAGS], { maxLength: 3 }),
      comorbidities: fc.shuffledSubarray([...COMORBIDITIES], { maxLength: 6 }),
      symptoms: fc.shuffledSubarray([...SYMPTOMS], { maxLength: 6 }),
      medications: fc.shuffledSubarray([...MEDICATIONS]),
    });
    fc.assert(
      fc.property(intake, (given) => {
        const reversed = Object.fromEntries(
          Object.entries(given)
            .reverse()
            .map(([name, tokens]) => [name, [...tokens].reverse()]),
        );
        expect(assess(reversed)).toEqual(assess(given));
      }),
    );
  });
});

describe('whatever the input', () => {
  const fields = [
    'age',
    'redFlags',
    'symptoms',
    'lifestyle',
    'clearance',
    'redFlagDetails',
    'unanswered',
    'durationDays',
  ];

  it('assess does not crash, and answers in JSON', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(() => JSON.stringify(assess(input))).not.toThrow();
      }),
    );
  });

  it('assess does not crash on anything in a field it knows', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), (input) => {
        const found = assess(input);
        expect('error' in found ? typeof found.error.message : found.knowledgeVersion).toBeTruthy();
      }),
    );
  });
});
