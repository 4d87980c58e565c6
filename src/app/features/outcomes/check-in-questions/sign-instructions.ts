import type { CheckInAnswers } from '#contract/check-in';
import { findRedFlag } from '#domain/knowledge';
import { VISIT_SIGNS } from '#domain/vocabulary';
import type { Instruction } from '../../../shared/ui/call-now/instruction';

/** What a patient does at once about each sign that was answered yes. */
export function signInstructions({ signs }: CheckInAnswers): readonly Instruction[] {
  return VISIT_SIGNS.filter((sign) => signs[sign] === true).map((sign) => {
    const { action, urgency } = findRedFlag(sign);
    return { key: `signs.${sign}`, words: action, callsNow: urgency === 'emergency-now' };
  });
}
