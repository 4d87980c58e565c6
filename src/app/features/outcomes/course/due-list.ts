import { CHECK_IN_WINDOWS, addDays, dayOf } from '#domain/outcomes';
import { CHECK_IN_WEEKS, type CheckInWeek } from '#domain/vocabulary';
import type { CheckIn } from '#contract/outcome';

export type DueState = 'answered' | 'answered_in_part' | 'due' | 'overdue' | 'later' | 'missed';

export interface DueCheckIn {
  readonly week: CheckInWeek;
  /** The day it aims at, and the first and last day on which it is due. */
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly state: DueState;
}

/** Days before and after its target on which a check-in is due. */
const DUE_DAYS: Readonly<Record<CheckInWeek, number>> = { 2: 3, 4: 3, 6: 7, 12: 14 };

/** What is due when, counted from day 0. A check-in that came late still counts while its week's window is open. */
export function dueList(dayZero: string, checkIns: readonly CheckIn[], today: string): readonly DueCheckIn[] {
  return CHECK_IN_WEEKS.map((week) => {
    const { target } = CHECK_IN_WINDOWS[week];
    return {
      week,
      target: addDays(dayZero, target),
      from: addDays(dayZero, target - DUE_DAYS[week]),
      to: addDays(dayZero, target + DUE_DAYS[week]),
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
  if (answered.length > 0) return 'answered_in_part';
  const { target, to } = CHECK_IN_WINDOWS[week];
  if (now < target - DUE_DAYS[week]) return 'later';
  if (now <= target + DUE_DAYS[week]) return 'due';
  return now <= to ? 'overdue' : 'missed';
}
