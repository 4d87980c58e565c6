import { findContraindication, findRedFlag, findTriageRule } from '#domain/knowledge';
import type { TriageFinding } from '#domain/triage';
import {
  COMORBIDITY_LABELS,
  FITNESS_GAP_LABELS,
  MEDICATION_LABELS,
  RED_FLAGS,
  RED_FLAG_LABELS,
  type RedFlag,
  SYMPTOM_LABELS,
  UNDERLYING_CONDITION_LABELS,
  YOUTH_SIGN_LABELS,
} from '#domain/vocabulary';
import type { Section } from '../answers/sections';
import { TESTED_SIGNS } from '../answers/tested-signs';

const WORDS: Readonly<Record<string, string>> = {
  ...RED_FLAG_LABELS,
  ...SYMPTOM_LABELS,
  ...COMORBIDITY_LABELS,
  ...MEDICATION_LABELS,
  ...UNDERLYING_CONDITION_LABELS,
  ...FITNESS_GAP_LABELS,
  ...YOUTH_SIGN_LABELS,
  age: 'Age',
  age_under_18: 'Under 18 years old',
  age_under_10: 'Under 10 years old',
  age_12_or_under: 'Aged 12 or under',
  age_13_to_17: 'Aged 13 to 17',
  age_65_or_over: 'Aged 65 or over',
  armSymptomsDays: 'When the arm symptoms began',
  durationDays: 'How long the pain has lasted',
  legSymptomsDays: 'When the leg symptoms began',
  pregnancy: 'Pregnancy',
  postpartum_under_12_weeks: 'Gave birth less than 12 weeks ago',
  disc_with_limb_nerve_symptom: 'Disc problem with a nerve symptom in a limb',
  questions_open: 'Questions are still open',
  strengthTested: 'Power tested, as the legs feel weak',
};

/** The vocabulary token, or rule name, in words. */
export function wordsFor(code: string): string {
  return WORDS[code] ?? code.replaceAll('_', ' ');
}

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
