import { noFacts, triage } from '#domain/triage';
import { checkModalities, suggest } from './index.ts';
import { someFacts, type Arranged } from '../triage/some-facts.ts';

function suggested(arranged: Arranged) {
  const facts = someFacts(arranged);
  const result = triage(facts);
  const suggestion = suggest(facts, result, checkModalities(facts, result));
  return {
    modalities: suggestion.modalities.map(({ code }) => code),
    exercises: suggestion.exercises.map(({ code }) => code),
    education: suggestion.education.map(({ code }) => code),
    suggestion,
  };
}

/** One case per indication of the clinical reference 4: what must be among the suggestions. */
const INDICATED: readonly {
  readonly facts: Arranged;
  readonly offers: readonly string[];
  readonly source: string;
}[] = [
  {
    source: '4.1',
    facts: { symptoms: ['back_spasm'] },
    offers: ['heat', 'chiropractic_adjustment', 'edu_reassurance'],
  },
  {
    source: '4.1',
    facts: { symptoms: ['hip_or_buttock_pain'] },
    offers: ['heat', 'chiropractic_adjustment'],
  },
  { source: '4.1', facts: { symptoms: ['neck_pain_or_stiffness'] }, offers: ['therapeutic_exercise'] },
  { source: '4.1', facts: { symptoms: ['spinal_stiffness'] }, offers: ['ex_back_mobility_stretch', 'heat'] },
  { source: '4.1', facts: { symptoms: ['shoulder_or_arm_pain'] }, offers: ['therapeutic_exercise'] },
  ...(['leg_or_buttock_tingling', 'sciatica_one_leg'] as const).map((symptom) => ({
    source: '4.1',
    facts: { symptoms: [symptom] },
    offers: [
      'edu_safety_net_cauda_equina',
      'ex_directional_preference',
      'ex_nerve_mobility',
      'chiropractic_adjustment',
    ],
  })),
  {
    source: '4.1',
    facts: { symptoms: ['neurogenic_claudication'], durationDays: 500 },
    offers: [
      'ex_flexion_bias',
      'ex_aerobic_walking',
      'chiropractic_adjustment',
      'edu_safety_net_cauda_equina',
    ],
  },
  { source: '4.1', facts: { symptoms: ['arm_or_shoulder_tingling'] }, offers: ['therapeutic_exercise'] },
  { source: '4.1', facts: { symptoms: ['muscle_strain_or_local_weakness'] }, offers: ['heat', 'massage'] },
  { source: '4.1', facts: { symptoms: ['leg_weakness_feeling'] }, offers: ['edu_safety_net_cauda_equina'] },
  { source: '4.1', facts: { symptoms: ['spinal_curvature'] }, offers: ['ex_scoliosis_specific'] },
  { source: '4.1', facts: { symptoms: ['tension_headache'] }, offers: ['massage', 'edu_posture_ergonomics'] },
  { source: '4.2', facts: { fitnessGaps: ['dehydration'] }, offers: ['edu_hydration'] },
  { source: '4.2', facts: { fitnessGaps: ['low_minerals'] }, offers: ['edu_minerals_see_gp'] },
  { source: '4.2', facts: { fitnessGaps: ['poor_core_strength'] }, offers: ['ex_core_strength'] },
  { source: '4.2', facts: { fitnessGaps: ['weak_back_muscles'] }, offers: ['ex_back_strength'] },
  {
    source: '4.2',
    facts: { fitnessGaps: ['tight_back_muscles'] },
    offers: ['ex_back_mobility_stretch', 'heat', 'massage'],
  },
  { source: '4.2', facts: { fitnessGaps: ['tight_hamstrings'] }, offers: ['ex_hamstring_stretch'] },
  {
    source: '4.3',
    facts: { underlyingConditions: ['lordosis'] },
    offers: ['ex_core_strength', 'ex_hamstring_stretch'],
  },
  { source: '4.3', facts: { underlyingConditions: ['scoliosis'] }, offers: ['ex_scoliosis_specific'] },
  {
    source: '4.3',
    facts: { underlyingConditions: ['herniated_or_bulging_disc'] },
    offers: ['edu_stay_active', 'edu_safety_net_cauda_equina', 'therapeutic_exercise'],
  },
  ...(['spondylosis', 'spinal_arthritis'] as const).map((condition) => ({
    source: '4.3',
    facts: { symptoms: [], underlyingConditions: [condition] },
    offers: ['heat', 'chiropractic_adjustment', 'therapeutic_exercise'],
  })),
  {
    source: '4.3',
    facts: { underlyingConditions: ['spondylolisthesis_stable'] },
    offers: ['ex_core_strength', 'ex_flexion_bias', 'chiropractic_adjustment'],
  },
  {
    source: '4.3',
    facts: { underlyingConditions: ['spondylolisthesis_stability_unknown'] },
    offers: ['ex_core_strength'],
  },
  {
    source: '4.3',
    facts: { underlyingConditions: ['spinal_stenosis'], durationDays: 900 },
    offers: ['ex_flexion_bias', 'chiropractic_adjustment', 'therapeutic_exercise'],
  },
  ...(['overweight', 'obese', 'underweight'] as const).map((bmi) => ({
    source: '4.4',
    facts: { lifestyle: { bmi, deskHoursPerDay: 0, exerciseDaysPerWeek: 7, posture: null, smoker: null } },
    offers: ['edu_healthy_weight'],
  })),
  {
    source: '4.4',
    facts: {
      lifestyle: { bmi: null, deskHoursPerDay: 6, exerciseDaysPerWeek: 1, posture: 'poor', smoker: true },
    },
    offers: [
      'edu_posture_ergonomics',
      'edu_movement_breaks',
      'edu_regular_exercise',
      'edu_ask_doctor_before_new_exercise',
      'edu_stop_smoking',
    ],
  },
  { source: '4.4', facts: { causes: ['heavy_lifting'] }, offers: ['edu_safe_lifting'] },
  { source: '4.4', facts: { causes: ['prolonged_sitting'] }, offers: ['edu_movement_breaks'] },
  { source: '4.4', facts: { causes: ['poor_posture'] }, offers: ['edu_posture_ergonomics'] },
  {
    source: '4.2',
    facts: { causes: ['dehydration', 'electrolyte_imbalance'] },
    offers: ['edu_hydration', 'edu_minerals_see_gp'],
  },
  { source: '4.4', facts: { ageYears: 65 }, offers: ['ex_balance'] },
  {
    source: '§2',
    facts: { comorbidities: ['osteoporosis'] },
    offers: ['edu_bone_safety', 'ex_balance', 'therapeutic_exercise'],
  },
];

describe('suggest', () => {
  for (const { facts, offers, source } of INDICATED) {
    it(`offers ${offers.join(', ')} for ${JSON.stringify(facts)} [${source}]`, () => {
      const { modalities, exercises, education } = suggested(facts);
      const all: readonly string[] = [...modalities, ...exercises, ...education];
      for (const offer of offers) expect(all).toContain(offer);
    });
  }

  it('cuts long sitting at six hours and little exercise at one day a week, each by itself', () => {
    const education = (deskHoursPerDay: number | null, exerciseDaysPerWeek: number | null) =>
      suggested({
        lifestyle: { bmi: null, deskHoursPerDay, exerciseDaysPerWeek, posture: 'good', smoker: false },
      }).education;
    expect(education(6, null)).toContain('edu_movement_breaks');
    expect(education(5.5, null)).not.toContain('edu_movement_breaks');
    expect(education(null, 1)).toContain('edu_regular_exercise');
    expect(education(null, 2)).not.toContain('edu_regular_exercise');
    expect(education(null, null)).toEqual(['edu_stay_active', 'edu_reassurance', 'edu_heat_cold_safety']);
  });

  it('offers exercise, staying active and reassurance to everyone who may have a plan [P2]', () => {
    for (const durationDays of [null, 3, 50, 900]) {
      const { modalities, education } = suggested({ symptoms: [], durationDays });
      expect(modalities).toEqual(['therapeutic_exercise']);
      expect(education).toEqual(['edu_stay_active', 'edu_reassurance']);
    }
  });

  it('lets exercise lead in lasting pain, with an adjustment beside it and no heat', () => {
    expect(suggested({ durationDays: 200 }).modalities).toEqual([
      'therapeutic_exercise',
      'chiropractic_adjustment',
    ]);
    expect(suggested({ durationDays: 50 }).modalities).toEqual([
      'therapeutic_exercise',
      'heat',
      'chiropractic_adjustment',
    ]);
  });

  it('takes heat from the acute rules in a flare, and exercise from the lasting ones [C4]', () => {
    const { modalities, exercises } = suggested({ durationDays: 200, flareDays: 5 });
    expect(modalities).toContain('heat');
    expect(exercises).toContain('ex_core_strength');
    expect(exercises).not.toContain('ex_back_mobility_stretch');
  });

  it('suggests no adjustment for the neck alone', () => {
    expect(
      suggested({ symptoms: ['neck_pain_or_stiffness', 'arm_or_shoulder_tingling'] }).modalities,
    ).toEqual(['therapeutic_exercise']);
  });

  it('suggests massage in place of an adjustment that is not open', () => {
    expect(suggested({ comorbidities: ['connective_tissue_disorder'] }).modalities).toEqual([
      'therapeutic_exercise',
      'massage',
      'heat',
    ]);
    expect(suggested({}).modalities).not.toContain('massage');
  });

  it('does not put massage in place of an adjustment where a nerve is involved', () => {
    const facts: Arranged = {
      symptoms: ['low_back_pain', 'sciatica_one_leg'],
      underlyingConditions: ['herniated_or_bulging_disc'],
    };
    expect(suggested(facts).modalities).toEqual(['therapeutic_exercise', 'heat']);
  });

  it('offers a warned modality without suggesting it [P1]', () => {
    expect(suggested({ comorbidities: ['osteoporosis'] }).modalities).toEqual([
      'therapeutic_exercise',
      'heat',
    ]);
  });

  it('suggests cold, not heat, for a fresh swollen injury', () => {
    const { modalities, education } = suggested({ comorbidities: ['acute_inflammation_or_bleed_in_area'] });
    expect(modalities).toEqual(['therapeutic_exercise', 'cryotherapy']);
    expect(education).toContain('edu_heat_cold_safety');
  });

  it('suggests heat, not cold, with a cold disorder', () => {
    const { modalities } = suggested({ comorbidities: ['raynaud', 'acute_inflammation_or_bleed_in_area'] });
    expect(modalities).toEqual(['therapeutic_exercise']);
    expect(suggested({ comorbidities: ['raynaud'] }).modalities).toContain('heat');
  });

  it('suggests cold in place of heat in pregnancy', () => {
    const { modalities } = suggested({ sex: 'female', pregnancy: 'second_trimester' });
    expect(modalities).toEqual(['therapeutic_exercise', 'cryotherapy']);
  });

  it('lets walking and education lead while exercise waits for the doctor [C12]', () => {
    const { modalities, exercises, education } = suggested({ comorbidities: ['stable_heart_disease'] });
    expect(modalities).toEqual(['chiropractic_adjustment']);
    expect(exercises).toEqual(['ex_aerobic_walking']);
    expect(education).toContain('edu_ask_doctor_before_new_exercise');
    expect(education).toContain('edu_stay_active');
  });

  it('asks the doctor about exercise for every warning of it, and puts each topic once', () => {
    const { education } = suggested({ underlyingConditions: ['spondylolisthesis_unstable'] });
    expect(education).toEqual([
      'edu_stay_active',
      'edu_reassurance',
      'edu_heat_cold_safety',
      'edu_ask_doctor_before_new_exercise',
    ]);
  });

  it('bends no severely weak bone', () => {
    const facts: Arranged = {
      comorbidities: ['osteoporosis_severe_or_fragility_fracture'],
      underlyingConditions: ['spinal_stenosis'],
      fitnessGaps: ['tight_back_muscles'],
    };
    const { exercises } = suggested(facts);
    expect(exercises).not.toContain('ex_flexion_bias');
    expect(exercises).not.toContain('ex_back_mobility_stretch');
    expect(exercises).toContain('ex_balance');
  });

  it('suggests nothing on a stopped intake [T8]', () => {
    const { modalities, exercises, education } = suggested({ redFlags: ['pain_with_fever'] });
    expect([...modalities, ...exercises, ...education]).toEqual([]);
  });

  it('does not urge to stay active where a clearance leaves exercise barred', () => {
    const clearance = { permitted: ['heat'], condition: 'heat only' } as const;
    const { modalities, exercises, education } = suggested({
      redFlags: ['pain_with_fever'],
      lifestyle: { ...noFacts().lifestyle, exerciseDaysPerWeek: 0 },
      clearance,
    });
    expect([...modalities, ...exercises]).toEqual([]);
    expect(education).toEqual(['edu_reassurance', 'edu_ask_doctor_before_new_exercise']);
  });

  it('names the rules and sources behind each suggestion', () => {
    const { suggestion } = suggested({ fitnessGaps: ['poor_core_strength'] });
    const core = suggestion.exercises.find(({ code }) => code === 'ex_core_strength')!;
    expect(core.ruleIds).toEqual(['ind.poor_core_strength']);
    expect(core.sourceIds).toEqual(['STAB20', 'OWEN20', 'JOSPT21']);
  });

  it('names every rule that asks for the same thing', () => {
    const { suggestion } = suggested({ fitnessGaps: ['poor_core_strength'], durationDays: 60 });
    const core = suggestion.exercises.find(({ code }) => code === 'ex_core_strength')!;
    expect(core.ruleIds).toEqual(['ind.every_plan_lasting', 'ind.poor_core_strength']);
  });

  it('names the rule of the plan where no finding asks for it', () => {
    const { suggestion } = suggested({});
    const advice = suggestion.education.find(({ code }) => code === 'edu_heat_cold_safety')!;
    expect(advice.ruleIds).toEqual(['heat_cold_safety']);
  });

  it('gives advice once, by the rule of the finding, where heat and the finding both ask for it', () => {
    const { suggestion } = suggested({ comorbidities: ['diabetes'] });
    const advice = suggestion.education.filter(({ code }) => code === 'edu_heat_cold_safety');
    expect(advice.map(({ ruleIds }) => ruleIds)).toEqual([['ind.diabetes']]);
  });

  it('takes a modality nobody checked for blocked', () => {
    const facts = someFacts();
    const { modalities, exercises } = suggest(facts, triage(facts), []);
    expect([...modalities, ...exercises]).toEqual([]);
  });
});
