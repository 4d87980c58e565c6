import type { CheckAgainReason } from '#domain/planning';
import { MODALITY_LABELS } from '#domain/vocabulary';
import { problemWords } from '../plan-words';
import { ruleLabel } from '../rule-words';

/** Why a signed plan is looked at again, in a sentence. */
export function checkAgainWords(reason: CheckAgainReason): string {
  switch (reason.code) {
    case 'intake_changed':
      return `The intake is at version ${reason.version} now; this plan rests on an earlier one.`;
    case 'examination_changed':
      return `The examination is at version ${reason.version} now; this plan rests on an earlier one.`;
    case 'new_warning':
      return `${MODALITY_LABELS[reason.modality]} carries a new warning: ${reason.ruleIds.map(ruleLabel).join('; ')}.`;
    case 'would_not_be_signed':
      return problemWords(reason.problem);
  }
}
