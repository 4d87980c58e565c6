import type { IntakeFacts, TriageResult } from '#domain/triage';
import { MAX_ADJUSTMENTS, PLAN_ROWS, techniquesOf, type PlanRow } from '#domain/vocabulary';
import { checkRow } from './check-row.ts';
import type {
  ModalityCheck,
  PlannedReferral,
  PlannedSessions,
  PlannedTechniques,
  PlanProblem,
  WarningOverride,
} from './result.ts';
import { totalSessions } from './sessions.ts';

/** A plan about to be signed, with what the rules said of the intake under it. */
export interface PlanToSign {
  readonly facts: IntakeFacts;
  readonly triage: TriageResult;
  readonly checks: readonly ModalityCheck[];
  readonly sessions: PlannedSessions;
  readonly treatments: PlannedTechniques;
  readonly overrides: readonly WarningOverride[];
  readonly regenerative: PlannedReferral | null;
}

/**
 * Everything that keeps a plan from being signed; empty means it may be signed. Rules T8, T9, C1, C2, P2, P3, C11–C13.
 * Throws a RangeError for session counts that cannot be counted (see `totalSessions`).
 */
export function findPlanProblems(plan: PlanToSign): readonly PlanProblem[] {
  const { facts, triage, checks, sessions } = plan;
  const problems: PlanProblem[] = [];
  if (triage.stopped) problems.push({ code: 'plan_stopped' });
  if (!facts.examined) problems.push({ code: 'examination_missing' });
  if (triage.unknown.length > 0) problems.push({ code: 'questions_open', unknown: triage.unknown });

  const planned = PLAN_ROWS.filter((row) => totalSessions(sessions, row) > 0);
  const missing = planned.flatMap((row) => findRowProblems(row, plan));
  // Both rows of manual care can wait for one reason.
  problems.push(...missing.filter((one, at) => missing.findIndex((each) => isSameProblem(each, one)) === at));
  problems.push(...findReferralProblems(plan));

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

function findRowProblems(row: PlanRow, { checks, overrides, treatments }: PlanToSign): PlanProblem[] {
  const check = checkRow(checks, row);
  const { modality } = check;
  if (check.status === 'blocked' && row === 'low_force_care') {
    const named = treatments[row]?.techniques ?? [];
    const techniques = named.length > 0 ? named : techniquesOf(row);
    return [{ code: 'technique_not_left', row, techniques, ruleIds: ruleIds(check, 'absolute') }];
  }
  if (check.status === 'blocked') {
    return [{ code: 'modality_blocked', modality, ruleIds: ruleIds(check, 'absolute') }];
  }
  return check.status === 'warned' && !hasReason(overrides, modality)
    ? [{ code: 'warning_without_reason', modality, ruleIds: ruleIds(check, 'relative') }]
    : [];
}

/** C13: refused while blocked. Its own reason is the one that a warning asks for. */
function findReferralProblems({ checks, regenerative }: PlanToSign): PlanProblem[] {
  if (regenerative === null) return [];
  const modality = 'regenerative_injection';
  const check = checks.find((each) => each.modality === modality);
  if (!check || check.status === 'blocked') {
    return [{ code: 'modality_blocked', modality, ruleIds: ruleIds(check, 'absolute') }];
  }
  return regenerative.reason.trim() === '' ? [{ code: 'referral_without_reason' }] : [];
}

function isSameProblem(one: PlanProblem, other: PlanProblem): boolean {
  return (
    one.code === other.code &&
    ('modality' in one ? one.modality : null) === ('modality' in other ? other.modality : null)
  );
}

function ruleIds(
  check: Pick<ModalityCheck, 'causes'> | undefined,
  effect: 'absolute' | 'relative',
): readonly string[] {
  return (check?.causes ?? []).filter((cause) => cause.effect === effect).map((cause) => cause.ruleId);
}

function hasReason(overrides: readonly WarningOverride[], modality: string): boolean {
  return overrides.some((override) => override.modality === modality && override.reason.trim() !== '');
}

/** P2 and P3 ask for exercise in every plan, unless it carries A or R (C12). */
function isExerciseOpen(checks: readonly ModalityCheck[]): boolean {
  return checks.find((check) => check.modality === 'therapeutic_exercise')?.status === 'open';
}
