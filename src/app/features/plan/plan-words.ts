import type { Treatment } from '#contract/treatment';
import type { PlanProblem } from '#domain/planning';
import {
  CHART_REGION_LABELS,
  MANUAL_TECHNIQUE_LABELS,
  MODALITY_LABELS,
  PLAN_ROW_LABELS,
  SEGMENT_LABELS,
} from '#domain/vocabulary';

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
      return problem.modality === 'regenerative_injection'
        ? 'Regenerative medicine is blocked. Remove the referral.'
        : `${MODALITY_LABELS[problem.modality]} is blocked. Remove its sessions.`;
    case 'warning_without_reason':
      return `${MODALITY_LABELS[problem.modality]} carries a warning. Give your reason, or remove its sessions.`;
    case 'technique_not_left':
      return `${PLAN_ROW_LABELS[problem.row]} is not left: ${namesOf(problem.techniques, MANUAL_TECHNIQUE_LABELS).toLowerCase()}. Remove its sessions.`;
    case 'referral_without_reason':
      return 'Give the reason for the regenerative referral, or remove it.';
    case 'too_many_adjustments':
      return `${problem.planned} adjustments are planned. The most is ${problem.most}.`;
    case 'passive_care_alone':
      return 'Add exercise. Hands-on care alone is never the whole plan.';
    case 'nothing_planned':
      return 'Nothing is planned yet.';
  }
}

/** How a row is given, in one line. */
export function treatmentWords({ minutes, settings, regions, techniques, segments }: Treatment): string {
  return [
    minutes === null ? '' : `${minutes} min`,
    settings.trim(),
    namesOf(techniques, MANUAL_TECHNIQUE_LABELS),
    namesOf(segments, SEGMENT_LABELS),
    namesOf(regions, CHART_REGION_LABELS),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A number with its noun: 1 session, 2 sessions. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function namesOf<Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): string {
  return codes.map((code) => labels[code]).join(', ');
}
