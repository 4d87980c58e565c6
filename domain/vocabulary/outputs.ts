/** What the rules answer with (clinical reference 0.3). */
export const TRIAGE_LEVELS = ['clear', 'caution', 'urgent', 'emergency'] as const;
export type TriageLevel = (typeof TRIAGE_LEVELS)[number];
export const TRIAGE_LABELS: Readonly<Record<TriageLevel, string>> = {
  clear: 'Clear',
  caution: 'Caution',
  urgent: 'Urgent',
  emergency: 'Emergency',
};

export const REFERRAL_ACTIONS = [
  'refer_emergency_now',
  'refer_same_day',
  'refer_urgent',
  'refer_gp_routine',
  'refer_rheumatology',
  'comanage_doctor',
  'imaging_before_thrust',
] as const;
export type ReferralAction = (typeof REFERRAL_ACTIONS)[number];
export const REFERRAL_ACTION_LABELS: Readonly<Record<ReferralAction, string>> = {
  refer_emergency_now: 'Ambulance or emergency department now',
  refer_same_day: 'Medical assessment today',
  refer_urgent: 'Medical assessment within days, at most two weeks',
  refer_gp_routine: 'Routine appointment with the family doctor',
  refer_rheumatology: 'Refer to rheumatology',
  comanage_doctor: 'Speak with the treating doctor before starting',
  imaging_before_thrust: 'Imaging before any thrust',
};

export const EDUCATION_TOPICS = [
  'edu_stay_active',
  'edu_reassurance',
  'edu_safety_net_cauda_equina',
  'edu_posture_ergonomics',
  'edu_movement_breaks',
  'edu_healthy_weight',
  'edu_regular_exercise',
  'edu_hydration',
  'edu_minerals_see_gp',
  'edu_safe_lifting',
  'edu_bone_safety',
  'edu_heat_cold_safety',
  'edu_ask_doctor_before_new_exercise',
  'edu_stop_smoking',
] as const;
export type EducationTopic = (typeof EDUCATION_TOPICS)[number];

export const EXERCISES = [
  'ex_core_strength',
  'ex_back_strength',
  'ex_back_mobility_stretch',
  'ex_hamstring_stretch',
  'ex_aerobic_walking',
  'ex_flexion_bias',
  'ex_directional_preference',
  'ex_balance',
  'ex_nerve_mobility',
  'ex_scoliosis_specific',
] as const;
export type Exercise = (typeof EXERCISES)[number];
