import { GRID_MODALITIES, MODALITY_LABELS, type GridModality } from './modalities.ts';
import { LOW_FORCE_TECHNIQUES, MANUAL_TECHNIQUES, type ManualTechnique } from './techniques.ts';

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

/** Whose rules and evidence hold for a row: manual care without thrust is judged with the adjustment (C11). */
export function modalityOf(row: PlanRow): GridModality {
  return row === 'low_force_care' ? 'chiropractic_adjustment' : row;
}

/** The techniques a row may name; only manual care has any, and only an adjustment has thrust (C11). */
export function techniquesOf(row: PlanRow): readonly ManualTechnique[] {
  if (row === 'chiropractic_adjustment') return MANUAL_TECHNIQUES;
  return row === 'low_force_care' ? LOW_FORCE_TECHNIQUES : [];
}

const AT_HOME_ROWS: readonly PlanRow[] = ['cryotherapy', 'heat'];

/**
 * Planned as days at home, as the week templates count heat and cold (clinical reference 5): no visit is needed for
 * them, and none says how many were done.
 */
export function isAtHome(row: PlanRow): boolean {
  return AT_HOME_ROWS.includes(row);
}
