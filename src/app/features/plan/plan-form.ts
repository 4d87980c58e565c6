import {
  type SchemaPath,
  type SchemaPathTree,
  applyEach,
  max,
  maxLength,
  min,
  readonly,
  required,
  validate,
} from '@angular/forms/signals';
import { addDays } from '#domain/outcomes';
import { MODALITIES, NRS_RANGE, PLAN_ROWS, RMDQ_RANGE } from '#domain/vocabulary';
import type { GoalDraft, PlanDraft } from './plan-draft';

/** Longest texts the server takes. */
const NOTE_LENGTH = 4000;
const REASON_LENGTH = 400;
const ENTRY_LENGTH = 600;
const LINE_LENGTH = 200;
const MOST_MINUTES = 120;
const DAYS_OF_A_WEEK = 7;
const FARTHEST_START_DAYS = 365;

interface PlanFormOptions {
  /** The clinic's today, YYYY-MM-DD. */
  readonly today: () => string;
  readonly isStartFixed: () => boolean;
}

/** What a plan must be to be sent at all; whether it may be signed is the rules' to say. */
export function planRules(path: SchemaPathTree<PlanDraft>, { today, isStartFixed }: PlanFormOptions): void {
  readonly(path.startOn, { when: isStartFixed });
  validate(path.startOn, ({ value }) =>
    isFar(value(), today()) ? { kind: 'far', message: 'A date within a year from today.' } : undefined,
  );
  for (const row of PLAN_ROWS) {
    const treatment = path.treatments[row];
    wholeNumber(treatment.minutes, 1, MOST_MINUTES);
    maxLength(treatment.settings, LINE_LENGTH);
  }
  for (const modality of MODALITIES) maxLength(path.reasons[modality], REASON_LENGTH);
  applyEach(path.goals, (goal) => {
    validate(goal.score, (context) => problemOfScore(context.valueOf(goal.measure), context.value()));
    maxLength(goal.activity, LINE_LENGTH);
    // A day without a goal would not be stored.
    required(goal.score, {
      when: (context) => context.valueOf(goal.measure) !== 'activity' && context.valueOf(goal.by) !== '',
    });
    required(goal.activity, {
      when: (context) => context.valueOf(goal.measure) === 'activity' && context.valueOf(goal.by) !== '',
    });
  });
  applyEach(path.exercises, (exercise) => {
    maxLength(exercise.text, ENTRY_LENGTH);
    wholeNumber(exercise.daysPerWeek, 1, DAYS_OF_A_WEEK);
    wholeNumber(exercise.minutes, 1, MOST_MINUTES);
  });
  applyEach(path.advice, (advice) => maxLength(advice.text, ENTRY_LENGTH));
  maxLength(path.regenerative.reason, REASON_LENGTH);
  maxLength(path.regenerative.target, LINE_LENGTH);
  required(path.consent.on, {
    when: (context) => context.valueOf(path.consent.isGiven),
    message: 'Give the day.',
  });
  validate(path.consent.on, ({ value }) =>
    value() > today() ? { kind: 'future', message: 'This date is in the future.' } : undefined,
  );
  maxLength(path.note, NOTE_LENGTH);
  maxLength(path.amendmentReason, REASON_LENGTH);
}

function wholeNumber(path: SchemaPath<number | null>, fewest: number, most: number): void {
  min(path, fewest, { message: `A whole number from ${fewest} to ${most}.` });
  max(path, most, { message: `A whole number from ${fewest} to ${most}.` });
  validate(path, ({ value }) =>
    Number.isInteger(value() ?? fewest)
      ? undefined
      : { kind: 'whole', message: `A whole number from ${fewest} to ${most}.` },
  );
}

function problemOfScore(measure: GoalDraft['measure'], score: number | null) {
  if (measure === 'activity' || score === null) return undefined;
  const { min: fewest, max: most } = measure === 'nrs' ? NRS_RANGE : RMDQ_RANGE;
  const isScore = Number.isInteger(score) && score >= fewest && score <= most;
  return isScore ? undefined : { kind: 'score', message: `A whole number from ${fewest} to ${most}.` };
}

/** A start further off than the server takes is a slip of the year. */
function isFar(startOn: string, today: string): boolean {
  return (
    startOn !== '' &&
    (startOn > addDays(today, FARTHEST_START_DAYS) || startOn < addDays(today, -FARTHEST_START_DAYS))
  );
}
