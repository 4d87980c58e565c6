/** What an intake can record beside the red flags (clinical reference 0.2; every item of source SRC maps to one). */

export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];
export const SEX_LABELS: Readonly<Record<Sex, string>> = { female: 'Female', male: 'Male' };

export const SYMPTOMS = [
  'back_spasm',
  'low_back_pain',
  'hip_or_buttock_pain',
  'neck_pain_or_stiffness',
  'spinal_stiffness',
  'shoulder_or_arm_pain',
  'leg_or_buttock_tingling',
  'arm_or_shoulder_tingling',
  'muscle_strain_or_local_weakness',
  'spinal_curvature',
  'leg_weakness_feeling',
  'sciatica_one_leg',
  'sciatica_both_legs',
  'neurogenic_claudication',
  'tension_headache',
] as const;
export type Symptom = (typeof SYMPTOMS)[number];
export const SYMPTOM_LABELS: Readonly<Record<Symptom, string>> = {
  back_spasm: 'Back spasm',
  low_back_pain: 'Low back pain',
  hip_or_buttock_pain: 'Pain in the hips or buttocks',
  neck_pain_or_stiffness: 'Neck pain or stiffness',
  spinal_stiffness: 'Stiff spine',
  shoulder_or_arm_pain: 'Shoulder or arm pain',
  leg_or_buttock_tingling: 'Tingling, pain or patchy numb feeling in leg or buttock, light touch still felt',
  arm_or_shoulder_tingling:
    'Tingling, pain or patchy numb feeling in arm or shoulder, light touch still felt',
  muscle_strain_or_local_weakness: 'Strained, sore or easily tired back muscle',
  spinal_curvature: 'Visible curve of the spine',
  leg_weakness_feeling: 'Legs feel weak or heavy',
  sciatica_one_leg: 'Shooting pain down one leg (sciatica)',
  sciatica_both_legs: 'Shooting pain down both legs (sciatica)',
  neurogenic_claudication: 'Leg ache on standing or walking, eased by sitting or bending, long-standing',
  tension_headache: 'Tension headache from the back of the head',
};

/** The two fitness gaps a patient can be asked about; the other four need testing (C1). */
export const ASKED_FITNESS_GAPS = ['dehydration', 'low_minerals'] as const;
export const EXAMINED_FITNESS_GAPS = [
  'poor_core_strength',
  'weak_back_muscles',
  'tight_back_muscles',
  'tight_hamstrings',
] as const;
export const FITNESS_GAPS = [...ASKED_FITNESS_GAPS, ...EXAMINED_FITNESS_GAPS] as const;
export type FitnessGap = (typeof FITNESS_GAPS)[number];
export const FITNESS_GAP_LABELS: Readonly<Record<FitnessGap, string>> = {
  dehydration: 'Drinks too little (dehydration)',
  low_minerals: 'Low minerals, such as calcium or potassium',
  poor_core_strength: 'Poor core strength',
  weak_back_muscles: 'Weak back muscles',
  tight_back_muscles: 'Tight back muscles',
  tight_hamstrings: 'Tight hamstrings',
};

export const UNDERLYING_CONDITIONS = [
  'lordosis',
  'scoliosis',
  'herniated_or_bulging_disc',
  'spondylosis',
  'spondylolisthesis_stable',
  'spondylolisthesis_stability_unknown',
  'spondylolisthesis_unstable',
  'spinal_arthritis',
  'spinal_arthritis_type_unknown',
  'spinal_stenosis',
  'spinal_stenosis_severe',
] as const;
export type UnderlyingCondition = (typeof UNDERLYING_CONDITIONS)[number];
export const UNDERLYING_CONDITION_LABELS: Readonly<Record<UnderlyingCondition, string>> = {
  lordosis: 'Increased lordosis (hollow back)',
  scoliosis: 'Scoliosis',
  herniated_or_bulging_disc: 'Herniated or bulging disc',
  spondylosis: 'Spondylosis (wear of the spine)',
  spondylolisthesis_stable: 'Spondylolisthesis, shown stable on imaging',
  spondylolisthesis_stability_unknown: 'Spondylolisthesis, stability not known',
  spondylolisthesis_unstable: 'Spondylolisthesis, unstable, progressing or high grade',
  spinal_arthritis: 'Osteoarthritis of the spine',
  spinal_arthritis_type_unknown: 'Arthritis of the spine, kind not known',
  spinal_stenosis: 'Spinal stenosis, mild to moderate',
  spinal_stenosis_severe: 'Spinal stenosis, severe',
};

export const COMORBIDITIES = [
  'osteoporosis',
  'osteoporosis_severe_or_fragility_fracture',
  'healing_fracture_known',
  'cancer_active',
  'cancer_past',
  'spinal_tumour_known',
  'inflammatory_arthritis_active',
  'inflammatory_arthritis_quiet',
  'bleeding_disorder_controlled',
  'bleeding_disorder_uncontrolled',
  'platelet_disorder',
  'pacemaker_or_icd',
  'neurostimulator_or_pump',
  'metal_implant_in_area',
  'plastic_or_cement_implant_in_area',
  'spinal_fusion_hardware',
  'laminectomy_in_area',
  'old_spinal_surgery_no_hardware',
  'recent_spinal_surgery',
  'impaired_sensation_in_area',
  'impaired_circulation_in_area',
  'raynaud',
  'cold_urticaria',
  'cryoglobulinaemia',
  'acute_inflammation_or_bleed_in_area',
  'open_wound_in_area',
  'skin_infection_in_area',
  'diabetes',
  'diabetes_with_neuropathy',
  'hypertension_uncontrolled',
  'hypertension_controlled',
  'unstable_heart_disease',
  'stable_heart_disease',
  'aortic_aneurysm_known',
  'joint_hypermobility',
  'connective_tissue_disorder',
  'upper_cervical_instability',
  'chiari_or_syringomyelia',
  'immunosuppressed',
  'cognitive_or_communication_difficulty',
] as const;
export type Comorbidity = (typeof COMORBIDITIES)[number];
export const COMORBIDITY_LABELS: Readonly<Record<Comorbidity, string>> = {
  osteoporosis: 'Osteoporosis, no fracture',
  osteoporosis_severe_or_fragility_fracture: 'Severe osteoporosis, or any past fragility fracture',
  healing_fracture_known: 'Known healing fracture',
  cancer_active: 'Cancer now or under treatment',
  cancer_past: 'Cancer in the past, in remission',
  spinal_tumour_known: 'Known tumour of the spine',
  inflammatory_arthritis_active: 'Inflammatory arthritis, in flare',
  inflammatory_arthritis_quiet: 'Inflammatory arthritis, quiet',
  bleeding_disorder_controlled: 'Bleeding disorder, treated and stable',
  bleeding_disorder_uncontrolled: 'Bleeding disorder, untreated or unstable',
  platelet_disorder: 'Low platelets or platelet disorder',
  pacemaker_or_icd: 'Pacemaker or defibrillator',
  neurostimulator_or_pump: 'Implanted nerve stimulator or drug pump',
  metal_implant_in_area: 'Metal implant in the painful area (not spinal fixation)',
  plastic_or_cement_implant_in_area: 'Plastic or cemented implant in the painful area',
  spinal_fusion_hardware: 'Spinal fusion or fixation hardware in the painful area',
  laminectomy_in_area: 'Laminectomy in the painful area',
  old_spinal_surgery_no_hardware: 'Spinal surgery over 12 weeks ago, healed, no hardware, no laminectomy',
  recent_spinal_surgery: 'Spinal surgery under 12 weeks ago, or not yet released by the surgeon',
  impaired_sensation_in_area: 'Long-standing, explained loss of skin feeling in the painful area',
  impaired_circulation_in_area: 'Poor circulation in the painful area',
  raynaud: "Raynaud's disease",
  cold_urticaria: 'Cold urticaria (hives from cold)',
  cryoglobulinaemia: 'Cryoglobulinaemia or cold haemoglobinuria',
  acute_inflammation_or_bleed_in_area: 'Injury under 72 hours old with swelling, bruise or warmth',
  open_wound_in_area: 'Open wound in the painful area',
  skin_infection_in_area: 'Skin infection in the painful area',
  diabetes: 'Diabetes, normal skin feeling',
  diabetes_with_neuropathy: 'Diabetes with nerve damage',
  hypertension_uncontrolled: 'High blood pressure, 180/110 or more at rest',
  hypertension_controlled: 'High blood pressure, well controlled',
  unstable_heart_disease: 'Unstable heart disease, or heart attack in the last weeks',
  stable_heart_disease: 'Heart disease, stable',
  aortic_aneurysm_known: 'Known aortic aneurysm',
  joint_hypermobility: 'Joint hypermobility',
  connective_tissue_disorder: 'Ehlers-Danlos, Marfan or similar',
  upper_cervical_instability: 'Upper neck instability',
  chiari_or_syringomyelia: 'Chiari malformation or syringomyelia',
  immunosuppressed: 'Weakened immune system',
  cognitive_or_communication_difficulty: 'Cannot reliably report pain or heat',
};

export const MEDICATIONS = [
  'anticoagulant',
  'antiplatelet',
  'long_term_corticosteroid',
  'recent_steroid_injection',
  'immunosuppressant',
  'nsaid_regular',
  'antihypertensive',
  'diuretic',
  'bisphosphonate',
  'opioid',
  'muscle_relaxant',
] as const;
export type Medication = (typeof MEDICATIONS)[number];
export const MEDICATION_LABELS: Readonly<Record<Medication, string>> = {
  anticoagulant: 'Blood thinner (warfarin, DOAC, heparin)',
  antiplatelet: 'Antiplatelet (aspirin, clopidogrel)',
  long_term_corticosteroid: 'Long-term steroid tablets',
  recent_steroid_injection: 'Steroid injection at the site within a month',
  immunosuppressant: 'Medicine that weakens the immune system',
  nsaid_regular: 'Regular anti-inflammatory (NSAID)',
  antihypertensive: 'Blood pressure medicine',
  diuretic: 'Water tablet (diuretic)',
  bisphosphonate: 'Bone medicine (bisphosphonate)',
  opioid: 'Opioid painkiller',
  muscle_relaxant: 'Muscle relaxant',
};

export const PREGNANCY_STATES = [
  'no',
  'possible',
  'first_trimester',
  'second_trimester',
  'third_trimester',
  'postpartum_under_12_weeks',
  'not_applicable',
] as const;
export type PregnancyState = (typeof PREGNANCY_STATES)[number];
export const PREGNANCY_LABELS: Readonly<Record<PregnancyState, string>> = {
  no: 'No',
  possible: 'Possible',
  first_trimester: 'First trimester',
  second_trimester: 'Second trimester',
  third_trimester: 'Third trimester',
  postpartum_under_12_weeks: 'Gave birth less than 12 weeks ago',
  not_applicable: 'Does not apply',
};

export const CAUSES = [
  'heavy_lifting',
  'exercise',
  'sports',
  'unaccustomed_exertion',
  'dehydration',
  'electrolyte_imbalance',
  'underlying_condition',
  'prolonged_sitting',
  'poor_posture',
  'fall_or_accident',
  'unknown',
] as const;
export type Cause = (typeof CAUSES)[number];
export const CAUSE_LABELS: Readonly<Record<Cause, string>> = {
  heavy_lifting: 'Heavy lifting',
  exercise: 'Exercise',
  sports: 'Sports',
  unaccustomed_exertion: 'More strenuous exertion than usual',
  dehydration: 'Dehydration',
  electrolyte_imbalance: 'Electrolyte imbalance',
  underlying_condition: 'An underlying condition',
  prolonged_sitting: 'Long sitting',
  poor_posture: 'Poor posture',
  fall_or_accident: 'Fall or accident',
  unknown: 'Cause not known',
};

export const BMI_CLASSES = ['underweight', 'healthy', 'overweight', 'obese'] as const;
export type BmiClass = (typeof BMI_CLASSES)[number];
export const BMI_LABELS: Readonly<Record<BmiClass, string>> = {
  underweight: 'Underweight',
  healthy: 'Healthy weight',
  overweight: 'Overweight',
  obese: 'Obese',
};

export const POSTURES = ['good', 'poor'] as const;
export type Posture = (typeof POSTURES)[number];
export const POSTURE_LABELS: Readonly<Record<Posture, string>> = { good: 'Good', poor: 'Poor' };
