import { noFacts, triage } from '#domain/triage';
import { checkModalities, checkRow, findPlanProblems, totalSessions, type PlanToSign } from './index.ts';
import type { PlannedSessions, PlanProblem, WarningOverride } from './result.ts';
import { someFacts, type Arranged } from '../triage/some-facts.ts';

const PACKAGE: PlannedSessions = {
  therapeutic_exercise: [1, 1, 1, 1, 1, 1],
  chiropractic_adjustment: [2, 2, 2, 2, 2, 2],
};

function problemsOf(
  arranged: Arranged,
  sessions: PlannedSessions = PACKAGE,
  overrides: readonly WarningOverride[] = [],
  more: Partial<PlanToSign> = {},
): readonly PlanProblem[] {
  const facts = someFacts(arranged);
  const result = triage(facts);
  return findPlanProblems({
    facts,
    triage: result,
    checks: checkModalities(facts, result),
    sessions,
    treatments: {},
    overrides,
    regenerative: null,
    ...more,
  });
}

const codes = (problems: readonly PlanProblem[]) => problems.map(({ code }) => code);

describe('findPlanProblems', () => {
  it('lets a plan of exercise and twelve adjustments be signed', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('refuses a thirteenth adjustment [P3]', () => {
    const sessions = { ...PACKAGE, chiropractic_adjustment: [3, 2, 2, 2, 2, 2] };
    expect(problemsOf({}, sessions)).toEqual([{ code: 'too_many_adjustments', planned: 13, most: 12 }]);
  });

  it('refuses adjustments or massage without exercise [P3]', () => {
    expect(codes(problemsOf({}, { chiropractic_adjustment: [1, 1, 1, 1, 1, 1] }))).toEqual([
      'passive_care_alone',
    ]);
    expect(codes(problemsOf({}, { massage: [1, 0, 0, 0, 0, 0] }))).toEqual(['passive_care_alone']);
  });

  it('refuses heat alone: every plan includes exercise [P2]', () => {
    expect(codes(problemsOf({}, { heat: [7, 7, 0, 0, 0, 0] }))).toEqual(['passive_care_alone']);
  });

  it('lets manual care stand without exercise while exercise waits for the doctor [C12]', () => {
    const facts: Arranged = { comorbidities: ['stable_heart_disease'] };
    expect(problemsOf(facts, { chiropractic_adjustment: [1, 1, 1, 0, 0, 0] })).toEqual([]);
  });

  it('refuses a plan with nothing in it', () => {
    expect(codes(problemsOf({}, {}))).toEqual(['nothing_planned']);
    expect(codes(problemsOf({}, { massage: [0, 0, 0, 0, 0, 0] }))).toEqual(['nothing_planned']);
  });

  it('refuses a plan before the examination [C1]', () => {
    expect(codes(problemsOf({ examined: false }))).toEqual(['examination_missing']);
  });

  it('refuses a plan while a safety question is open, and names it [C2]', () => {
    const problems = problemsOf({ symptoms: ['leg_weakness_feeling'], strengthTested: false }, PACKAGE, [
      { modality: 'chiropractic_adjustment', reason: 'seen twice' },
    ]);
    expect(problems).toEqual([
      { code: 'questions_open', unknown: ['limb_muscle_weakness', 'strengthTested'] },
    ]);
  });

  it('refuses a plan on a stopped intake, and every modality in it [T8]', () => {
    expect(codes(problemsOf({ redFlags: ['saddle_numbness'] }))).toEqual([
      'plan_stopped',
      'modality_blocked',
      'modality_blocked',
    ]);
  });

  it('refuses a blocked modality whatever reason is given', () => {
    const overrides = [{ modality: 'chiropractic_adjustment', reason: 'patient insists' }] as const;
    expect(problemsOf({ comorbidities: ['connective_tissue_disorder'] }, PACKAGE, overrides)).toEqual([
      {
        code: 'modality_blocked',
        modality: 'chiropractic_adjustment',
        ruleIds: ['contra.connective_tissue_disorder'],
      },
    ]);
  });

  it('asks a reason for a warned modality [T9]', () => {
    const warned: PlanProblem = {
      code: 'warning_without_reason',
      modality: 'chiropractic_adjustment',
      ruleIds: ['contra.osteoporosis'],
    };
    const facts: Arranged = { comorbidities: ['osteoporosis'] };
    expect(problemsOf(facts)).toEqual([warned]);
    expect(problemsOf(facts, PACKAGE, [{ modality: 'chiropractic_adjustment', reason: '  ' }])).toEqual([
      warned,
    ]);
    expect(problemsOf(facts, PACKAGE, [{ modality: 'massage', reason: 'light strokes' }])).toEqual([warned]);
    expect(
      problemsOf(facts, PACKAGE, [{ modality: 'chiropractic_adjustment', reason: 'low force' }]),
    ).toEqual([]);
  });

  it('does not ask about a warned modality that is not planned', () => {
    expect(problemsOf({ medications: ['nsaid_regular'], comorbidities: ['raynaud'] })).toEqual([]);
  });

  it('counts no manual care without thrust toward the twelve, and wants exercise beside it [C11, P3]', () => {
    const low: PlannedSessions = { ...PACKAGE, low_force_care: [2, 2, 2, 2, 2, 2] };
    expect(problemsOf({}, low)).toEqual([]);
    expect(codes(problemsOf({}, { low_force_care: [1, 0, 0, 0, 0, 0] }))).toEqual(['passive_care_alone']);
  });

  it('lets low-force care be planned where a block of thrust leaves it, without a further reason [C11]', () => {
    const sessions: PlannedSessions = {
      therapeutic_exercise: [1, 1, 1, 1, 1, 1],
      low_force_care: [1, 1, 0, 0, 0, 0],
    };
    for (const comorbidity of ['connective_tissue_disorder', 'osteoporosis'] as const) {
      expect(problemsOf({ comorbidities: [comorbidity] }, sessions)).toEqual([]);
    }
  });

  it('refuses manual care where no technique is left, and names what was planned [C11]', () => {
    const sessions: PlannedSessions = {
      therapeutic_exercise: [1, 1, 1, 1, 1, 1],
      low_force_care: [1, 1, 0, 0, 0, 0],
    };
    const facts: Arranged = { underlyingConditions: ['spondylolisthesis_unstable'] };
    const refused = {
      code: 'technique_not_left',
      row: 'low_force_care',
      ruleIds: ['contra.spondylolisthesis_unstable'],
    } as const;
    const any = ['drop_piece', 'flexion_distraction', 'instrument', 'mobilisation'] as const;
    expect(problemsOf(facts, sessions)).toContain({ ...refused, techniques: any });
    const treatments = { low_force_care: { techniques: ['instrument'] } } as const;
    expect(problemsOf(facts, sessions, [], { treatments })).toContain({
      ...refused,
      techniques: ['instrument'],
    });
  });

  it('asks one reason for all manual care under a clearance, whose condition holds without thrust too [C10, C11]', () => {
    const clearance = { permitted: ['chiropractic_adjustment'], condition: 'low back only' } as const;
    const facts: Arranged = { redFlags: ['night_pain_unrelenting'], clearance };
    const low: PlannedSessions = { low_force_care: [1, 0, 0, 0, 0, 0] };
    const both: PlannedSessions = { ...low, chiropractic_adjustment: [1, 0, 0, 0, 0, 0] };
    for (const sessions of [low, both]) {
      expect(codes(problemsOf(facts, sessions))).toEqual(['warning_without_reason']);
      expect(
        problemsOf(facts, sessions, [{ modality: 'chiropractic_adjustment', reason: 'as permitted' }]),
      ).toEqual([]);
    }
  });

  it('refuses a regenerative referral while it is blocked, and one without a reason [C13]', () => {
    const referral = (arranged: Arranged, reason: string) =>
      problemsOf(arranged, PACKAGE, [], { regenerative: { reason } });
    expect(referral({ medications: ['nsaid_regular'] }, 'asks for it')).toEqual([]);
    expect(referral({}, ' ')).toEqual([{ code: 'referral_without_reason' }]);
    expect(referral({ ageYears: 17 }, 'asks for it')).toContain(
      jasmine.objectContaining({ code: 'modality_blocked', modality: 'regenerative_injection' }),
    );
  });

  it('may be signed under a clearance that permits it, with a reason [C10]', () => {
    const clearance = { permitted: ['therapeutic_exercise'], condition: 'walking only' } as const;
    const facts: Arranged = { redFlags: ['night_pain_unrelenting'], clearance };
    const sessions: PlannedSessions = { therapeutic_exercise: [1, 1, 1, 1, 1, 1] };
    expect(codes(problemsOf(facts, sessions))).toEqual(['warning_without_reason']);
    expect(
      problemsOf(facts, sessions, [{ modality: 'therapeutic_exercise', reason: 'as permitted' }]),
    ).toEqual([]);
  });

  it('names the rules that block a modality, without those that would only warn of it', () => {
    const problems = problemsOf({
      comorbidities: ['osteoporosis', 'osteoporosis_severe_or_fragility_fracture'],
    });
    expect(problems).toContain({
      code: 'modality_blocked',
      modality: 'chiropractic_adjustment',
      ruleIds: ['contra.osteoporosis_severe_or_fragility_fracture'],
    });
  });

  it('asks for exercise only where exercise itself was found open, in whatever order it was checked', () => {
    const facts = someFacts();
    const checks = checkModalities(facts, triage(facts)).map((check) =>
      check.modality === 'therapeutic_exercise' ? check : { ...check, status: 'warned' as const },
    );
    const problems = (given: typeof checks) =>
      codes(
        findPlanProblems({
          facts,
          triage: triage(facts),
          checks: given,
          sessions: { massage: [1, 1, 1, 0, 0, 0] },
          treatments: {},
          overrides: [{ modality: 'massage', reason: 'asked for' }],
          regenerative: null,
        }),
      );
    expect(problems([...checks].reverse())).toEqual(['passive_care_alone']);
    const unchecked = checks.filter(({ modality }) => modality !== 'therapeutic_exercise');
    expect(problems(unchecked)).toEqual([]);
  });

  it('treats a modality nobody checked as blocked', () => {
    const facts = someFacts();
    const problems = findPlanProblems({
      facts,
      triage: triage(facts),
      checks: [],
      sessions: PACKAGE,
      treatments: {},
      overrides: [],
      regenerative: { reason: 'asks for it' },
    });
    expect(codes(problems)).toEqual(['modality_blocked', 'modality_blocked', 'modality_blocked']);
  });

  it('always has a problem with an intake nobody answered', () => {
    const facts = noFacts();
    const result = triage(facts);
    const checks = checkModalities(facts, result);
    const problems = findPlanProblems({
      facts,
      triage: result,
      checks,
      sessions: PACKAGE,
      treatments: {},
      overrides: [],
      regenerative: null,
    });
    expect(codes(problems)).toEqual(['examination_missing', 'questions_open']);
  });
});

describe('checkRow', () => {
  const rowOf = (arranged: Arranged, row: 'low_force_care' | 'massage') => {
    const facts = someFacts(arranged);
    return checkRow(checkModalities(facts, triage(facts)), row);
  };

  it('is the check of the modality, for every row but manual care without thrust', () => {
    expect(rowOf({ medications: ['anticoagulant'] }, 'massage')).toEqual(
      jasmine.objectContaining({ row: 'massage', modality: 'massage', status: 'warned' }),
    );
  });

  it('leaves manual care without thrust open where thrust is warned of or blocked, and shows no cause [C11]', () => {
    for (const comorbidity of ['osteoporosis', 'connective_tissue_disorder'] as const) {
      expect(rowOf({ comorbidities: [comorbidity] }, 'low_force_care')).toEqual({
        row: 'low_force_care',
        modality: 'chiropractic_adjustment',
        status: 'open',
        causes: [],
      });
    }
  });

  it('blocks it with the causes that leave no technique, not with the others', () => {
    const check = rowOf(
      {
        comorbidities: ['connective_tissue_disorder'],
        underlyingConditions: ['spondylolisthesis_unstable'],
      },
      'low_force_care',
    );
    expect(check.status).toBe('blocked');
    expect(check.causes.map(({ ruleId }) => ruleId)).toEqual(['contra.spondylolisthesis_unstable']);
  });

  it('blocks what nobody checked', () => {
    expect(checkRow([], 'low_force_care').status).toBe('blocked');
  });
});

describe('totalSessions', () => {
  it('adds up the six weeks', () => {
    expect(totalSessions(PACKAGE, 'chiropractic_adjustment')).toBe(12);
    expect(totalSessions(PACKAGE, 'heat')).toBe(0);
  });

  it('refuses to count what is no number of sessions', () => {
    for (const week of [-1, 1.5, Number.NaN]) {
      expect(() => totalSessions({ massage: [week, 0, 0, 0, 0, 0] }, 'massage')).toThrowError(
        RangeError,
        `massage has a week with ${week} sessions; give a whole number of 0 or more`,
      );
    }
  });
});
