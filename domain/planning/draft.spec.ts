import { triage } from '#domain/triage';
import { LOW_FORCE_TECHNIQUES, MANUAL_TECHNIQUES } from '#domain/vocabulary';
import {
  checkModalities,
  draftPlan,
  findPlanProblems,
  suggestDiagnoses,
  techniquesLeft,
  totalSessions,
  type DraftOptions,
} from './index.ts';
import { someFacts, type Arranged } from '../triage/some-facts.ts';

function draft(arranged: Arranged, options?: DraftOptions) {
  const facts = someFacts(arranged);
  const result = triage(facts);
  return draftPlan(facts, result, checkModalities(facts, result), options);
}

describe('draftPlan', () => {
  it('drafts acute pain from the acute template [§5]', () => {
    const plan = draft({ durationDays: 16 })!;
    expect(plan.template).toBe('acute');
    expect(plan.sessions).toEqual({
      therapeutic_exercise: [1, 1, 1, 1, 1, 1],
      heat: [7, 7, 0, 0, 0, 0],
      chiropractic_adjustment: [2, 2, 2, 1, 1, 1],
    });
    expect(plan.reevaluateAtWeeks).toEqual([2, 6]);
    expect(plan.reevaluateIfNotClearlyBetterAtWeek).toBe(4);
    expect(plan.stopRule).toBe('acute_no_gain');
    expect(plan.homeExerciseDaysPerWeek).toEqual([7, 7]);
    expect(plan.ruleIds).toEqual(['template.acute']);
  });

  it('drafts subacute pain from the subacute template, with the acute stop rule [§5, C14]', () => {
    const plan = draft({ durationDays: 28 })!;
    expect([plan.template, plan.stopRule]).toEqual(['subacute', 'acute_no_gain']);
    expect(plan.sessions.chiropractic_adjustment).toEqual([2, 2, 2, 1, 1, 1]);
    expect(plan.sessions.therapeutic_exercise).toEqual([1, 1, 2, 1, 1, 1]);
  });

  it('drafts lasting pain with exercise ahead [§5]', () => {
    const plan = draft({ durationDays: 85 })!;
    expect([plan.template, plan.stopRule, plan.flare]).toEqual(['chronic', 'chronic_no_gain', false]);
    expect(plan.sessions).toEqual({
      therapeutic_exercise: [2, 2, 2, 1, 1, 1],
      chiropractic_adjustment: [2, 2, 1, 1, 1, 1],
    });
    expect(plan.homeExerciseDaysPerWeek).toEqual([3, 5]);
    expect(plan.homeExerciseMinutes).toEqual([20, 30]);
  });

  it('extends to twelve adjustments only on request, and only in lasting pain', () => {
    const extended = { extended: true };
    const plan = draft({ durationDays: 200 }, extended)!;
    expect(plan.template).toBe('chronic_extended');
    expect(totalSessions(plan.sessions, 'chiropractic_adjustment')).toBe(12);
    expect(draft({ durationDays: 10 }, extended)!.template).toBe('acute');
    expect(draft({ durationDays: null }, extended)!.template).toBe('chronic');
  });

  it('follows the acute schedule for heat and the first two weeks of a flare, and the chronic one for exercise [C4]', () => {
    const plan = draft({ durationDays: 200, flareDays: 3 })!;
    expect([plan.flare, plan.template, plan.stopRule]).toEqual([true, 'chronic', 'chronic_no_gain']);
    expect(plan.sessions).toEqual({
      therapeutic_exercise: [2, 2, 2, 1, 1, 1],
      heat: [7, 7, 0, 0, 0, 0],
      chiropractic_adjustment: [2, 2, 1, 1, 1, 1],
    });
    expect(plan.ruleIds).toEqual(['template.chronic', 'C4']);
  });

  it('gives cold for three days at first, and only where it is suggested', () => {
    const plan = draft({ comorbidities: ['acute_inflammation_or_bleed_in_area'] })!;
    expect(plan.sessions.cryotherapy).toEqual([3, 0, 0, 0, 0, 0]);
    expect(plan.sessions.heat).toBeUndefined();
    expect(
      draft({ comorbidities: ['acute_inflammation_or_bleed_in_area'], durationDays: 200 })!.sessions
        .cryotherapy,
    ).toBeUndefined();
    expect(
      draft({ comorbidities: ['acute_inflammation_or_bleed_in_area'], durationDays: 200, flareDays: 1 })!
        .sessions.cryotherapy,
    ).toEqual([3, 0, 0, 0, 0, 0]);
  });

  it('uses the template that leans on exercise most while the duration is unknown', () => {
    const plan = draft({ durationDays: null })!;
    expect([plan.acuity, plan.template, plan.shorterCourseLikely]).toEqual([null, 'chronic', false]);
  });

  it('plans a shorter course under 16 days without leg symptoms [§5]', () => {
    const short = draft({ durationDays: 15 })!;
    expect([short.shorterCourseLikely, short.ruleIds]).toEqual([
      true,
      ['template.acute', 'quick_response_likely'],
    ]);
    expect(short.sessions).toEqual({
      therapeutic_exercise: [1, 1, 1, 1, 0, 1],
      heat: [7, 7, 0, 0, 0, 0],
      chiropractic_adjustment: [2, 2, 2, 1, 1, 0],
    });
    expect(draft({ durationDays: 16 })!.shorterCourseLikely).toBeFalse();
    expect(draft({ durationDays: 15, symptoms: ['sciatica_one_leg'] })!.shorterCourseLikely).toBeFalse();
  });

  it('puts low force first from 65 on and in a worn or arthritic spine, and bars no thrust for it [§2, §4.3]', () => {
    const lowForceFirst: readonly Arranged[] = [
      { ageYears: 65 },
      { underlyingConditions: ['spondylosis'] },
      { underlyingConditions: ['spinal_arthritis'] },
    ];
    for (const arranged of lowForceFirst) {
      const plan = draft({ durationDays: 200, ...arranged })!;
      expect([plan.techniques.at(0), plan.techniques.at(-1)]).toEqual(['drop_piece', 'thrust']);
      expect(plan.ruleIds).toEqual(['template.chronic', 'low_force_first']);
      expect(plan.sessions.chiropractic_adjustment).toEqual([2, 2, 1, 1, 1, 1]);
    }
    for (const ageYears of [64, null]) {
      const plan = draft({ durationDays: 200, ageYears })!;
      expect([plan.techniques.at(0), plan.ruleIds]).toEqual(['thrust', ['template.chronic']]);
    }
  });

  it('gives the dose of each modality it plans', () => {
    expect(draft({ durationDays: 200 })!.doses.map(({ modality }) => modality)).toEqual([
      'therapeutic_exercise',
      'chiropractic_adjustment',
    ]);
  });

  it('never plans ultrasound, nor more than twelve adjustments, and can be signed', () => {
    for (const durationDays of [3, 50, 200]) {
      const facts = someFacts({
        durationDays,
        symptoms: ['back_spasm'],
        fitnessGaps: ['tight_back_muscles'],
      });
      const result = triage(facts);
      const checks = checkModalities(facts, result);
      const { sessions } = draftPlan(facts, result, checks)!;
      expect(sessions.ultrasound).toBeUndefined();
      expect(
        findPlanProblems({
          facts,
          triage: result,
          checks,
          sessions,
          treatments: {},
          overrides: [],
          regenerative: null,
        }),
      ).toEqual([]);
    }
  });

  it('drafts nothing on a stopped intake [T8]', () => {
    expect(draft({ redFlags: ['foot_drop'] })).toBeNull();
  });

  it('names the techniques that the check of the adjustment leaves, whatever was found of the others [C11]', () => {
    expect(draft({ comorbidities: ['stable_heart_disease'] })!.techniques).toEqual([...MANUAL_TECHNIQUES]);
    expect(draft({ comorbidities: ['osteoporosis'] })!.techniques).toEqual([...LOW_FORCE_TECHNIQUES]);
  });

  it('names no technique where the adjustment was not checked', () => {
    const facts = someFacts();
    expect(draftPlan(facts, triage(facts), [])!.techniques).toEqual([]);
  });
});

describe('techniquesLeft', () => {
  const left = (arranged: Arranged) => {
    const facts = someFacts(arranged);
    const checks = checkModalities(facts, triage(facts));
    return techniquesLeft(checks.find(({ modality }) => modality === 'chiropractic_adjustment')!);
  };
  const lowForce = ['drop_piece', 'flexion_distraction', 'instrument', 'mobilisation'] as const;

  it('leaves all while thrust is open', () => {
    expect(left({})).toEqual(['thrust', ...lowForce]);
  });

  it('leaves the low-force ones under a warning, and under a block that is not about the bone itself [C11]', () => {
    expect(left({ comorbidities: ['osteoporosis'] })).toEqual([...lowForce]);
    expect(left({ comorbidities: ['connective_tissue_disorder'] })).toEqual([...lowForce]);
    expect(left({ ageYears: 12 })).toEqual([...lowForce]);
  });

  it('leaves none for fracture, tumour, infection, cauda equina or instability [C11]', () => {
    expect(left({ comorbidities: ['healing_fracture_known'] })).toEqual([]);
    expect(left({ comorbidities: ['spinal_tumour_known'] })).toEqual([]);
    expect(left({ redFlags: ['pain_with_fever'] })).toEqual([]);
    expect(left({ redFlags: ['saddle_numbness'] })).toEqual([]);
    expect(left({ underlyingConditions: ['spondylolisthesis_unstable'] })).toEqual([]);
    expect(left({ comorbidities: ['connective_tissue_disorder', 'upper_cervical_instability'] })).toEqual([]);
  });
});

describe('suggestDiagnoses', () => {
  const codes = (arranged: Arranged) => suggestDiagnoses(someFacts(arranged)).map(({ code }) => code);

  it('puts the most specific code first, each once', () => {
    expect(codes({ symptoms: ['back_spasm', 'low_back_pain'] })).toEqual(['M62.830', 'M54.50']);
    expect(codes({ underlyingConditions: ['spondylosis', 'spinal_arthritis'] })).toEqual([
      'M47.816',
      'M54.50',
    ]);
  });

  it('puts a nerve that is pressed before a disc that presses nothing', () => {
    expect(
      codes({
        symptoms: ['neurogenic_claudication'],
        underlyingConditions: ['herniated_or_bulging_disc', 'spinal_stenosis'],
      }),
    ).toEqual(['M48.062', 'M51.26']);
  });

  it('joins a disc with its leg symptoms', () => {
    expect(
      codes({
        symptoms: ['low_back_pain', 'sciatica_one_leg'],
        underlyingConditions: ['herniated_or_bulging_disc'],
      }),
    ).toEqual(['M51.16']);
    expect(codes({ underlyingConditions: ['herniated_or_bulging_disc'] })).toEqual(['M51.26', 'M54.50']);
  });

  it('offers the neck for tingling in an arm, with a disc or without', () => {
    const symptoms = ['neck_pain_or_stiffness', 'arm_or_shoulder_tingling'] as const;
    expect(codes({ symptoms })).toEqual(['M54.12', 'M54.2']);
    expect(codes({ symptoms, underlyingConditions: ['herniated_or_bulging_disc'] })).toEqual([
      'M50.10',
      'M51.26',
      'M54.2',
    ]);
  });

  it('offers a root of the low back for tingling in a leg', () => {
    expect(codes({ symptoms: ['low_back_pain', 'leg_or_buttock_tingling'] })).toEqual(['M54.16', 'M54.50']);
  });

  it('names sciatica in both legs, once a doctor has cleared it', () => {
    expect(codes({ symptoms: ['low_back_pain', 'sciatica_both_legs'] })).toEqual(['M54.40']);
    expect(codes({ symptoms: ['sciatica_both_legs'] })).toEqual(['M54.30']);
  });

  it('tells sciatica with low back pain from sciatica alone', () => {
    expect(codes({ symptoms: ['low_back_pain', 'sciatica_one_leg'] })).toEqual(['M54.40']);
    expect(codes({ symptoms: ['sciatica_one_leg'] })).toEqual(['M54.30']);
  });

  it('tells stenosis with claudication from stenosis without', () => {
    expect(
      codes({ symptoms: ['neurogenic_claudication'], underlyingConditions: ['spinal_stenosis'] }),
    ).toEqual(['M48.062']);
    expect(codes({ symptoms: [], underlyingConditions: ['spinal_stenosis_severe'] })).toEqual(['M48.061']);
  });

  it('names the findings, the source and how the code was checked', () => {
    expect(
      suggestDiagnoses(someFacts({ underlyingConditions: ['spondylosis', 'spinal_arthritis'] }))[0],
    ).toEqual({
      code: 'M47.816',
      title: 'Spondylosis without myelopathy or radiculopathy, lumbar region',
      findings: ['spondylosis', 'spinal_arthritis'],
      tag: 'V',
      ruleIds: ['dx.M47.816.spondylosis', 'dx.M47.816.spinal_arthritis'],
      sourceIds: ['ICD10CM'],
    });
  });

  it('suggests none for findings that have no code', () => {
    expect(codes({ symptoms: ['hip_or_buttock_pain'] })).toEqual([]);
  });
});
