import { findContraindication, findRedFlag, findTriageRule } from '#domain/knowledge';
import type { TriageFinding } from '#domain/triage';
import {
  RED_FLAGS,
  RED_FLAG_LABELS,
  type RedFlag,
  SYMPTOM_LABELS,
  UNDERLYING_CONDITION_LABELS,
} from '#domain/vocabulary';
import type { Section } from '../answers/sections';
import { TESTED_SIGNS } from '../answers/tested-signs';

/** What the rule behind a finding says. */
export function ruleTextOf({ ruleId, code }: TriageFinding): string {
  if (ruleId.startsWith('T10.')) {
    return findContraindication(code as Parameters<typeof findContraindication>[0]).reason;
  }
  if (ruleId.startsWith('C9.')) return 'Answered yes, and explained by the chiropractor.';
  const flag = flagOf(code);
  if (flag !== null && ruleId === findRedFlag(flag).id) return findRedFlag(flag).action;
  return findTriageRule(ruleId).text;
}

export function flagOf(code: string): RedFlag | null {
  return RED_FLAGS.find((flag) => flag === code) ?? null;
}

const COMPLAINT_FACTS: readonly string[] = ['durationDays', 'legSymptomsDays', 'armSymptomsDays'];
/** Only testing answers these (C1). Loss of power and of feeling are asked first. */
const EXAMINED: readonly string[] = [
  'strengthTested',
  ...TESTED_SIGNS.filter((sign) => sign !== 'limb_muscle_weakness' && sign !== 'limb_sensation_loss'),
];

/** Where an open question is answered. */
export function placeOf(code: string): Section | 'examination' {
  if (EXAMINED.includes(code)) return 'examination';
  if (COMPLAINT_FACTS.includes(code)) return 'complaint';
  if (code in RED_FLAG_LABELS) return 'emergency-signs';
  if (code in SYMPTOM_LABELS) return 'symptoms';
  if (code in UNDERLYING_CONDITION_LABELS) return 'conditions';
  return 'health';
}
