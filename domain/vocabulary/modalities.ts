/** The seven modalities of care (source SRC; tokens of the clinical reference, unchanged). */
export const MODALITIES = [
  'therapeutic_exercise',
  'massage',
  'cryotherapy',
  'heat',
  'ultrasound',
  'chiropractic_adjustment',
  'regenerative_injection',
] as const;
export type Modality = (typeof MODALITIES)[number];

/** The modalities that have cells in the week grid. Regenerative medicine is a referral entry beside it (C13). */
export const GRID_MODALITIES = [
  'therapeutic_exercise',
  'massage',
  'cryotherapy',
  'heat',
  'ultrasound',
  'chiropractic_adjustment',
] as const satisfies readonly Modality[];
export type GridModality = (typeof GRID_MODALITIES)[number];

export const MODALITY_LABELS: Readonly<Record<Modality, string>> = {
  therapeutic_exercise: 'Physical therapy and exercise',
  massage: 'Massage',
  cryotherapy: 'Cold',
  heat: 'Heat',
  ultrasound: 'Ultrasound',
  chiropractic_adjustment: 'Adjustment',
  regenerative_injection: 'Regenerative medicine',
};

/** A plan covers six weeks, as in the cited trial (source GOERTZ18). */
export const PLAN_WEEKS = [1, 2, 3, 4, 5, 6] as const;
export type PlanWeek = (typeof PLAN_WEEKS)[number];

/** Most sessions of one modality in one week: one a day. */
export const MAX_SESSIONS_PER_WEEK = 7;

/** Most visits with thrust in one six-week plan (rule P3; sources GOERTZ18, HAAS14). */
export const MAX_ADJUSTMENTS = 12;
