import { PLAN_ROWS, type Modality } from '#domain/vocabulary';
import { checkRow } from './check-row.ts';
import type { ModalityCheck, PlannedSessions, PlanProblem } from './result.ts';
import { totalSessions } from './sessions.ts';

/** Why a signed plan is looked at again before care goes on. */
export type CheckAgainReason =
  | { readonly code: 'intake_changed'; readonly version: number }
  | { readonly code: 'examination_changed'; readonly version: number }
  /** A warning that was not there when the plan was signed, whatever reason was given for the ones that were. */
  | { readonly code: 'new_warning'; readonly modality: Modality; readonly ruleIds: readonly string[] }
  /** Something that would keep it from being signed today. */
  | { readonly code: 'would_not_be_signed'; readonly problem: PlanProblem };

/** A signed plan and what it rests on. */
export interface SignedPlan {
  readonly sessions: PlannedSessions;
  readonly intakeVersion: number;
  readonly examinationVersion: number | null;
  /** What the rules said at the signing; null where that was not kept. */
  readonly checks: readonly ModalityCheck[] | null;
}

/** What stands today: the newest versions, and what the rules say. */
export interface RecordToday {
  readonly intakeVersion: number;
  readonly examinationVersion: number | null;
  readonly checks: readonly ModalityCheck[];
  /** Of the same plan, were it signed today. */
  readonly problems: readonly PlanProblem[];
}

/**
 * Why a signed plan is to be checked again: what would keep it from being signed today first, then new warnings, then
 * versions of intake and examination it does not rest on. Empty while it stands as it was signed (T8, T9).
 * Throws a RangeError for session counts that cannot be counted (see `totalSessions`).
 */
export function findReasonsToCheckAgain(signed: SignedPlan, today: RecordToday): readonly CheckAgainReason[] {
  const reasons: CheckAgainReason[] = today.problems.map((problem) => ({
    code: 'would_not_be_signed',
    problem,
  }));
  reasons.push(...findNewWarnings(signed, today, today.problems));
  if (today.intakeVersion > signed.intakeVersion) {
    reasons.push({ code: 'intake_changed', version: today.intakeVersion });
  }
  if (today.examinationVersion !== null && today.examinationVersion > (signed.examinationVersion ?? 0)) {
    reasons.push({ code: 'examination_changed', version: today.examinationVersion });
  }
  return reasons;
}

function findNewWarnings(
  { sessions, checks: before }: SignedPlan,
  { checks }: RecordToday,
  problems: readonly PlanProblem[],
): CheckAgainReason[] {
  if (before === null) return [];
  const said = new Set<string>();
  return PLAN_ROWS.filter((row) => totalSessions(sessions, row) > 0).flatMap((row): CheckAgainReason[] => {
    const check = checkRow(checks, row);
    const known = checkRow(before, row).causes.map(({ ruleId }) => ruleId);
    const ruleIds = check.causes.map(({ ruleId }) => ruleId).filter((ruleId) => !known.includes(ruleId));
    const isProblem = problems.some((each) => 'modality' in each && each.modality === check.modality);
    if (check.status !== 'warned' || ruleIds.length === 0 || isProblem || said.has(check.modality)) return [];
    said.add(check.modality);
    return [{ code: 'new_warning', modality: check.modality, ruleIds }];
  });
}
