import { addDays, dayOf, type PlainDate } from '#domain/outcomes';

/** The weeks that end with a re-evaluation (rule P2). */
export type ReevaluationWeek = 2 | 6;

/**
 * Days from day 0: an examination from `from` on is that week's re-evaluation; it is due from `due`, overdue after
 * `late`, and asked for until `until`, where the next one takes its place or the last check-in's window ends. The days
 * are those of the check-ins of the same weeks, so that both fit into one visit.
 */
const DAYS: readonly {
  readonly week: ReevaluationWeek;
  readonly from: number;
  readonly due: number;
  readonly target: number;
  readonly late: number;
  readonly until: number;
}[] = [
  { week: 2, from: 7, due: 11, target: 14, late: 17, until: 34 },
  { week: 6, from: 35, due: 35, target: 42, late: 49, until: 98 },
];

export interface DueReevaluation {
  readonly week: ReevaluationWeek;
  readonly state: 'due' | 'overdue';
  /** The day it aims at. */
  readonly target: PlainDate;
}

/**
 * The re-evaluation a course waits for today; null where none is due or an examination has been made for it.
 * `examinedOn` is the day of the newest examination, or null. Throws a RangeError for what is no date.
 */
export function dueReevaluation(
  dayZero: PlainDate,
  examinedOn: PlainDate | null,
  today: PlainDate,
): DueReevaluation | null {
  const now = dayOf(dayZero, today);
  const asked = DAYS.find(({ due, until }) => now >= due && now <= until);
  if (!asked) return null;
  if (examinedOn !== null && dayOf(dayZero, examinedOn) >= asked.from) return null;
  return {
    week: asked.week,
    state: now > asked.late ? 'overdue' : 'due',
    target: addDays(dayZero, asked.target),
  };
}
