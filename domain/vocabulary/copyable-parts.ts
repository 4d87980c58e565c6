/**
 * Parts of an intake that may be taken over from an earlier one, to be reviewed. What is felt now is asked anew each
 * time: emergency signs, complaint and its dates, symptoms, pain, disability, pregnancy.
 */
export const COPYABLE_PARTS = [
  'fitnessGaps',
  'underlyingConditions',
  'comorbidities',
  'medications',
  'lifestyle',
  'history',
] as const;
export type CopyablePart = (typeof COPYABLE_PARTS)[number];
