import { GRID_MODALITIES, MODALITY_LABELS } from '#domain/vocabulary';
import type { PlanDraft } from '../plan-draft';

/** One part of the plan that two versions have differently. */
export interface PlanDifference {
  readonly part: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Where two plans differ, part by part, in the order of the page. */
export function differencesBetween(
  theirs: PlanDraft,
  mine: PlanDraft,
  formatDate: (plainDate: string) => string,
): readonly PlanDifference[] {
  const date = (plainDate: string): string => (plainDate === '' ? '' : formatDate(plainDate));
  const number = (value: number | null): string => (value === null ? '' : String(value));
  const parts: PlanDifference[] = [
    ...GRID_MODALITIES.map((modality) => ({
      part: `${MODALITY_LABELS[modality]}, weeks 1 to 6`,
      theirs: theirs.sessions[modality].join(' '),
      mine: mine.sessions[modality].join(' '),
    })),
    ...GRID_MODALITIES.map((modality) => ({
      part: `Reason to plan ${MODALITY_LABELS[modality].toLowerCase()}`,
      theirs: theirs.reasons[modality].trim(),
      mine: mine.reasons[modality].trim(),
    })),
    { part: 'Start', theirs: date(theirs.startOn), mine: date(mine.startOn) },
    { part: 'Goal, pain', theirs: number(theirs.goalNrs), mine: number(mine.goalNrs) },
    { part: 'Goal, disability', theirs: number(theirs.goalRmdq), mine: number(mine.goalRmdq) },
    { part: 'Note', theirs: theirs.note, mine: mine.note },
  ];
  return parts.filter((each) => each.theirs !== each.mine);
}
