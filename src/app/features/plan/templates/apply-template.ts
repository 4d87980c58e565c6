import type { PlanTemplate } from '#contract/plan-template';
import { type ModalityCheck, checkRow } from '#domain/planning';
import { PLAN_ROWS, PLAN_WEEKS, type PlanRow } from '#domain/vocabulary';
import type { PlanDraft } from '../plan-draft';

/** A plan with the weeks and doses of a template, and the rows of it that are blocked for this patient. */
export interface Applied {
  readonly draft: PlanDraft;
  readonly leftOut: readonly PlanRow[];
}

/** Lays a template over what is planned. Blocked rows are left out; diagnoses, goals and the rest stay as they are. */
export function applyTemplate(
  draft: PlanDraft,
  { sessions, treatments }: Pick<PlanTemplate, 'sessions' | 'treatments'>,
  checks: readonly ModalityCheck[],
): Applied {
  const leftOut = PLAN_ROWS.filter((row) => sessions[row] && checkRow(checks, row).status === 'blocked');
  const taken = (row: PlanRow): boolean => !leftOut.includes(row);
  return {
    draft: {
      ...draft,
      sessions: rowsOf((row) => PLAN_WEEKS.map((_, at) => (taken(row) ? (sessions[row]?.[at] ?? 0) : 0))),
      treatments: rowsOf((row) => (taken(row) ? treatments[row] : undefined) ?? draft.treatments[row]),
    },
    leftOut,
  };
}

function rowsOf<Value>(valueOf: (row: PlanRow) => Value): Record<PlanRow, Value> {
  return Object.fromEntries(PLAN_ROWS.map((row) => [row, valueOf(row)])) as Record<PlanRow, Value>;
}
