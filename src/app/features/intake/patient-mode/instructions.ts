import type { IntakeAnswers } from '#contract/intake';
import { findRedFlag } from '#domain/knowledge';
import { triage } from '#domain/triage';
import type { Instruction } from '../../../shared/ui/call-now/instruction';
import { SIGNS_AS_ASKED } from '../answers/questions';
import type { HeldPatient } from './asks';
import { toldFacts } from './told-facts';

const CRISIS_RULE = 'C7.hypertension_crisis';

/** What follows at once from the answers so far; nothing while no sign is yes. */
export function instructionsFor(answers: IntakeAnswers, patient: HeldPatient): readonly Instruction[] {
  const { findings } = triage(toldFacts(answers, patient));
  const callsNow = (ruleId: string): boolean =>
    findings.some((found) => found.ruleId === ruleId && found.actions.includes('refer_emergency_now'));
  const bySign = SIGNS_AS_ASKED.filter((code) => answers.redFlags[code] === true)
    .map(findRedFlag)
    .filter(({ urgency }) => urgency !== 'caution')
    .map(({ id, code, action }) => ({ key: `redFlags.${code}`, words: action, callsNow: callsNow(id) }));
  if (!callsNow(CRISIS_RULE)) return bySign;
  const words = 'Very high blood pressure together with this can be dangerous. Call an ambulance.';
  return [...bySign, { key: CRISIS_RULE, words, callsNow: true }];
}
