import type { Answers, Comorbidity, PregnancyState, RedFlag, UnderlyingCondition } from '#domain/vocabulary';

/** What of a patient decides whether the trial speaks for them; an intake has all of it. */
export interface TrialCandidate {
  readonly ageYears: number | null;
  readonly pregnancy: PregnancyState | null;
  readonly redFlags: Answers<RedFlag>;
  readonly comorbidities: Answers<Comorbidity>;
  readonly underlyingConditions: Answers<UnderlyingCondition>;
}

/** Why a patient is outside the trial's population, in the order of its eligibility table (source GOERTZ18_ELIG). */
export const TRIAL_EXCLUSIONS = [
  'age_not_known',
  'age_outside_18_to_50',
  'visceral_source',
  'fracture',
  'recent_spinal_surgery',
  'tumour',
  'infection',
  'inflammatory_arthropathy',
  'significant_osteoporosis',
  'manipulation_contraindicated',
  'pregnancy',
  'altered_mental_capacity',
] as const;
export type TrialExclusion = (typeof TRIAL_EXCLUSIONS)[number];

interface Marks {
  readonly redFlags?: readonly RedFlag[];
  readonly comorbidities?: readonly Comorbidity[];
  readonly underlyingConditions?: readonly UnderlyingCondition[];
}

/** Findings that stand for an exclusion of the trial. */
const MARKS: Readonly<Partial<Record<TrialExclusion, Marks>>> = {
  visceral_source: {
    redFlags: ['pain_with_nausea', 'chest_pain_or_breathless', 'pulsating_abdomen_or_tearing_pain'],
    comorbidities: ['aortic_aneurysm_known'],
  },
  fracture: {
    redFlags: ['major_trauma', 'minor_trauma_fragile_bone', 'midline_bone_tenderness'],
    comorbidities: ['healing_fracture_known'],
  },
  recent_spinal_surgery: { comorbidities: ['recent_spinal_surgery'] },
  tumour: { comorbidities: ['cancer_active', 'spinal_tumour_known'] },
  infection: { redFlags: ['pain_with_fever', 'iv_drug_use'] },
  inflammatory_arthropathy: {
    redFlags: ['morning_stiffness_inflammatory'],
    comorbidities: ['inflammatory_arthritis_active', 'inflammatory_arthritis_quiet'],
  },
  // Which osteoporosis was "significant" was not published; the plain kind is counted, so that the notice errs to showing.
  significant_osteoporosis: { comorbidities: ['osteoporosis', 'osteoporosis_severe_or_fragility_fracture'] },
  manipulation_contraindicated: {
    redFlags: [
      'bladder_bowel_control_loss',
      'saddle_numbness',
      'urinary_retention_or_hesitancy',
      'new_sexual_dysfunction',
    ],
    comorbidities: ['connective_tissue_disorder', 'spinal_fusion_hardware', 'upper_cervical_instability'],
    underlyingConditions: ['spondylolisthesis_unstable'],
  },
  altered_mental_capacity: { comorbidities: ['cognitive_or_communication_difficulty'] },
};

/**
 * Why the trial's curve does not speak for this patient; empty when nothing recorded says so. The trial also took only
 * active-duty military, which no intake records: the screen says that of every patient.
 * `adjustmentBlocked` is the answer of the modality check, and counts as a contraindication to manipulation.
 */
export function outsideTrialPopulation(
  candidate: TrialCandidate,
  adjustmentBlocked = false,
): readonly TrialExclusion[] {
  return TRIAL_EXCLUSIONS.filter((exclusion) => isExcluded(candidate, exclusion, adjustmentBlocked));
}

/**
 * What nobody has answered that could still put this patient outside the trial's population; empty where every
 * question was asked. An exclusion that holds already is not among them.
 */
export function unknownForTrial(candidate: TrialCandidate): readonly TrialExclusion[] {
  return TRIAL_EXCLUSIONS.filter(
    (exclusion) =>
      !isExcluded(candidate, exclusion, false) &&
      (exclusion === 'pregnancy' ? candidate.pregnancy === null : hasOpenMark(candidate, MARKS[exclusion])),
  );
}

function isExcluded(
  candidate: TrialCandidate,
  exclusion: TrialExclusion,
  adjustmentBlocked: boolean,
): boolean {
  const { ageYears, pregnancy } = candidate;
  switch (exclusion) {
    case 'age_not_known':
      return ageYears === null;
    case 'age_outside_18_to_50':
      // Whole years: a person of 50 has had their fiftieth birthday and not their fifty-first.
      return ageYears !== null && (ageYears < 18 || ageYears > 50);
    case 'pregnancy':
      return pregnancy !== null && !['no', 'not_applicable', 'postpartum_under_12_weeks'].includes(pregnancy);
    case 'manipulation_contraindicated':
      return adjustmentBlocked || hasMark(candidate, MARKS[exclusion]);
    default:
      return hasMark(candidate, MARKS[exclusion]);
  }
}

function hasMark(candidate: TrialCandidate, marks: Marks = {}): boolean {
  return (
    (marks.redFlags ?? []).some((code) => candidate.redFlags[code] === true) ||
    (marks.comorbidities ?? []).some((code) => candidate.comorbidities[code] === true) ||
    (marks.underlyingConditions ?? []).some((code) => candidate.underlyingConditions[code] === true)
  );
}

function hasOpenMark(candidate: TrialCandidate, marks: Marks = {}): boolean {
  return (
    (marks.redFlags ?? []).some((code) => candidate.redFlags[code] === undefined) ||
    (marks.comorbidities ?? []).some((code) => candidate.comorbidities[code] === undefined) ||
    (marks.underlyingConditions ?? []).some((code) => candidate.underlyingConditions[code] === undefined)
  );
}
