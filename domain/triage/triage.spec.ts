import { redFlags } from '#domain/knowledge';
import type { ReferralAction, TriageLevel } from '#domain/vocabulary';
import { someFacts, without, type Arranged } from './some-facts.ts';
import { noFacts, triage } from './index.ts';

interface Case {
  readonly title: string;
  readonly source: string;
  readonly facts: Arranged;
  readonly level: TriageLevel;
  readonly actions?: readonly ReferralAction[];
}

/** Our own cases. `source` is the rule of the clinical reference each one comes from. */
const CASES: readonly Case[] = [
  { title: 'plain acute low back pain is clear', source: 'T11', facts: {}, level: 'clear', actions: [] },
  {
    title: 'new sciatica in both legs is an emergency',
    source: 'T3',
    facts: { symptoms: ['sciatica_both_legs'], legSymptomsDays: 14 },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'sciatica in both legs of unknown age counts as new, however long the back has hurt',
    source: 'C3',
    facts: { symptoms: ['sciatica_both_legs'], durationDays: 400 },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'long-standing sciatica in both legs is urgent',
    source: 'T3',
    facts: { symptoms: ['sciatica_both_legs'], legSymptomsDays: 15 },
    level: 'urgent',
    actions: ['refer_urgent'],
  },
  {
    title: 'long-standing sciatica in both legs that spreads is an emergency',
    source: 'T3',
    facts: {
      symptoms: ['sciatica_both_legs'],
      legSymptomsDays: 300,
      redFlags: ['leg_symptoms_spreading_or_worsening'],
    },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'spreading leg symptoms alone are urgent, to be seen the same day',
    source: 'C7',
    facts: { redFlags: ['leg_symptoms_spreading_or_worsening'] },
    level: 'urgent',
    actions: ['refer_same_day'],
  },
  {
    title: 'claudication is only a caution',
    source: 'T5',
    facts: { symptoms: ['neurogenic_claudication'], durationDays: 900 },
    level: 'caution',
    actions: [],
  },
  {
    title: 'power lost suddenly asks for an ambulance',
    source: 'C8',
    facts: {
      redFlags: ['limb_muscle_weakness'],
      redFlagDetails: { limb_muscle_weakness: { onset: 'sudden' } },
    },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'power lost in both legs asks for an ambulance',
    source: 'C8',
    facts: {
      redFlags: ['limb_muscle_weakness'],
      redFlagDetails: { limb_muscle_weakness: { onset: 'gradual', side: 'both' } },
    },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'power lost gradually on one side is seen the same day',
    source: 'C8',
    facts: {
      redFlags: ['limb_muscle_weakness'],
      redFlagDetails: { limb_muscle_weakness: { onset: 'gradual', side: 'one' } },
    },
    level: 'emergency',
    actions: ['refer_same_day'],
  },
  {
    title: 'sudden loss of balance asks for an ambulance',
    source: 'C8',
    facts: {
      redFlags: ['balance_or_coordination_problem'],
      redFlagDetails: { balance_or_coordination_problem: { onset: 'sudden' } },
    },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'balance lost on both sides, but gradually, is seen the same day',
    source: 'C8',
    facts: {
      redFlags: ['balance_or_coordination_problem'],
      redFlagDetails: { balance_or_coordination_problem: { onset: 'gradual', side: 'both' } },
    },
    level: 'emergency',
    actions: ['refer_same_day'],
  },
  {
    title: 'fever in someone very unwell asks for an ambulance',
    source: '1.1',
    facts: { redFlags: ['pain_with_fever'], unwellSigns: { very_unwell: true } },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'fever in someone confused asks for an ambulance',
    source: '1.2',
    facts: { redFlags: ['pain_with_fever'], unwellSigns: { confusion: true } },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'fever with a nerve sign asks for an ambulance',
    source: '1.1',
    facts: { redFlags: ['pain_with_fever', 'foot_drop'] },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'fever with a nerve symptom asks for an ambulance',
    source: '1.2',
    facts: { redFlags: ['pain_with_fever'], symptoms: ['sciatica_one_leg'] },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'cramps with palpitations and fainting ask for an ambulance',
    source: '1.2',
    facts: { redFlags: ['severe_cramps_with_palpitations'], unwellSigns: { fainting: true } },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'bone tenderness in someone unwell is seen the same day',
    source: '1.2',
    facts: { redFlags: ['midline_bone_tenderness'], unwellSigns: { very_unwell: true } },
    level: 'urgent',
    actions: ['refer_same_day'],
  },
  {
    title: 'injected drugs with a nerve symptom are an emergency',
    source: '1.2',
    facts: { redFlags: ['iv_drug_use'], symptoms: ['leg_or_buttock_tingling'] },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'injected drugs with fever are an emergency',
    source: '1.2',
    facts: { redFlags: ['iv_drug_use', 'pain_with_fever'] },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'active cancer is urgent',
    source: 'T4',
    facts: { comorbidities: ['cancer_active'] },
    level: 'urgent',
    actions: ['refer_same_day'],
  },
  {
    title: 'active cancer with tingling in an arm is an emergency',
    source: 'T4',
    facts: { comorbidities: ['cancer_active'], symptoms: ['arm_or_shoulder_tingling'] },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'active cancer with claudication is not a limb nerve symptom',
    source: 'T4',
    facts: { comorbidities: ['cancer_active'], symptoms: ['neurogenic_claudication'] },
    level: 'urgent',
  },
  {
    title: 'past cancer alone is a caution',
    source: 'C7',
    facts: { comorbidities: ['cancer_past'] },
    level: 'caution',
    actions: [],
  },
  {
    title: 'past cancer with a nerve symptom is urgent',
    source: 'T4',
    facts: { comorbidities: ['cancer_past'], symptoms: ['leg_weakness_feeling'] },
    level: 'urgent',
    actions: ['refer_same_day'],
  },
  {
    title: 'past cancer with any other flag is urgent, a caution flag included',
    source: 'C7',
    facts: { comorbidities: ['cancer_past'], redFlags: ['morning_stiffness_inflammatory'] },
    level: 'urgent',
    actions: ['refer_same_day', 'refer_rheumatology'],
  },
  {
    title: 'past cancer and pain of over four weeks asks for a routine appointment',
    source: 'P5',
    facts: { comorbidities: ['cancer_past'], durationDays: 29 },
    level: 'caution',
    actions: ['refer_gp_routine'],
  },
  {
    title: 'past cancer and pain of four weeks does not ask for one yet',
    source: 'P5',
    facts: { comorbidities: ['cancer_past'], durationDays: 28 },
    level: 'caution',
    actions: [],
  },
  {
    title: 'uncontrolled blood pressure is urgent',
    source: 'T4',
    facts: { comorbidities: ['hypertension_uncontrolled'] },
    level: 'urgent',
    actions: ['refer_urgent'],
  },
  ...(['confusion', 'visual_loss', 'severe_headache'] as const).map((sign) => ({
    title: `uncontrolled blood pressure with ${sign} is an emergency`,
    source: 'C7',
    facts: { comorbidities: ['hypertension_uncontrolled'] as const, unwellSigns: { [sign]: true } },
    level: 'emergency' as const,
    actions: ['refer_emergency_now'] as const,
  })),
  {
    title: 'uncontrolled blood pressure with an ordinary tension headache stays urgent',
    source: 'C7',
    facts: { comorbidities: ['hypertension_uncontrolled'], symptoms: ['tension_headache'] },
    level: 'urgent',
  },
  {
    title: 'an uncontrolled bleeding disorder is urgent, the same day where possible',
    source: '1.2',
    facts: { comorbidities: ['bleeding_disorder_uncontrolled'] },
    level: 'urgent',
    actions: ['refer_same_day'],
  },
  {
    title: 'an uncontrolled bleeding disorder with a new nerve symptom is an emergency',
    source: 'C7',
    facts: {
      comorbidities: ['bleeding_disorder_uncontrolled'],
      symptoms: ['leg_or_buttock_tingling'],
      legSymptomsDays: 3,
    },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'a blood thinner with new sciatica is an emergency',
    source: 'C7',
    facts: { medications: ['anticoagulant'], symptoms: ['sciatica_one_leg'], legSymptomsDays: 14 },
    level: 'emergency',
    actions: ['refer_emergency_now'],
  },
  {
    title: 'a blood thinner with sciatica of unknown age is an emergency',
    source: 'C3',
    facts: { medications: ['anticoagulant'], symptoms: ['sciatica_one_leg'] },
    level: 'emergency',
  },
  {
    title: 'a blood thinner with sciatica long known and unchanged is a caution',
    source: 'C7',
    facts: { medications: ['anticoagulant'], symptoms: ['sciatica_one_leg'], legSymptomsDays: 15 },
    level: 'caution',
    actions: [],
  },
  {
    title: 'a blood thinner with long-known sciatica that now spreads is an emergency',
    source: 'C7',
    facts: {
      medications: ['anticoagulant'],
      symptoms: ['sciatica_one_leg'],
      legSymptomsDays: 500,
      redFlags: ['leg_symptoms_spreading_or_worsening'],
    },
    level: 'emergency',
  },
  ...(
    [
      { medications: ['anticoagulant'] },
      { comorbidities: ['cancer_active'] },
      { comorbidities: ['spinal_tumour_known'] },
    ] as const
  ).map((history) => ({
    title: `leg symptoms that spread are a nerve symptom, with ${JSON.stringify(history)}`,
    source: 'C7, T4',
    facts: { ...history, redFlags: ['leg_symptoms_spreading_or_worsening'] as const },
    level: 'emergency' as const,
    actions: ['refer_emergency_now'] as const,
  })),
  {
    title: 'a blood thinner with new tingling in an arm is an emergency',
    source: 'C7',
    facts: { medications: ['anticoagulant'], symptoms: ['arm_or_shoulder_tingling'], armSymptomsDays: 2 },
    level: 'emergency',
  },
  {
    title: 'a blood thinner with long-known tingling in an arm is a caution',
    source: 'C7',
    facts: { medications: ['anticoagulant'], symptoms: ['arm_or_shoulder_tingling'], armSymptomsDays: 900 },
    level: 'caution',
  },
  {
    title: 'a blood thinner without nerve symptoms is a caution',
    source: 'T10',
    facts: { medications: ['anticoagulant'] },
    level: 'caution',
    actions: [],
  },
  {
    title: 'a fall with osteoporosis is urgent',
    source: 'C7',
    facts: { comorbidities: ['osteoporosis'], causes: ['fall_or_accident'] },
    level: 'urgent',
    actions: ['refer_urgent'],
  },
  {
    title: 'a lift with severe osteoporosis is urgent',
    source: 'C7',
    facts: { comorbidities: ['osteoporosis_severe_or_fragility_fracture'], causes: ['heavy_lifting'] },
    level: 'urgent',
    actions: ['refer_urgent', 'comanage_doctor'],
  },
  {
    title: 'a lift on long-term steroids is urgent',
    source: 'C7',
    facts: { medications: ['long_term_corticosteroid'], causes: ['heavy_lifting'] },
    level: 'urgent',
    actions: ['refer_urgent'],
  },
  {
    title: 'osteoporosis after a long drive is only a caution',
    source: 'C7',
    facts: { comorbidities: ['osteoporosis'], causes: ['prolonged_sitting'] },
    level: 'caution',
    actions: [],
  },
  {
    title: 'a fall at 75 without bone tenderness is clear',
    source: 'C7',
    facts: { ageYears: 75, causes: ['fall_or_accident'] },
    level: 'clear',
    actions: [],
  },
  {
    title: 'a girl of 9 is urgent',
    source: 'C7',
    facts: { ageYears: 9 },
    level: 'urgent',
    actions: ['refer_urgent'],
  },
  {
    title: 'a child of 10 with ten days of pain is a caution',
    source: 'C7',
    facts: { ageYears: 10 },
    level: 'caution',
    actions: ['refer_gp_routine'],
  },
  {
    title: 'an adolescent with 42 days of pain is a caution',
    source: 'C7',
    facts: { ageYears: 16, durationDays: 42 },
    level: 'caution',
  },
  {
    title: 'an adolescent with 43 days of pain is urgent',
    source: 'C7',
    facts: { ageYears: 16, durationDays: 43 },
    level: 'urgent',
    actions: ['refer_urgent'],
  },
  {
    title: 'an adolescent who gave up sport is urgent',
    source: 'C7',
    facts: { ageYears: 17, youthSigns: { play_or_sport_given_up: true } },
    level: 'urgent',
  },
  {
    title: 'an adolescent woken by the pain is urgent',
    source: 'C7',
    facts: { ageYears: 17, youthSigns: { wakes_with_pain: true } },
    level: 'urgent',
  },
  {
    title: 'an adult who gave up sport is clear',
    source: 'C7',
    facts: { ageYears: 18, youthSigns: { play_or_sport_given_up: true } },
    level: 'clear',
  },
  {
    title: 'a known tumour of the spine is urgent',
    source: 'C15',
    facts: { comorbidities: ['spinal_tumour_known'] },
    level: 'urgent',
    actions: ['refer_same_day'],
  },
  {
    title: 'a known tumour of the spine with sciatica is an emergency',
    source: 'C15, read as T4',
    facts: { comorbidities: ['spinal_tumour_known'], symptoms: ['sciatica_one_leg'], legSymptomsDays: 90 },
    level: 'emergency',
  },
  {
    title: 'unstable heart disease is urgent',
    source: 'T4',
    facts: { comorbidities: ['unstable_heart_disease'] },
    level: 'urgent',
  },
  {
    title: 'a known aneurysm is urgent',
    source: 'T4',
    facts: { comorbidities: ['aortic_aneurysm_known'] },
    level: 'urgent',
  },
  {
    title: 'a weakened immune system is a caution',
    source: 'T5',
    facts: { comorbidities: ['immunosuppressed'] },
    level: 'caution',
    actions: [],
  },
  {
    title: 'a medicine that weakens the immune system is a caution',
    source: 'T5',
    facts: { medications: ['immunosuppressant'] },
    level: 'caution',
  },
  {
    title: 'low minerals send to the family doctor and stay clear',
    source: 'P5',
    facts: { fitnessGaps: ['low_minerals'] },
    level: 'clear',
    actions: ['refer_gp_routine'],
  },
  ...(['diabetes', 'hypertension_controlled'] as const).map((code) => ({
    title: `${code} is clear`,
    source: '§2',
    facts: { comorbidities: [code] },
    level: 'clear' as const,
    actions: [],
  })),
  ...(
    [
      'lordosis',
      'scoliosis',
      'spondylosis',
      'spinal_arthritis',
      'spinal_stenosis',
      'spondylolisthesis_stable',
      'herniated_or_bulging_disc',
    ] as const
  ).map((code) => ({
    title: `${code} alone is clear`,
    source: '§2',
    facts: { underlyingConditions: [code] },
    level: 'clear' as const,
    actions: [],
  })),
  ...(
    [
      'nsaid_regular',
      'antiplatelet',
      'recent_steroid_injection',
      'antihypertensive',
      'diuretic',
      'bisphosphonate',
      'opioid',
      'muscle_relaxant',
    ] as const
  ).map((code) => ({
    title: `${code} is clear`,
    source: 'T10',
    facts: { medications: [code] },
    level: 'clear' as const,
    actions: [],
  })),
  { title: 'age 65 alone is clear', source: '§2', facts: { ageYears: 65 }, level: 'clear' },
  {
    title: 'a slip of unknown stability asks for imaging',
    source: 'P5',
    facts: { underlyingConditions: ['spondylolisthesis_stability_unknown'] },
    level: 'caution',
    actions: ['imaging_before_thrust'],
  },
  {
    title: 'severe stenosis asks for a routine appointment',
    source: 'P5',
    facts: { underlyingConditions: ['spinal_stenosis_severe'] },
    level: 'caution',
    actions: ['refer_gp_routine'],
  },
  ...(
    [
      'inflammatory_arthritis_active',
      'recent_spinal_surgery',
      'spinal_fusion_hardware',
      'osteoporosis_severe_or_fragility_fracture',
      'connective_tissue_disorder',
      'bleeding_disorder_controlled',
      'platelet_disorder',
      'stable_heart_disease',
    ] as const
  ).map((code) => ({
    title: `${code} asks to speak with the treating doctor`,
    source: 'P5',
    facts: { comorbidities: [code] },
    level: 'caution' as const,
    actions: ['comanage_doctor'] as const,
  })),
  {
    title: 'an unstable slip asks to speak with the treating doctor',
    source: 'P5',
    facts: { underlyingConditions: ['spondylolisthesis_unstable'] },
    level: 'caution',
    actions: ['comanage_doctor'],
  },
  ...(
    [
      'possible',
      'first_trimester',
      'second_trimester',
      'third_trimester',
      'postpartum_under_12_weeks',
    ] as const
  ).map((pregnancy) => ({
    title: `pregnancy "${pregnancy}" asks to speak with the treating doctor`,
    source: 'P5, §0.2',
    facts: { sex: 'female' as const, pregnancy },
    level: 'caution' as const,
    actions: ['comanage_doctor'] as const,
  })),
  ...(['open_wound_in_area', 'skin_infection_in_area'] as const).map((code) => ({
    title: `${code} asks for a routine appointment`,
    source: 'P5',
    facts: { comorbidities: [code] },
    level: 'caution' as const,
    actions: ['refer_gp_routine'] as const,
  })),
  {
    title: 'a higher referral satisfies a lower one',
    source: '0.3',
    facts: {
      redFlags: ['foot_drop', 'unexplained_weight_loss'],
      underlyingConditions: ['spinal_stenosis_severe'],
    },
    level: 'emergency',
    actions: ['refer_same_day'],
  },
];

describe('triage', () => {
  for (const { title, source, facts, level, actions } of CASES) {
    it(`finds: ${title} [${source}]`, () => {
      const result = triage(someFacts(facts));
      expect(result.level).toBe(level);
      if (actions) expect(result.actions).toEqual(actions);
      expect(result.stopped).toBe(level === 'emergency' || level === 'urgent');
    });
  }

  for (const flag of redFlags) {
    it(`takes ${flag.code} for what its row says (${flag.urgency})`, () => {
      const result = triage(someFacts({ redFlags: [flag.code] }));
      const expected = {
        'emergency-now': ['emergency', 'refer_emergency_now'],
        'emergency-same-day': ['emergency', 'refer_same_day'],
        urgent: [
          'urgent',
          flag.code === 'leg_symptoms_spreading_or_worsening' ? 'refer_same_day' : 'refer_urgent',
        ],
        caution: ['caution', 'refer_rheumatology'],
      }[flag.urgency];
      expect<readonly string[]>([result.level, ...result.actions]).toEqual(expected);
      expect(result.findings[0]?.code).toBe(flag.code);
      expect(result.findings[0]?.sourceIds).toEqual(flag.sources);
    });

    it(`is never clear and never silent while ${flag.code} is unanswered [C2]`, () => {
      const facts = someFacts();
      const result = triage({ ...facts, redFlags: without(facts.redFlags, flag.code) });
      expect(result.level).toBe('caution');
      expect(result.unknown).toEqual([flag.code]);
      expect(result.stopped).toBe(false);
    });
  }

  it('knows nothing of an empty intake, and says so', () => {
    const result = triage(noFacts());
    expect(result.level).toBe('caution');
    expect(result.provisional).toBe(true);
    expect(result.unknown).toContain('saddle_numbness');
    expect(result.unknown).toContain('sciatica_both_legs');
    expect(result.unknown).toContain('cancer_active');
    expect(result.unknown).toContain('anticoagulant');
    expect(result.unknown).toContain('age');
    expect(result.unknown).toContain('pregnancy');
  });

  it('does not count what can change nothing as open', () => {
    const { unknown } = triage(noFacts());
    for (const harmless of ['diabetes', 'hypertension_controlled', 'opioid', 'scoliosis', 'nsaid_regular']) {
      expect(unknown).not.toContain(harmless);
    }
  });

  it('asks for a disc only where a nerve symptom could make it matter [T6, C2]', () => {
    const underlyingConditions = without(someFacts().underlyingConditions, 'herniated_or_bulging_disc');
    const unknown = (arranged: Arranged) => triage({ ...someFacts(arranged), underlyingConditions }).unknown;
    expect(unknown({})).toEqual([]);
    expect(unknown({ symptoms: ['sciatica_one_leg'] })).toEqual(['herniated_or_bulging_disc']);
    const symptoms = without(someFacts().symptoms, 'arm_or_shoulder_tingling');
    expect(triage({ ...someFacts(), symptoms, underlyingConditions }).unknown).toEqual([
      'arm_or_shoulder_tingling',
      'herniated_or_bulging_disc',
    ]);
  });

  it('asks how old the back pain is only of the young', () => {
    expect(triage(someFacts({ ageYears: 17, durationDays: null })).unknown).toEqual(['durationDays']);
    expect(triage(someFacts({ ageYears: 18, durationDays: null })).unknown).toEqual([]);
  });

  it('keeps the signs of the young open while they are asked and not answered', () => {
    const unknown = (ageYears: number | null) =>
      triage(someFacts({ ageYears, youthSigns: { wakes_with_pain: false } })).unknown;
    expect(unknown(17)).toEqual(['play_or_sport_given_up']);
    expect(unknown(18)).toEqual([]);
    expect(unknown(null)).toEqual(['age']);
    expect(triage(someFacts({ ageYears: 17 })).unknown).toEqual([]);
  });

  it('asks about pregnancy only where it can be', () => {
    const open = (ageYears: number | null, sex: 'female' | 'male' | null) =>
      triage(someFacts({ ageYears, sex, pregnancy: null })).unknown.includes('pregnancy');
    expect([open(12, 'female'), open(55, 'female'), open(30, null), open(null, 'female')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([open(11, 'female'), open(56, 'female'), open(30, 'male')]).toEqual([false, false, false]);
  });

  it('leaves loss of power open while a felt leg weakness was not tested [C5]', () => {
    for (const strengthTested of [null, false]) {
      const result = triage(someFacts({ symptoms: ['leg_weakness_feeling'], strengthTested }));
      expect(result.unknown).toEqual(['limb_muscle_weakness', 'strengthTested']);
      expect(result.level).toBe('caution');
    }
    expect(triage(someFacts({ symptoms: ['leg_weakness_feeling'] })).unknown).toEqual([]);
  });

  it('asks for the onset of leg and arm symptoms only where a rule needs it', () => {
    const unknown = (facts: Arranged) => triage(someFacts(facts)).unknown;
    expect(unknown({ symptoms: ['sciatica_both_legs'] })).toEqual(['legSymptomsDays']);
    expect(unknown({ symptoms: ['sciatica_one_leg'] })).toEqual([]);
    expect(unknown({ symptoms: ['sciatica_one_leg'], medications: ['anticoagulant'] })).toEqual([
      'legSymptomsDays',
    ]);
    expect(
      unknown({ symptoms: ['arm_or_shoulder_tingling'], comorbidities: ['bleeding_disorder_uncontrolled'] }),
    ).toEqual(['armSymptomsDays']);
  });

  it('is provisional until the examination is on record [C1]', () => {
    expect(triage(someFacts({ examined: false })).provisional).toBe(true);
    expect(triage(someFacts()).provisional).toBe(false);
  });

  it('keeps an explained yes visible and no longer counts it [C9]', () => {
    const explained = { pain_with_nausea: 'new antibiotic since Monday' };
    const result = triage(someFacts({ redFlags: ['pain_with_nausea'], explainedRedFlags: explained }));
    expect(result.level).toBe('clear');
    expect(result.findings.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['C9.pain_with_nausea', 'clear'],
    ]);
  });

  it('does not take an empty reason for an explanation [C9]', () => {
    const result = triage(
      someFacts({ redFlags: ['pain_with_nausea'], explainedRedFlags: { pain_with_nausea: '  ' } }),
    );
    expect(result.level).toBe('emergency');
  });

  it('does not suspect again the fracture the chiropractor explained [C9]', () => {
    const result = triage(
      someFacts({
        comorbidities: ['osteoporosis'],
        causes: ['fall_or_accident'],
        redFlags: ['minor_trauma_fragile_bone'],
        explainedRedFlags: { minor_trauma_fragile_bone: 'films of last week show no fracture' },
      }),
    );
    expect(result.level).toBe('caution');
  });

  for (const flag of [
    'chest_pain_or_breathless',
    'thunderclap_headache',
    'neck_artery_warning_signs',
  ] as const) {
    it(`names the blood pressure beside ${flag} as the emergency it is [C7]`, () => {
      const facts = someFacts({ comorbidities: ['hypertension_uncontrolled'], redFlags: [flag] });
      expect(triage(facts).findings.map(({ ruleId }) => ruleId)).toContain('C7.hypertension_crisis');
    });
  }

  it('suspects a fracture over 70 with a lift and new bone tenderness [C7]', () => {
    const ruleIds = (ageYears: number | null) =>
      triage(
        someFacts({ ageYears, causes: ['heavy_lifting'], redFlags: ['midline_bone_tenderness'] }),
      ).findings.map(({ ruleId }) => ruleId);
    expect(ruleIds(71)).toContain('C7.suspected_fragility_fracture');
    expect(ruleIds(70)).not.toContain('C7.suspected_fragility_fracture');
    expect(ruleIds(null)).not.toContain('C7.suspected_fragility_fracture');
  });

  it('lifts the stop, not the level, under a clearance [C10]', () => {
    const clearance = { permitted: ['heat'] as const, condition: 'after the scan' };
    const result = triage(someFacts({ redFlags: ['saddle_numbness'], clearance }));
    expect([result.level, result.stopped, result.actions]).toEqual(['emergency', false, []]);
  });

  it('stops again when a flag comes that the clearance was not given for [C10]', () => {
    const clearance = {
      permitted: ['heat'] as const,
      condition: 'after the scan',
      covers: ['saddle_numbness'],
    };
    const result = triage(someFacts({ redFlags: ['saddle_numbness', 'foot_drop'], clearance }));
    expect([result.stopped, result.actions]).toEqual([true, ['refer_emergency_now']]);
    expect(triage(someFacts({ redFlags: ['saddle_numbness'], clearance })).stopped).toBe(false);
  });

  it('lists the most urgent finding first', () => {
    const result = triage(
      someFacts({ redFlags: ['night_pain_unrelenting', 'foot_drop'], comorbidities: ['raynaud'] }),
    );
    expect(result.findings.map(({ level }) => level)).toEqual(['emergency', 'urgent', 'caution']);
  });
});
