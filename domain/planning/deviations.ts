import { isStop, type TriageResult } from '#domain/triage';
import {
  MAX_ADJUSTMENTS,
  PLAN_ROWS,
  type DeviationKind,
  type Modality,
  type PlanRow,
} from '#domain/vocabulary';
import {
  deliveredIn,
  hasThrust,
  isGiven,
  plannedIn,
  planWeekOf,
  type CoursePlan,
  type GivenCare,
} from './delivery.ts';
import type { ModalityCheck } from './result.ts';
import { techniquesLeft } from './techniques.ts';

/** Where what was done differs from what was signed, or from what the rules allow. It is recorded, with a reason. */
export interface Deviation {
  readonly kind: DeviationKind;
  /** Null where the visit as a whole is meant. */
  readonly row: PlanRow | null;
  /** Rules behind it; empty where it follows from the plan alone. */
  readonly ruleIds: readonly string[];
}

/** A visit about to be recorded, with all it is judged by. */
export interface VisitToJudge extends GivenCare {
  /** The other visits of the course that stand. */
  readonly others: readonly GivenCare[];
  readonly plan: CoursePlan | null;
  /** Null before there is an intake, and then nothing is known to be open or blocked. */
  readonly triage: TriageResult | null;
  readonly checks: readonly ModalityCheck[];
  /** Warned modalities whose warning was overridden with a reason in the signed plan. */
  readonly answeredWarnings: readonly Modality[];
}

/**
 * The deviations of a visit, those of the visit as a whole first, then by row in the order of the plan; none where
 * nothing was given. Planning may be refused, recording what was done never is. Throws a RangeError for what is no date.
 */
export function findDeviations(visit: VisitToJudge): readonly Deviation[] {
  if (!isGiven(visit)) return [];
  const rows = PLAN_ROWS.filter((row) => visit.delivered[row]);
  return [...deviationsOfVisit(visit), ...rows.flatMap((row) => deviationsOfRow(visit, row))];
}

function deviationsOfVisit({ on, plan, triage }: VisitToJudge): readonly Deviation[] {
  const found: Deviation[] = [];
  if (triage?.stopped) {
    const stops = triage.findings.filter(isStop).map(({ ruleId }) => ruleId);
    found.push({ kind: 'plan_stopped', row: null, ruleIds: stops });
  }
  if (plan === null) found.push({ kind: 'no_signed_plan', row: null, ruleIds: [] });
  else if (planWeekOf(plan.startOn, on) === null) {
    found.push({ kind: 'outside_six_weeks', row: null, ruleIds: [] });
  }
  return found;
}

function deviationsOfRow(visit: VisitToJudge, row: PlanRow): readonly Deviation[] {
  const found = [...deviationsFromPlan(visit, row)];
  // A stop blocks every row, and is named once for the visit.
  if (!visit.triage?.stopped) found.push(...deviationsFromRules(visit, row));
  const thrustBefore = visit.others.filter(hasThrust).length;
  if (isThrustIn(visit, row) && thrustBefore >= MAX_ADJUSTMENTS) {
    found.push({ kind: 'thrust_beyond_twelve', row, ruleIds: ['P3'] });
  }
  return found;
}

function deviationsFromPlan({ on, plan, others }: VisitToJudge, row: PlanRow): readonly Deviation[] {
  const week = plan && planWeekOf(plan.startOn, on);
  if (plan === null || week === null) return [];
  const planned = plannedIn(plan, row, week);
  if (planned === 0) return [{ kind: 'row_not_planned', row, ruleIds: [] }];
  const isBeyond = deliveredIn(plan.startOn, others, row, week) >= planned;
  return isBeyond ? [{ kind: 'beyond_planned', row, ruleIds: [] }] : [];
}

/** Low-force care follows the adjustment, as far as that leaves no low-force technique (C11). */
function deviationsFromRules(visit: VisitToJudge, row: PlanRow): readonly Deviation[] {
  const isThrust = isThrustIn(visit, row);
  const modality: Modality = isThrust || row === 'low_force_care' ? 'chiropractic_adjustment' : row;
  const check = visit.checks.find((each) => each.modality === modality);
  if (!check || check.status === 'open') return [];
  if (!isThrust && row === 'low_force_care' && techniquesLeft(check).length > 0) return [];
  if (check.status === 'blocked') return [{ kind: 'row_blocked', row, ruleIds: ruleIds(check, 'absolute') }];
  if (visit.answeredWarnings.includes(modality)) return [];
  return [{ kind: 'row_warned', row, ruleIds: ruleIds(check, 'relative') }];
}

function isThrustIn({ delivered }: VisitToJudge, row: PlanRow): boolean {
  return hasThrust({ delivered: { [row]: delivered[row] } });
}

function ruleIds({ causes }: ModalityCheck, effect: 'absolute' | 'relative'): readonly string[] {
  return causes.filter((cause) => cause.effect === effect).map(({ ruleId }) => ruleId);
}
