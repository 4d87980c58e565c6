/** Where a finding lies or a treatment is given (P4, C11). */
export const BODY_REGIONS = ['neck', 'upper_back', 'low_back', 'pelvis'] as const;
export type BodyRegion = (typeof BODY_REGIONS)[number];
export const BODY_REGION_LABELS: Readonly<Record<BodyRegion, string>> = {
  neck: 'Neck',
  upper_back: 'Upper back',
  low_back: 'Low back',
  pelvis: 'Pelvis',
};
