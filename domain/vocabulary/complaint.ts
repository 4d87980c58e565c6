/** What brings on or takes away the pain; the words of the intake, no rule looks at them. */
export const WORSENING = [
  'sitting',
  'standing',
  'walking',
  'lying',
  'bending',
  'lifting',
  'turning_in_bed',
  'cough_or_sneeze',
] as const;
export type Worsening = (typeof WORSENING)[number];
export const WORSENING_LABELS: Readonly<Record<Worsening, string>> = {
  sitting: 'Sitting',
  standing: 'Standing',
  walking: 'Walking',
  lying: 'Lying down',
  bending: 'Bending',
  lifting: 'Lifting or carrying',
  turning_in_bed: 'Turning over in bed',
  cough_or_sneeze: 'Coughing or sneezing',
};

export const EASING = [
  'rest',
  'moving_about',
  'sitting_or_bending_forward',
  'stretching',
  'warmth',
  'cold',
  'massage',
  'medicine',
] as const;
export type Easing = (typeof EASING)[number];
export const EASING_LABELS: Readonly<Record<Easing, string>> = {
  rest: 'Rest or lying down',
  moving_about: 'Moving about',
  sitting_or_bending_forward: 'Sitting or bending forward',
  stretching: 'Stretching',
  warmth: 'Warmth',
  cold: 'Cold',
  massage: 'Massage',
  medicine: 'Medicine',
};
