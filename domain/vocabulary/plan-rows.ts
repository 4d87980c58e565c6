import { GRID_MODALITIES, MODALITY_LABELS } from './modalities.ts';

/**
 * The rows of the plan and of a visit: the modalities with cells, and manual care without thrust, which is no
 * adjustment and does not count toward the twelve (C11).
 */
export const PLAN_ROWS = [...GRID_MODALITIES, 'low_force_care'] as const;
export type PlanRow = (typeof PLAN_ROWS)[number];

export const PLAN_ROW_LABELS: Readonly<Record<PlanRow, string>> = {
  therapeutic_exercise: MODALITY_LABELS.therapeutic_exercise,
  massage: MODALITY_LABELS.massage,
  cryotherapy: MODALITY_LABELS.cryotherapy,
  heat: MODALITY_LABELS.heat,
  ultrasound: MODALITY_LABELS.ultrasound,
  chiropractic_adjustment: 'Adjustment with thrust',
  low_force_care: 'Manual care without thrust',
};
