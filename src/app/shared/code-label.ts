import {
  CAUSE_LABELS,
  COMORBIDITY_LABELS,
  FITNESS_GAP_LABELS,
  MEDICATION_LABELS,
  RED_FLAG_LABELS,
  SYMPTOM_LABELS,
  UNDERLYING_CONDITION_LABELS,
  UNWELL_SIGN_LABELS,
  YOUTH_SIGN_LABELS,
} from '#domain/vocabulary';

/** What a person answered yes or no to. */
const ANSWER_LABELS: Readonly<Record<string, string>> = {
  ...CAUSE_LABELS,
  ...SYMPTOM_LABELS,
  ...FITNESS_GAP_LABELS,
  ...UNDERLYING_CONDITION_LABELS,
  ...COMORBIDITY_LABELS,
  ...MEDICATION_LABELS,
  ...UNWELL_SIGN_LABELS,
  ...YOUTH_SIGN_LABELS,
  ...RED_FLAG_LABELS,
};

const OTHER_LABELS: Readonly<Record<string, string>> = {
  age: 'Age',
  age_under_18: 'Under 18 years old',
  age_under_10: 'Under 10 years old',
  age_12_or_under: 'Aged 12 or under',
  age_13_to_17: 'Aged 13 to 17',
  age_65_or_over: 'Aged 65 or over',
  armSymptomsDays: 'When the arm symptoms began',
  bmi_obese: 'Body mass index: obese',
  bmi_overweight: 'Body mass index: overweight',
  bmi_underweight: 'Body mass index: underweight',
  clearance_condition: 'A doctor’s clearance, with its condition',
  desk_6_hours_or_more: 'Six hours or more at a desk',
  disc_with_limb_nerve_symptom: 'Disc problem with a nerve symptom in a limb',
  durationDays: 'When this pain began',
  every_plan: 'Every plan',
  exercise_0_or_1_days: 'Exercise on one day a week at most',
  legSymptomsDays: 'When the leg symptoms began',
  posture_poor: 'Poor posture',
  postpartum_under_12_weeks: 'Gave birth less than 12 weeks ago',
  pregnancy: 'Pregnancy',
  questions_open: 'Questions are still open',
  smoker: 'Smoker',
  strengthTested: 'Whether leg power was tested',
};

/** A finding, an open question or the name of a rule in words, from its code. */
export function labelOf(code: string): string {
  return ANSWER_LABELS[code] ?? OTHER_LABELS[code] ?? code.replaceAll('_', ' ');
}

/** Whether the code stands for a question that is answered with yes or no. */
export function isAnswerCode(code: string): boolean {
  return code in ANSWER_LABELS;
}
