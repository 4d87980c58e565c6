import type { OpenFact } from '#domain/triage';
import type { PlanProblem } from '#domain/planning';
import {
  COMORBIDITY_LABELS,
  FITNESS_GAP_LABELS,
  MEDICATION_LABELS,
  MODALITY_LABELS,
  RED_FLAG_LABELS,
  SYMPTOM_LABELS,
  UNDERLYING_CONDITION_LABELS,
  UNWELL_SIGN_LABELS,
  YOUTH_SIGN_LABELS,
  type YouthSign,
} from '#domain/vocabulary';

const OPEN_FACT_LABELS: Readonly<Record<Exclude<OpenFact, YouthSign>, string>> = {
  age: 'Age',
  durationDays: 'When this pain began',
  legSymptomsDays: 'When the leg symptoms began',
  armSymptomsDays: 'When the arm symptoms began',
  strengthTested: 'Whether leg power was tested',
  pregnancy: 'Pregnancy',
};

const LABELS: Readonly<Record<string, string>> = {
  ...SYMPTOM_LABELS,
  ...FITNESS_GAP_LABELS,
  ...UNDERLYING_CONDITION_LABELS,
  ...COMORBIDITY_LABELS,
  ...MEDICATION_LABELS,
  ...UNWELL_SIGN_LABELS,
  ...YOUTH_SIGN_LABELS,
  ...RED_FLAG_LABELS,
  ...OPEN_FACT_LABELS,
  age_under_18: 'Under 18 years old',
  age_under_10: 'Under 10 years old',
};

/** A finding or an open question in words, from its code. */
export function labelOf(code: string): string {
  return LABELS[code] ?? code.replaceAll('_', ' ');
}

/** What keeps a plan from being signed, and what to do about it. */
export function problemWords(problem: PlanProblem): string {
  switch (problem.code) {
    case 'plan_stopped':
      return 'Emergency or warning signs stop this plan.';
    case 'examination_missing':
      return 'The examination is not on record yet.';
    case 'questions_open':
      return `${counted(problem.unknown.length, 'safety question')} not answered yet.`;
    case 'modality_blocked':
      return `${MODALITY_LABELS[problem.modality]} is blocked. Remove its sessions.`;
    case 'warning_without_reason':
      return `${MODALITY_LABELS[problem.modality]} carries a warning. Give your reason, or remove its sessions.`;
    case 'too_many_adjustments':
      return `${problem.planned} adjustments are planned. The most is ${problem.most}.`;
    case 'passive_care_alone':
      return 'Add exercise. Hands-on care alone is never the whole plan.';
    case 'nothing_planned':
      return 'Nothing is planned yet.';
  }
}

/** A number with its noun: 1 session, 2 sessions. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
