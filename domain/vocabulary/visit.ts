import type { PlanRow } from './plan-rows.ts';
import type { RedFlag } from './red-flags.ts';

/** The short list asked at every visit, of what is new or worse since the last one (clinical reference 6). Each yes is a red flag. */
export const VISIT_SIGNS = [
  'bladder_bowel_control_loss',
  'saddle_numbness',
  'limb_muscle_weakness',
  'leg_symptoms_spreading_or_worsening',
  'pain_with_fever',
  'neck_artery_warning_signs',
] as const satisfies readonly RedFlag[];
export type VisitSign = (typeof VISIT_SIGNS)[number];
export const VISIT_SIGN_LABELS: Readonly<Record<VisitSign, string>> = {
  bladder_bowel_control_loss: 'Trouble with control of bladder or bowels, or passing urine',
  saddle_numbness: 'Numb between the legs or around the back passage',
  limb_muscle_weakness: 'Loss of power in an arm or leg',
  leg_symptoms_spreading_or_worsening: 'Leg symptoms spreading or worse',
  pain_with_fever: 'Fever, shivering or feeling unwell',
  neck_artery_warning_signs: 'Dizzy, double vision, trouble speaking or swallowing, severe new headache',
};

/** Asked only where the neck is painful or treated. */
export const NECK_VISIT_SIGN = 'neck_artery_warning_signs' satisfies VisitSign;

/** What can change the contraindications, asked at every visit (rule `stop.new_history`). */
export const VISIT_NEWS = ['new_medicine', 'new_implant', 'new_pregnancy', 'new_illness_or_surgery'] as const;
export type VisitNews = (typeof VISIT_NEWS)[number];
export const VISIT_NEWS_LABELS: Readonly<Record<VisitNews, string>> = {
  new_medicine: 'A new medicine',
  new_implant: 'A new implant or device',
  new_pregnancy: 'Pregnant, or may be',
  new_illness_or_surgery: 'A new illness or operation',
};

export const VISIT_RESPONSES = ['better', 'same', 'worse'] as const;
export type VisitResponse = (typeof VISIT_RESPONSES)[number];
export const VISIT_RESPONSE_LABELS: Readonly<Record<VisitResponse, string>> = {
  better: 'Better',
  same: 'The same',
  worse: 'Worse',
};

export const EVENT_SEVERITIES = ['mild', 'moderate', 'severe'] as const;
export type EventSeverity = (typeof EVENT_SEVERITIES)[number];
export const EVENT_SEVERITY_LABELS: Readonly<Record<EventSeverity, string>> = {
  mild: 'Mild',
  moderate: 'Moderate',
  severe: 'Severe',
};

/** Rows that touch the skin with heat, cold, sound or hands: a reaction is recorded by row (rule `stop.skin_reaction`). */
export const SKIN_ROWS = [
  'massage',
  'cryotherapy',
  'heat',
  'ultrasound',
] as const satisfies readonly PlanRow[];
export type SkinRow = (typeof SKIN_ROWS)[number];

/** Where what was done at a visit differs from the signed plan, or from what the rules allow. */
export const DEVIATION_KINDS = [
  'plan_stopped',
  'no_signed_plan',
  'outside_six_weeks',
  'row_not_planned',
  'beyond_planned',
  'row_blocked',
  'row_warned',
  'thrust_beyond_twelve',
] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];
export const DEVIATION_LABELS: Readonly<Record<DeviationKind, string>> = {
  plan_stopped: 'Given while signs stop the plan',
  no_signed_plan: 'Given without a signed plan',
  outside_six_weeks: 'Given outside the six weeks of the plan',
  row_not_planned: 'Not planned this week',
  beyond_planned: 'More than planned this week',
  row_blocked: 'Blocked today',
  row_warned: 'Warned of today',
  thrust_beyond_twelve: 'More than twelve visits with thrust',
};
