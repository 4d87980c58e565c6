/** The emergency and warning signs (clinical reference 1.2). */
export const RED_FLAGS = [
  'bladder_bowel_control_loss',
  'saddle_numbness',
  'urinary_retention_or_hesitancy',
  'new_sexual_dysfunction',
  'one_sided_numbness_or_weakness',
  'limb_muscle_weakness',
  'progressive_weakness',
  'limb_sensation_loss',
  'balance_or_coordination_problem',
  'leg_symptoms_spreading_or_worsening',
  'chest_pain_or_breathless',
  'pulsating_abdomen_or_tearing_pain',
  'neck_artery_warning_signs',
  'thunderclap_headache',
  'pain_with_fever',
  'pain_with_nausea',
  'suspected_dvt',
  'severe_cramps_with_palpitations',
  'major_trauma',
  'minor_trauma_fragile_bone',
  'unexplained_weight_loss',
  'night_pain_unrelenting',
  'iv_drug_use',
  'morning_stiffness_inflammatory',
  'foot_drop',
  'upper_motor_neuron_signs',
  'midline_bone_tenderness',
] as const;
export type RedFlag = (typeof RED_FLAGS)[number];

/** Signs that only the chiropractor answers, after testing (C1). All others are asked. */
export const EXAMINED_RED_FLAGS = [
  'foot_drop',
  'upper_motor_neuron_signs',
  'midline_bone_tenderness',
] as const satisfies readonly RedFlag[];
export type ExaminedRedFlag = (typeof EXAMINED_RED_FLAGS)[number];
export type AskedRedFlag = Exclude<RedFlag, ExaminedRedFlag>;

/** Signs that staff or the patient can answer (C1). */
export const ASKED_RED_FLAGS: readonly AskedRedFlag[] = /* @__PURE__ */ RED_FLAGS.filter(
  (flag): flag is AskedRedFlag => !(EXAMINED_RED_FLAGS as readonly RedFlag[]).includes(flag),
);

export const RED_FLAG_LABELS: Readonly<Record<RedFlag, string>> = {
  bladder_bowel_control_loss: 'Lost control of bladder or bowels',
  saddle_numbness: 'Numbness around genitals, back passage or inner thighs',
  urinary_retention_or_hesitancy: 'New trouble passing urine',
  new_sexual_dysfunction: 'New loss of sexual function or genital feeling',
  one_sided_numbness_or_weakness: 'One side of the body numb or weak',
  limb_muscle_weakness: 'Real loss of power in an arm or leg',
  progressive_weakness: 'Weakness getting worse over hours or days',
  limb_sensation_loss: 'An arm or leg has lost feeling',
  balance_or_coordination_problem: 'New balance or coordination problem',
  leg_symptoms_spreading_or_worsening: 'Leg symptoms spreading or clearly worse in the last 2 weeks',
  chest_pain_or_breathless: 'Chest pain or breathlessness',
  pulsating_abdomen_or_tearing_pain: 'Sudden tearing pain, or a pulsating mass in the abdomen',
  neck_artery_warning_signs: 'Warning signs of a neck artery',
  thunderclap_headache: 'Headache at its worst within a minute',
  pain_with_fever: 'Fever, shivering or sweats with the pain',
  pain_with_nausea: 'Nausea or vomiting with the pain, no other clear cause',
  suspected_dvt: 'One leg newly swollen, warm and tender',
  severe_cramps_with_palpitations: 'Widespread cramps with palpitations, fainting or hand spasm',
  major_trauma: 'Began after a serious accident',
  minor_trauma_fragile_bone: 'Began after a minor fall, lift or cough, with fragile bones',
  unexplained_weight_loss: 'Weight loss without trying',
  night_pain_unrelenting: 'Severe constant pain, worse at night, no position eases it',
  iv_drug_use: 'Injected drugs in recent months',
  morning_stiffness_inflammatory: 'Inflammatory pattern of morning stiffness',
  foot_drop: 'Cannot lift the foot against gravity',
  upper_motor_neuron_signs: 'Upper motor neuron signs',
  midline_bone_tenderness: 'Sharp midline bone tenderness on tapping',
};

/** How a sign began, and whether it is on both sides (C8). */
export const FLAG_ONSETS = ['sudden', 'gradual'] as const;
export type FlagOnset = (typeof FLAG_ONSETS)[number];
export const FLAG_SIDES = ['one', 'both'] as const;
export type FlagSide = (typeof FLAG_SIDES)[number];
