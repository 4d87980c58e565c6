import {
  COMORBIDITIES,
  type Comorbidity,
  RED_FLAGS,
  type RedFlag,
  UNDERLYING_CONDITIONS,
  answerAll,
} from '#domain/vocabulary';
import {
  type TrialCandidate,
  type TrialExclusion,
  outsideTrialPopulation,
  unknownForTrial,
} from './index.ts';

const candidate = (given: Partial<TrialCandidate> = {}): TrialCandidate => ({
  ageYears: 30,
  pregnancy: 'no',
  redFlags: {},
  comorbidities: {},
  underlyingConditions: {},
  ...given,
});

const CASES: readonly [string, Partial<TrialCandidate>, readonly TrialExclusion[]][] = [
  ['a healthy adult of 30', {}, []],
  ['18 years', { ageYears: 18 }, []],
  ['50 years', { ageYears: 50 }, []],
  ['17 years', { ageYears: 17 }, ['age_outside_18_to_50']],
  ['51 years', { ageYears: 51 }, ['age_outside_18_to_50']],
  ['an unknown age', { ageYears: null }, ['age_not_known']],
  ['a pregnancy', { pregnancy: 'possible' }, ['pregnancy']],
  ['a recent birth', { pregnancy: 'postpartum_under_12_weeks' }, []],
  ['an unknown pregnancy', { pregnancy: null }, []],
  ['someone who cannot be pregnant', { pregnancy: 'not_applicable' }, []],
  [
    'an unstable slip',
    { underlyingConditions: { spondylolisthesis_unstable: true } },
    ['manipulation_contraindicated'],
  ],
  ['a stable slip', { underlyingConditions: { spondylolisthesis_stable: true } }, []],
  ['an answer of no', { comorbidities: { cancer_active: false } }, []],
];

/** The findings that stand for an exclusion of the trial (source GOERTZ18_ELIG). */
const RED_FLAGS_OUTSIDE: Readonly<Partial<Record<TrialExclusion, readonly RedFlag[]>>> = {
  visceral_source: ['pain_with_nausea', 'chest_pain_or_breathless', 'pulsating_abdomen_or_tearing_pain'],
  fracture: ['major_trauma', 'minor_trauma_fragile_bone', 'midline_bone_tenderness'],
  infection: ['pain_with_fever', 'iv_drug_use'],
  inflammatory_arthropathy: ['morning_stiffness_inflammatory'],
  manipulation_contraindicated: [
    'bladder_bowel_control_loss',
    'saddle_numbness',
    'urinary_retention_or_hesitancy',
    'new_sexual_dysfunction',
  ],
};
const COMORBIDITIES_OUTSIDE: Readonly<Partial<Record<TrialExclusion, readonly Comorbidity[]>>> = {
  visceral_source: ['aortic_aneurysm_known'],
  fracture: ['healing_fracture_known'],
  recent_spinal_surgery: ['recent_spinal_surgery'],
  tumour: ['cancer_active', 'spinal_tumour_known'],
  inflammatory_arthropathy: ['inflammatory_arthritis_active', 'inflammatory_arthritis_quiet'],
  significant_osteoporosis: ['osteoporosis', 'osteoporosis_severe_or_fragility_fracture'],
  manipulation_contraindicated: [
    'connective_tissue_disorder',
    'spinal_fusion_hardware',
    'upper_cervical_instability',
  ],
  altered_mental_capacity: ['cognitive_or_communication_difficulty'],
};

describe('outsideTrialPopulation', () => {
  for (const [exclusion, flags] of Object.entries(RED_FLAGS_OUTSIDE)) {
    for (const flag of flags) {
      it(`answers ${exclusion} for the red flag ${flag}`, () => {
        expect<readonly string[]>(outsideTrialPopulation(candidate({ redFlags: { [flag]: true } }))).toEqual([
          exclusion,
        ]);
      });
    }
  }

  for (const [exclusion, comorbidities] of Object.entries(COMORBIDITIES_OUTSIDE)) {
    for (const code of comorbidities) {
      it(`answers ${exclusion} for the comorbidity ${code}`, () => {
        expect<readonly string[]>(
          outsideTrialPopulation(candidate({ comorbidities: { [code]: true } })),
        ).toEqual([exclusion]);
      });
    }
  }

  for (const [title, given, expected] of CASES) {
    it(`answers ${expected.join(', ') || 'nothing'} for ${title}`, () => {
      expect(outsideTrialPopulation(candidate(given))).toEqual([...expected]);
    });
  }

  it('counts a blocked adjustment as a contraindication to manipulation', () => {
    expect(outsideTrialPopulation(candidate(), true)).toEqual(['manipulation_contraindicated']);
  });
});

describe('what is not known of the trial’s exclusions', () => {
  const answered = (given: Partial<TrialCandidate> = {}): TrialCandidate =>
    candidate({
      redFlags: answerAll(RED_FLAGS),
      comorbidities: answerAll(COMORBIDITIES),
      underlyingConditions: answerAll(UNDERLYING_CONDITIONS),
      ...given,
    });

  it('is nothing once everything was asked', () => {
    expect(unknownForTrial(answered())).toEqual([]);
  });

  it('names each exclusion that an open question could still bring', () => {
    expect(unknownForTrial(answered({ pregnancy: null }))).toEqual(['pregnancy']);
    expect(unknownForTrial(answered({ redFlags: {} }))).toEqual([
      'visceral_source',
      'fracture',
      'infection',
      'inflammatory_arthropathy',
      'manipulation_contraindicated',
    ]);
    expect(unknownForTrial(answered({ underlyingConditions: {} }))).toEqual(['manipulation_contraindicated']);
  });

  it('leaves out what holds already, whatever else is open', () => {
    const comorbidities = { cancer_active: true };
    expect(unknownForTrial(answered({ comorbidities }))).not.toContain('tumour');
    expect(unknownForTrial(candidate({ ageYears: null, pregnancy: 'possible' }))).not.toContain('pregnancy');
    expect(unknownForTrial(answered({ ageYears: null }))).toEqual([]);
  });
});
