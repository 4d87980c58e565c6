import type { Alert, ToldHow } from '#contract/alert';
import {
  COMORBIDITY_LABELS,
  MEDICATION_LABELS,
  RED_FLAG_LABELS,
  SYMPTOM_LABELS,
  UNDERLYING_CONDITION_LABELS,
} from '#domain/vocabulary';

export const TOLD_HOW_LABELS: Readonly<Record<ToldHow, string>> = {
  phone: 'By phone',
  in_person: 'In person',
  message: 'By message',
};

const SIGN_WORDS: Readonly<Record<string, string>> = {
  ...RED_FLAG_LABELS,
  ...SYMPTOM_LABELS,
  ...UNDERLYING_CONDITION_LABELS,
  ...MEDICATION_LABELS,
  ...COMORBIDITY_LABELS,
};

/** Which signs they were, in words; empty for those who do not see them. */
export function signWordsOf({ signs }: Pick<Alert, 'signs'>): string {
  const codes = [...new Set((signs ?? []).map(({ code }) => code))];
  return codes.map((code) => SIGN_WORDS[code] ?? code.replaceAll('_', ' ')).join('; ');
}

/** How urgent it is, as the beginning of a sentence about the patient. */
export function urgencyOf({ level }: Pick<Alert, 'level'>): string {
  return level === 'emergency' ? 'emergency signs' : 'urgent signs';
}
