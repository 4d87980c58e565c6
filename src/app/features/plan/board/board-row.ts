import { contraindications, evidence, sources } from '#domain/knowledge';
import {
  type DraftPlan,
  type ModalityCheck,
  type PlanProblem,
  type RowCheck,
  checkRow,
  techniquesLeft,
} from '#domain/planning';
import { MANUAL_TECHNIQUE_LABELS, PLAN_ROWS, PLAN_ROW_LABELS, type PlanRow } from '#domain/vocabulary';
import type { WhySubject } from '../../../core/why';
import { type PlanDraft, isSaid, sum } from '../plan-draft';
import { problemWords, treatmentWords } from '../plan-words';
import { causeLabel } from '../rule-words';
import { ADVISED_AGAINST, rowSubject } from '../why-subjects';

/** Why a row is closed or warned of, with what it rests on. */
export interface CauseWords {
  readonly label: string;
  readonly reason: string;
  readonly sources: string;
}

/** What the rules say where the plan gives each modality, and what they say without the places it names. */
export interface BoardChecks {
  readonly now: readonly ModalityCheck[];
  readonly ofChart: readonly ModalityCheck[];
}

/** One row of the board, ready to be shown. */
export interface BoardRow {
  readonly row: PlanRow;
  readonly label: string;
  readonly check: RowCheck;
  readonly counts: readonly number[];
  readonly suggested: readonly number[];
  readonly total: number;
  readonly causes: readonly CauseWords[];
  /** That a place named in the plan is why, and what holds without it; empty otherwise. */
  readonly place: string;
  /** What may be done instead; empty where nothing is restricted or nothing is left. */
  readonly alternative: string;
  /** The evidence against it, where guidelines advise against it (P1). */
  readonly against: readonly string[];
  readonly isAdvisedAgainst: boolean;
  /** How it is given, in short; empty while nothing is said of it. */
  readonly treatment: string;
  readonly why: WhySubject;
  readonly problems: readonly string[];
  readonly hasReasonField: boolean;
}

/** Problems that belong to one row of the board; a reason that is missing is said at its field. */
const ROW_OF: Readonly<Partial<Record<PlanProblem['code'], PlanRow>>> = {
  too_many_adjustments: 'chiropractic_adjustment',
  passive_care_alone: 'therapeutic_exercise',
  technique_not_left: 'low_force_care',
};

export function boardRows(
  { now: checks, ofChart }: BoardChecks,
  draft: Pick<PlanDraft, 'sessions' | 'treatments'>,
  problems: readonly PlanProblem[],
  suggestion: DraftPlan | null,
): readonly BoardRow[] {
  return PLAN_ROWS.map((row) => {
    const check = checkRow(checks, row);
    const counts = draft.sessions[row];
    const total = sum(counts);
    const isAdvisedAgainst = ADVISED_AGAINST.includes(check.modality);
    return {
      row,
      label: PLAN_ROW_LABELS[row],
      check,
      counts,
      suggested: counts.map((_, at) => suggestion?.sessions[row]?.[at] ?? 0),
      total,
      causes: check.causes
        .filter(({ effect }) => check.status !== 'blocked' || effect === 'absolute')
        .map((cause) => ({
          label: causeLabel(cause),
          reason: contraindications.find(({ id }) => id === cause.ruleId)?.reason ?? '',
          sources: sources
            .filter(({ id }) => cause.sourceIds.includes(id))
            .map(({ label }) => label)
            .join('; '),
        })),
      place: placeWords(check, checkRow(ofChart, row)),
      alternative: alternativeTo(row, checks),
      against: isAdvisedAgainst && total > 0 ? evidenceAgainst(check) : [],
      isAdvisedAgainst,
      treatment: isSaid(draft.treatments[row]) ? treatmentWords(draft.treatments[row]) : '',
      why: rowSubject(row, checks, suggestion),
      problems: problems.filter(({ code }) => ROW_OF[code] === row).map(problemWords),
      hasReasonField: check.status === 'warned' && total > 0 && !sharesReason(row, draft),
    };
  });
}

/** Both rows of manual care wait for the one reason, which is asked where thrust is planned. */
function sharesReason(row: PlanRow, { sessions }: Pick<PlanDraft, 'sessions'>): boolean {
  return row === 'low_force_care' && sum(sessions.chiropractic_adjustment) > 0;
}

/** C11: what a restricted adjustment leaves. */
function alternativeTo(row: PlanRow, checks: readonly ModalityCheck[]): string {
  if (row !== 'chiropractic_adjustment') return '';
  const check = checkRow(checks, row);
  if (check.status === 'open') return '';
  const left = techniquesLeft(check).map((technique) => MANUAL_TECHNIQUE_LABELS[technique].toLowerCase());
  return left.length === 0 ? '' : `Still possible without thrust: ${left.join(', ')}.`;
}

function placeWords(now: RowCheck, ofChart: RowCheck): string {
  const keys = new Set(ofChart.causes.map(({ ruleId, effect }) => `${ruleId} ${effect}`));
  if (now.causes.every(({ ruleId, effect }) => keys.has(`${ruleId} ${effect}`))) return '';
  const without: Readonly<Record<RowCheck['status'], string>> = {
    open: 'Without that place this is open.',
    warned: 'Without that place this carries a warning only.',
    blocked: '',
  };
  const is = now.status === 'blocked' ? 'Blocked' : 'Warning';
  const words = `${is} because of a place named in this plan.`;
  return now.status === ofChart.status ? words : `${words} ${without[ofChart.status]}`;
}

function evidenceAgainst({ modality }: RowCheck): readonly string[] {
  return evidence.find((each) => each.modality === modality)?.evidenceAgainst.map(({ text }) => text) ?? [];
}
