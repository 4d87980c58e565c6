import type { IntakeFacts, TriageResult } from '#domain/triage';
import { GRID_MODALITIES, MAX_ADJUSTMENTS } from '#domain/vocabulary';
import type { ModalityCheck, PlannedSessions, PlanProblem, WarningOverride } from './result.ts';
import { totalSessions } from './sessions.ts';

/** A plan about to be signed, with what the rules said of the intake under it. */
export interface PlanToSign {
  readonly facts: IntakeFacts;
  readonly triage: TriageResult;
  readonly checks: readonly ModalityCheck[];
  readonly sessions: PlannedSessions;
  readonly overrides: readonly WarningOverride[];
}

/**
 * Everything that keeps a plan from being signed; empty means it may be signed. Rules T8, T9, C1, C2, P2, P3, C12.
 * Throws a RangeError for session counts that cannot be counted (see `totalSessions`).
 */
export function findPlanProblems(plan: PlanToSign): readonly PlanProblem[] {
  const { facts, triage, checks, sessions } = plan;
  const problems: PlanProblem[] = [];
  if (triage.stopped) problems.push({ code: 'plan_stopped' });
  if (!facts.examined) problems.push({ code: 'examination_missing' });
  if (triage.unknown.length > 0) problems.push({ code: 'questions_open', unknown: triage.unknown });

  const planned = GRID_MODALITIES.filter((modality) => totalSessions(sessions, modality) > 0);
  for (const modality of planned) {
    const check = checks.find((each) => each.modality === modality);
    // A modality nobody checked is not known to be open.
    if (!check || check.status === 'blocked') {
      problems.push({ code: 'modality_blocked', modality, ruleIds: ruleIds(check, 'absolute') });
    } else if (check.status === 'warned' && !hasReason(plan.overrides, modality)) {
      problems.push({ code: 'warning_without_reason', modality, ruleIds: ruleIds(check, 'relative') });
    }
  }

  const adjustments = totalSessions(sessions, 'chiropractic_adjustment');
  if (adjustments > MAX_ADJUSTMENTS) {
    problems.push({ code: 'too_many_adjustments', planned: adjustments, most: MAX_ADJUSTMENTS });
  }
  if (planned.length === 0) problems.push({ code: 'nothing_planned' });
  else if (!planned.includes('therapeutic_exercise') && isExerciseOpen(checks)) {
    problems.push({ code: 'passive_care_alone' });
  }
  return problems;
}

function ruleIds(check: ModalityCheck | undefined, effect: 'absolute' | 'relative'): readonly string[] {
  return (check?.causes ?? []).filter((cause) => cause.effect === effect).map((cause) => cause.ruleId);
}

function hasReason(overrides: readonly WarningOverride[], modality: string): boolean {
  return overrides.some((override) => override.modality === modality && override.reason.trim() !== '');
}

/** P2 and P3 ask for exercise in every plan, unless it carries A or R (C12). */
function isExerciseOpen(checks: readonly ModalityCheck[]): boolean {
  return checks.find((check) => check.modality === 'therapeutic_exercise')?.status === 'open';
}
