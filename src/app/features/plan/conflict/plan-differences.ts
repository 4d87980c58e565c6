import { MODALITIES, MODALITY_LABELS, PLAN_ROWS, PLAN_ROW_LABELS } from '#domain/vocabulary';
import type { GoalDraft, PlanDraft } from '../plan-draft';
import { treatmentWords } from '../plan-words';

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
  const part = (name: string, wordsOf: (draft: PlanDraft) => string): PlanDifference => ({
    part: name,
    theirs: wordsOf(theirs),
    mine: wordsOf(mine),
  });
  const parts: PlanDifference[] = [
    ...PLAN_ROWS.map((row) =>
      part(`${PLAN_ROW_LABELS[row]}, weeks 1 to 6`, ({ sessions }) => sessions[row].join(' ')),
    ),
    ...PLAN_ROWS.map((row) =>
      part(`${PLAN_ROW_LABELS[row]}, dose`, ({ treatments }) => treatmentWords(treatments[row])),
    ),
    ...MODALITIES.map((modality) =>
      part(`Reason to plan ${MODALITY_LABELS[modality].toLowerCase()}`, ({ reasons }) =>
        reasons[modality].trim(),
      ),
    ),
    part('Start', ({ startOn }) => date(startOn)),
    part('Diagnoses', ({ diagnoses }) => diagnoses.map(({ code }) => code).join(', ')),
    part('Goals', ({ goals }) => goals.map(goalWords).join('; ')),
    part('Home exercises', ({ exercises }) =>
      exercises
        .map(({ text, daysPerWeek, minutes }) => `${text} ${daysPerWeek ?? '–'} days, ${minutes ?? '–'} min`)
        .join('; '),
    ),
    part('Advice', ({ advice }) => advice.map(({ text }) => text).join('; ')),
    part('Regenerative referral', ({ regenerative: { isPlanned, reason, target } }) =>
      isPlanned ? `${reason} ${target}`.trim() || 'planned' : '',
    ),
    part('Consent', ({ consent: { isGiven, givenBy, how, on } }) =>
      isGiven ? `${givenBy}, ${how}, ${date(on)}` : '',
    ),
    part('Note', ({ note }) => note),
  ];
  return parts.filter((each) => each.theirs !== each.mine);
}

function goalWords({ measure, score, activity, by }: GoalDraft): string {
  const target = measure === 'activity' ? activity : `${measure.toUpperCase()} ${score ?? '–'}`;
  return by === '' ? target : `${target} by ${by}`;
}
