import type { Goal, HomeExercise } from '#contract/plan';
import { addDays } from '#domain/outcomes';
import { PLAN_ROWS, PLAN_WEEKS, type PlanRow, type PlanWeek, isAtHome } from '#domain/vocabulary';

/** What is done, as a patient would call it. */
export const PATIENT_WORDS: Readonly<Record<PlanRow, string>> = {
  therapeutic_exercise: 'exercise with us',
  massage: 'massage',
  cryotherapy: 'cold at home',
  heat: 'warmth at home',
  ultrasound: 'ultrasound',
  chiropractic_adjustment: 'adjustment by hand',
  low_force_care: 'gentle treatment by hand',
};

export interface HandoutWeek {
  readonly week: PlanWeek;
  /** Both YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** Such as "exercise with us 2 times". */
  readonly here: readonly string[];
  readonly atHome: readonly string[];
}

/** The six weeks in plain words; a week in which nothing is planned stands with nothing in it. */
export function weeksOf(
  startOn: string,
  sessions: Readonly<Partial<Record<PlanRow, readonly number[]>>>,
): readonly HandoutWeek[] {
  return PLAN_WEEKS.map((week) => {
    const planned = PLAN_ROWS.map((row) => ({ row, count: sessions[row]?.[week - 1] ?? 0 })).filter(
      ({ count }) => count > 0,
    );
    return {
      week,
      from: addDays(startOn, (week - 1) * 7),
      to: addDays(startOn, week * 7 - 1),
      here: planned
        .filter(({ row }) => !isAtHome(row))
        .map(({ row, count }) => `${PATIENT_WORDS[row]} ${count === 1 ? 'once' : `${count} times`}`),
      atHome: planned
        .filter(({ row }) => isAtHome(row))
        .map(
          ({ row, count }) => `${PATIENT_WORDS[row]} ${count === 7 ? 'every day' : `on ${daysOf(count)}`}`,
        ),
    };
  });
}

function daysOf(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** How often and how long, such as "4 days a week, 10 minutes". */
export function doseWords({ daysPerWeek, minutes }: Pick<HomeExercise, 'daysPerWeek' | 'minutes'>): string {
  const often = daysPerWeek === 7 ? 'every day' : daysPerWeek === null ? '' : `${daysOf(daysPerWeek)} a week`;
  const long = minutes === null ? '' : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return [often, long].filter(Boolean).join(', ');
}

/** A goal as a patient would say it. */
export function goalWords(goal: Goal): string {
  switch (goal.measure) {
    case 'nrs':
      return `Pain of ${goal.target} of 10 or less`;
    case 'rmdq':
      return `Everyday limits of ${goal.target} of 24 or less`;
    case 'activity':
      return goal.target;
  }
}
