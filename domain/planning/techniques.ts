import { contraindications } from '#domain/knowledge';
import { LOW_FORCE_TECHNIQUES, MANUAL_TECHNIQUES, type ManualTechnique } from '#domain/vocabulary';
import type { ModalityCheck } from './result.ts';

/**
 * The manual techniques that a check of the adjustment leaves without a further reason (C11; source HAWK20): all while
 * it is open; the low-force ones under a warning or a block, unless a block is about fracture, tumour, infection, cauda
 * equina or instability, or planning is stopped.
 */
export function techniquesLeft(adjustment: ModalityCheck): readonly ManualTechnique[] {
  if (adjustment.status === 'open') return MANUAL_TECHNIQUES;
  const blocks = adjustment.causes.filter(({ effect }) => effect === 'absolute');
  return blocks.every(({ ruleId }) => leavesLowForce(ruleId)) ? LOW_FORCE_TECHNIQUES : [];
}

function leavesLowForce(ruleId: string): boolean {
  return contraindications.find(({ id }) => id === ruleId)?.leavesLowForce === true;
}
