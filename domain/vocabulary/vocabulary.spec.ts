import * as vocabulary from './index.ts';

const LISTS = {
  SYMPTOMS: vocabulary.SYMPTOM_LABELS,
  RED_FLAGS: vocabulary.RED_FLAG_LABELS,
  FITNESS_GAPS: vocabulary.FITNESS_GAP_LABELS,
  UNDERLYING_CONDITIONS: vocabulary.UNDERLYING_CONDITION_LABELS,
  COMORBIDITIES: vocabulary.COMORBIDITY_LABELS,
  MEDICATIONS: vocabulary.MEDICATION_LABELS,
  PREGNANCY_STATES: vocabulary.PREGNANCY_LABELS,
  CAUSES: vocabulary.CAUSE_LABELS,
  CLOSING_REASONS: vocabulary.CLOSING_REASON_LABELS,
  MODALITIES: vocabulary.MODALITY_LABELS,
  PLAN_ROWS: vocabulary.PLAN_ROW_LABELS,
  SEGMENTS: vocabulary.SEGMENT_LABELS,
  BODY_REGIONS: vocabulary.BODY_REGION_LABELS,
  MANUAL_TECHNIQUES: vocabulary.MANUAL_TECHNIQUE_LABELS,
  UNWELL_SIGNS: vocabulary.UNWELL_SIGN_LABELS,
  YOUTH_SIGNS: vocabulary.YOUTH_SIGN_LABELS,
  PAIN_SERIES: vocabulary.PAIN_SERIES_LABELS,
  CHART_REGIONS: vocabulary.CHART_REGION_LABELS,
  PAIN_QUALITIES: vocabulary.PAIN_QUALITY_LABELS,
  WORSENING: vocabulary.WORSENING_LABELS,
  EASING: vocabulary.EASING_LABELS,
  ALLERGIES: vocabulary.ALLERGY_LABELS,
  IMAGING_KINDS: vocabulary.IMAGING_LABELS,
  EPISODE_COUNTS: vocabulary.EPISODE_COUNT_LABELS,
  SPINE_CONDITIONS: vocabulary.SPINE_CONDITION_LABELS,
  KEY_MUSCLES: vocabulary.KEY_MUSCLE_LABELS,
  REFLEXES: vocabulary.REFLEX_LABELS,
  DERMATOMES: vocabulary.DERMATOME_LABELS,
  MOVEMENTS: vocabulary.MOVEMENT_LABELS,
  UPPER_MOTOR_SIGNS: vocabulary.UPPER_MOTOR_SIGN_LABELS,
  NECK_ARTERY_SIGNS: vocabulary.NECK_ARTERY_SIGN_LABELS,
  GLOBAL_IMPROVEMENTS: vocabulary.GLOBAL_IMPROVEMENT_LABELS,
  CHECK_IN_WAYS: vocabulary.CHECK_IN_WAY_LABELS,
} as const;

/** Every item of the source document, and the token that records it. */
const SOURCE_ITEMS: readonly [string, keyof typeof LISTS, string][] = [
  ['hip or buttock pain', 'SYMPTOMS', 'hip_or_buttock_pain'],
  ['neck pain or stiffness', 'SYMPTOMS', 'neck_pain_or_stiffness'],
  ['stiff spine', 'SYMPTOMS', 'spinal_stiffness'],
  ['shoulder or arm pain', 'SYMPTOMS', 'shoulder_or_arm_pain'],
  ['numbness, pain or tingling in leg or buttock', 'SYMPTOMS', 'leg_or_buttock_tingling'],
  ['muscle weakness or strain', 'SYMPTOMS', 'muscle_strain_or_local_weakness'],
  ['curvature of the spine', 'SYMPTOMS', 'spinal_curvature'],
  ['weakness in the legs', 'SYMPTOMS', 'leg_weakness_feeling'],
  ['numbness, pain or tingling in arms or shoulder', 'SYMPTOMS', 'arm_or_shoulder_tingling'],
  ['sciatica, one leg', 'SYMPTOMS', 'sciatica_one_leg'],
  ['sciatica, both legs', 'SYMPTOMS', 'sciatica_both_legs'],
  ['tension headache', 'SYMPTOMS', 'tension_headache'],
  ['one side numb or weak', 'RED_FLAGS', 'one_sided_numbness_or_weakness'],
  ['balance and coordination', 'RED_FLAGS', 'balance_or_coordination_problem'],
  ['loss of sensation in a limb', 'RED_FLAGS', 'limb_sensation_loss'],
  ['loss of bladder or bowel control', 'RED_FLAGS', 'bladder_bowel_control_loss'],
  ['muscle weakness in arms or legs', 'RED_FLAGS', 'limb_muscle_weakness'],
  ['pain with fever', 'RED_FLAGS', 'pain_with_fever'],
  ['pain with nausea', 'RED_FLAGS', 'pain_with_nausea'],
  ['heavy lifting', 'CAUSES', 'heavy_lifting'],
  ['exercise', 'CAUSES', 'exercise'],
  ['sports', 'CAUSES', 'sports'],
  ['more strenuous exertion than usual', 'CAUSES', 'unaccustomed_exertion'],
  ['dehydration as a cause', 'CAUSES', 'dehydration'],
  ['electrolyte imbalance', 'CAUSES', 'electrolyte_imbalance'],
  ['an underlying condition', 'CAUSES', 'underlying_condition'],
  ['dehydration', 'FITNESS_GAPS', 'dehydration'],
  ['low minerals', 'FITNESS_GAPS', 'low_minerals'],
  ['poor core strength', 'FITNESS_GAPS', 'poor_core_strength'],
  ['weak back muscles', 'FITNESS_GAPS', 'weak_back_muscles'],
  ['tight back muscles', 'FITNESS_GAPS', 'tight_back_muscles'],
  ['tight hamstrings', 'FITNESS_GAPS', 'tight_hamstrings'],
  ['lordosis', 'UNDERLYING_CONDITIONS', 'lordosis'],
  ['scoliosis', 'UNDERLYING_CONDITIONS', 'scoliosis'],
  ['herniated or bulging disc', 'UNDERLYING_CONDITIONS', 'herniated_or_bulging_disc'],
  ['spondylosis', 'UNDERLYING_CONDITIONS', 'spondylosis'],
  ['spondylolisthesis', 'UNDERLYING_CONDITIONS', 'spondylolisthesis_stability_unknown'],
  ['arthritis of the spine', 'UNDERLYING_CONDITIONS', 'spinal_arthritis_type_unknown'],
  ['spinal stenosis', 'UNDERLYING_CONDITIONS', 'spinal_stenosis'],
  ...vocabulary.MODALITIES.map((modality): [string, 'MODALITIES', string] => [
    modality,
    'MODALITIES',
    modality,
  ]),
];

describe('the vocabulary', () => {
  for (const [name, labels] of Object.entries(LISTS)) {
    it(`has a label for every token of ${name}, and no token twice`, () => {
      const tokens = vocabulary[name as keyof typeof LISTS] as readonly string[];
      expect(new Set(tokens).size).toBe(tokens.length);
      expect(Object.keys(labels).sort()).toEqual([...tokens].sort());
      for (const label of Object.values(labels)) expect(label.trim()).not.toBe('');
    });
  }

  for (const [item, list, token] of SOURCE_ITEMS) {
    it(`records "${item}" of the source document`, () => {
      expect(vocabulary[list] as readonly string[]).toContain(token);
    });
  }

  it('splits the red flags into asked and examined [C1]', () => {
    expect([...vocabulary.ASKED_RED_FLAGS, ...vocabulary.EXAMINED_RED_FLAGS].sort()).toEqual(
      [...vocabulary.RED_FLAGS].sort(),
    );
  });

  it('answers no to every code that was not found', () => {
    expect(vocabulary.answerAll(['a', 'b', 'c'], ['b'])).toEqual({ a: false, b: true, c: false });
    expect(vocabulary.answerAll(['a'])).toEqual({ a: false });
  });

  it('has the 24 items of the disability questionnaire', () => {
    expect(vocabulary.RMDQ_ITEMS.length).toBe(24);
    expect(vocabulary.RMDQ_ITEMS[8]).toContain('slowly than usual');
  });
});

describe('the rows of a plan', () => {
  it('are judged as the modality they are, manual care without thrust as the adjustment [C11]', () => {
    expect(vocabulary.PLAN_ROWS.map(vocabulary.modalityOf)).toEqual([
      ...vocabulary.GRID_MODALITIES,
      'chiropractic_adjustment',
    ]);
  });

  it('have techniques in manual care only, and thrust in the adjustment only [C11]', () => {
    const withTechniques = vocabulary.PLAN_ROWS.filter((row) => vocabulary.techniquesOf(row).length > 0);
    expect(withTechniques).toEqual(['chiropractic_adjustment', 'low_force_care']);
    const withThrust = vocabulary.PLAN_ROWS.filter((row) => vocabulary.techniquesOf(row).includes('thrust'));
    expect(withThrust).toEqual(['chiropractic_adjustment']);
  });
});
