/** Signs that make another finding worse: asked beside it, no red flag of their own (C7, and the action of each row in 1.2). */
export const UNWELL_SIGNS = [
  'confusion',
  'visual_loss',
  'severe_headache',
  'very_unwell',
  'fainting',
] as const;
export type UnwellSign = (typeof UNWELL_SIGNS)[number];
export const UNWELL_SIGN_LABELS: Readonly<Record<UnwellSign, string>> = {
  confusion: 'Newly confused',
  visual_loss: 'Loss of vision',
  severe_headache: 'Severe headache',
  very_unwell: 'Very unwell, or breathing fast',
  fainting: 'Fainting',
};

/** Signs asked of patients under 18 (C7; source PEDLBP). */
export const YOUTH_SIGNS = ['play_or_sport_given_up', 'wakes_with_pain'] as const;
export type YouthSign = (typeof YOUTH_SIGNS)[number];
export const YOUTH_SIGN_LABELS: Readonly<Record<YouthSign, string>> = {
  play_or_sport_given_up: 'Has given up play or sport because of the pain',
  wakes_with_pain: 'Wakes at night with the pain',
};
