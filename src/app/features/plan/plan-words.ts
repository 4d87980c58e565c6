import type { PlanProblem } from '#domain/planning';
import { MODALITY_LABELS } from '#domain/vocabulary';

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
