import { findContraindication } from '#domain/knowledge';
import { modalityOf, type PlanRow } from '#domain/vocabulary';
import type { ModalityCheck, RowCheck } from './result.ts';
import { leavesLowForce, techniquesLeft } from './techniques.ts';

/**
 * Whether a row of the plan may be given, from the checks of the modalities. Manual care without thrust follows the
 * adjustment: it stays open under a warning or a block that leaves low-force techniques, and is blocked by the causes
 * that leave none (C11). Under a physician's clearance its condition holds there too (C10), the careful reading of the
 * two. A modality nobody checked is not known to be open.
 */
export function checkRow(checks: readonly ModalityCheck[], row: PlanRow): RowCheck {
  const modality = modalityOf(row);
  const check = checks.find((each) => each.modality === modality);
  if (!check) return { row, modality, status: 'blocked', causes: [] };
  if (row !== 'low_force_care' || check.status === 'open') return { ...check, row };
  if (techniquesLeft(check).length === 0) {
    const causes = check.causes.filter(
      ({ effect, ruleId }) => effect === 'absolute' && !leavesLowForce(ruleId),
    );
    return { row, modality, status: 'blocked', causes };
  }
  const conditions = check.causes.filter(
    ({ ruleId }) => ruleId === findContraindication('clearance_condition').id,
  );
  return { row, modality, status: conditions.length > 0 ? 'warned' : 'open', causes: conditions };
}
