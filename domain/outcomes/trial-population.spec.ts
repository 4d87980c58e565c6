import { outsideTrialPopulation, type TrialCandidate, type TrialExclusion } from './index.ts';

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
  ['recent surgery', { comorbidities: { recent_spinal_surgery: true } }, ['recent_spinal_surgery']],
  ['cancer', { comorbidities: { cancer_active: true } }, ['tumour']],
  ['fever', { redFlags: { pain_with_fever: true } }, ['infection']],
  ['nausea', { redFlags: { pain_with_nausea: true } }, ['visceral_source']],
  ['an accident', { redFlags: { major_trauma: true } }, ['fracture']],
  [
    'quiet arthritis',
    { comorbidities: { inflammatory_arthritis_quiet: true } },
    ['inflammatory_arthropathy'],
  ],
  ['osteoporosis', { comorbidities: { osteoporosis: true } }, ['significant_osteoporosis']],
  [
    'an unstable slip',
    { underlyingConditions: { spondylolisthesis_unstable: true } },
    ['manipulation_contraindicated'],
  ],
  ['saddle numbness', { redFlags: { saddle_numbness: true } }, ['manipulation_contraindicated']],
  [
    'difficulty communicating',
    { comorbidities: { cognitive_or_communication_difficulty: true } },
    ['altered_mental_capacity'],
  ],
  ['a stable slip', { underlyingConditions: { spondylolisthesis_stable: true } }, []],
  ['an answer of no', { comorbidities: { cancer_active: false } }, []],
];

describe('outsideTrialPopulation', () => {
  for (const [title, given, expected] of CASES) {
    it(`answers ${expected.join(', ') || 'nothing'} for ${title}`, () => {
      expect(outsideTrialPopulation(candidate(given))).toEqual([...expected]);
    });
  }

  it('counts a blocked adjustment as a contraindication to manipulation', () => {
    expect(outsideTrialPopulation(candidate(), true)).toEqual(['manipulation_contraindicated']);
  });
});
