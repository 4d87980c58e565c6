import { contraindications } from '#domain/knowledge';
import type { IntakeFacts } from '#domain/triage';
import { LOW_FORCE_TECHNIQUES, MANUAL_TECHNIQUES, type ManualTechnique } from '#domain/vocabulary';
import { OLDER_AGE } from './indicated.ts';
import type { ModalityCheck } from './result.ts';

/**
 * The manual techniques that a check of the adjustment leaves without a further reason (C11; source HAWK20): all while
 * it is open; the low-force ones under a warning or a block, unless a block is about fracture, tumour, infection, cauda
 * equina or instability, or planning is stopped. With low force first, thrust stands last.
 */
export function techniquesLeft(adjustment: ModalityCheck, lowForceFirst = false): readonly ManualTechnique[] {
  if (adjustment.status === 'open') {
    return lowForceFirst ? [...LOW_FORCE_TECHNIQUES, 'thrust'] : MANUAL_TECHNIQUES;
  }
  const blocks = adjustment.causes.filter(({ effect }) => effect === 'absolute');
  return blocks.every(({ ruleId }) => leavesLowForce(ruleId)) ? LOW_FORCE_TECHNIQUES : [];
}

/** Low force before thrust: from 65 on (source HAWK17), and in a worn or arthritic spine (clinical reference 4.3). */
export function isLowForceFirst({ ageYears, underlyingConditions }: IntakeFacts): boolean {
  return (
    (ageYears !== null && ageYears >= OLDER_AGE) ||
    underlyingConditions.spondylosis === true ||
    underlyingConditions.spinal_arthritis === true
  );
}

/** Whether a block by this rule leaves low-force techniques. */
export function leavesLowForce(ruleId: string): boolean {
  return contraindications.find(({ id }) => id === ruleId)?.leavesLowForce === true;
}
