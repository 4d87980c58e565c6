import type { PlanProblem } from '#domain/planning';
import { type Modality, PLAN_ROWS, type PlanRow, modalityOf } from '#domain/vocabulary';
import { type PlanDraft, type Sessions, contentFrom, sum } from './plan-draft';
import { problemWords } from './plan-words';

/** Where on the page something is settled: a row of the board, an element by its id, or the first field marked as wrong. */
export type Place =
  | { readonly kind: 'row'; readonly row: PlanRow }
  | { readonly kind: 'element'; readonly id: string }
  | { readonly kind: 'wrong field' };

/** Something to settle or to add before signing; null where it is not settled on this page. */
export interface OpenPoint {
  readonly words: string;
  readonly place: Place | null;
}

/** What the page itself knows beside the rules. */
export interface PlanState {
  readonly draft: PlanDraft;
  /** The day 0 of the first signing, in words, where the draft has another one; null otherwise. */
  readonly otherStart: string | null;
  readonly isAmendment: boolean;
  readonly hasWrongField: boolean;
}

/** Everything that keeps the plan from being signed, in the order it is best settled. */
export function openPoints(problems: readonly PlanProblem[], state: PlanState): readonly OpenPoint[] {
  const { draft, otherStart, isAmendment, hasWrongField } = state;
  const points = problems.map((problem) => ({
    words: problemWords(problem),
    place: placeOf(problem, draft.sessions),
  }));
  if (otherStart !== null) {
    points.push({
      words: `Keep the start of ${otherStart}: weeks count from it.`,
      place: element('plan-start'),
    });
  } else if (draft.startOn === '') {
    points.push({ words: 'Choose the start date.', place: element('plan-start') });
  }
  if (isAmendment && draft.amendmentReason.trim() === '') {
    points.push({
      words: 'Give the reason for the amendment.',
      place: element('plan-amendment-reason'),
    });
  }
  if (hasWrongField) points.push({ words: 'Correct the marked fields.', place: { kind: 'wrong field' } });
  return points;
}

/** What is missing without keeping the plan from being signed. */
export function reminders(draft: PlanDraft): readonly OpenPoint[] {
  const { consent, diagnoses, goals } = contentFrom(draft);
  return [
    ...(consent === null ? [{ words: 'Consent is not recorded.', place: element('plan-consent') }] : []),
    ...(diagnoses.length === 0 ? [{ words: 'No working diagnosis.', place: element('plan-diagnosis') }] : []),
    ...(goals.length === 0 ? [{ words: 'No goal.', place: element('plan-goals') }] : []),
  ];
}

function placeOf(problem: PlanProblem, sessions: Sessions): Place | null {
  switch (problem.code) {
    case 'modality_blocked':
    case 'warning_without_reason':
      return placeOfModality(problem.modality, sessions);
    case 'technique_not_left':
      return { kind: 'row', row: problem.row };
    case 'too_many_adjustments':
      return { kind: 'row', row: 'chiropractic_adjustment' };
    case 'passive_care_alone':
    case 'nothing_planned':
      return { kind: 'row', row: 'therapeutic_exercise' };
    case 'referral_without_reason':
      return element('plan-referral-reason');
    case 'questions_open':
      return element('plan-open-questions');
    case 'examination_missing':
      return element('plan-not-examined');
    case 'plan_stopped':
      return null;
  }
}

/** Under a clearance manual care without thrust can be all that is planned of the adjustment. */
function placeOfModality(modality: Modality, sessions: Sessions): Place {
  if (modality === 'regenerative_injection') return element('plan-referral');
  const rows = PLAN_ROWS.filter((row) => modalityOf(row) === modality);
  return { kind: 'row', row: rows.find((row) => sum(sessions[row]) > 0) ?? modality };
}

function element(id: string): Place {
  return { kind: 'element', id };
}
