import type { DraftPlan, ModalityCheck, PlanProblem } from '#domain/planning';
import { GRID_MODALITIES, type GridModality, MODALITY_LABELS } from '#domain/vocabulary';
import type { WhySubject } from '../../../core/why';
import { type Sessions, sum } from '../plan-draft';
import { problemWords } from '../plan-words';
import { causeLabel } from '../rule-words';
import { ADVISED_AGAINST, modalitySubject } from '../why-subjects';

/** One modality of the board, ready to be shown. */
export interface BoardRow {
  readonly modality: GridModality;
  readonly label: string;
  readonly check: ModalityCheck;
  readonly counts: readonly number[];
  readonly total: number;
  /** Labels of the findings that block or warn. */
  readonly causeWords: string;
  readonly isAdvisedAgainst: boolean;
  readonly why: WhySubject;
  readonly problems: readonly string[];
  readonly hasReasonField: boolean;
}

/** Problems that belong to one row of the board; a reason that is missing is said at its field. */
const ROW_OF: Readonly<Partial<Record<PlanProblem['code'], GridModality>>> = {
  too_many_adjustments: 'chiropractic_adjustment',
  passive_care_alone: 'therapeutic_exercise',
};

export function boardRows(
  checks: readonly ModalityCheck[],
  sessions: Sessions,
  problems: readonly PlanProblem[],
  suggestion: DraftPlan | null,
): readonly BoardRow[] {
  return GRID_MODALITIES.map((modality) => {
    // A modality nobody checked is not known to be open, so it cannot be planned.
    const check = checks.find((each) => each.modality === modality) ?? {
      modality,
      status: 'blocked',
      causes: [],
    };
    const counts = sessions[modality];
    const total = sum(counts);
    return {
      modality,
      label: MODALITY_LABELS[modality],
      check,
      counts,
      total,
      causeWords: check.causes
        .filter(({ effect }) => check.status !== 'blocked' || effect === 'absolute')
        .map(causeLabel)
        .join('; '),
      isAdvisedAgainst: ADVISED_AGAINST.includes(modality),
      why: modalitySubject(check, suggestion),
      problems: problems.filter(({ code }) => ROW_OF[code] === modality).map(problemWords),
      hasReasonField: check.status === 'warned' && total > 0,
    };
  });
}
