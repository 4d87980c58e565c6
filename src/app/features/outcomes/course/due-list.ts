import { CHECK_IN_DUE_DAYS, CHECK_IN_WINDOWS, addDays, checkInDueOn, dayOf } from '#domain/outcomes';
import { CHECK_IN_WEEKS, type CheckInWeek } from '#domain/vocabulary';
import type { CheckIn } from '#contract/check-in';

export type DueState = 'answered' | 'answered_in_part' | 'due' | 'overdue' | 'later' | 'missed';

export interface DueCheckIn {
  readonly week: CheckInWeek;
  /** The day it aims at, and the first and last day on which it is due. */
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly state: DueState;
}

/** What is due when, counted from day 0. A check-in that came late still counts while its week's window is open. */
export function dueList(dayZero: string, checkIns: readonly CheckIn[], today: string): readonly DueCheckIn[] {
  return CHECK_IN_WEEKS.map((week) => {
    const { target } = CHECK_IN_WINDOWS[week];
    return {
      week,
      target: addDays(dayZero, target),
      from: addDays(dayZero, target - CHECK_IN_DUE_DAYS[week]),
      to: addDays(dayZero, target + CHECK_IN_DUE_DAYS[week]),
      state: stateOf(
        week,
        checkIns.filter((each) => each.week === week && each.correctedBy === null),
        dayOf(dayZero, today),
      ),
    };
  });
}

function stateOf(week: CheckInWeek, answered: readonly CheckIn[], now: number): DueState {
  const hasPain = answered.some(({ painNrs }) => painNrs !== null);
  const hasDisability = answered.some(({ rmdqScore }) => rmdqScore !== null);
  if (hasPain && hasDisability) return 'answered';
  return answered.length > 0 ? 'answered_in_part' : checkInDueOn(week, now);
}
