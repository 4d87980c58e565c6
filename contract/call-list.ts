import Type from 'typebox';
import { Week } from './check-in.ts';
import { HANDOVER_STATES } from './handover.ts';
import { Id, Instant, Person, PlainDate, codeOf, orUnknown } from './scalar.ts';

const Count = Type.Integer({ minimum: 0 });

/** A patient to be asked how it goes. */
export const Call = Type.Object({
  courseId: Id,
  patient: Type.Object({
    id: Id,
    number: Type.Integer({ minimum: 1 }),
    givenName: Type.String(),
    familyName: Type.String(),
    phone: orUnknown(Type.String()),
  }),
  week: Week,
  state: codeOf(['due', 'overdue']),
  /** The day it aims at. */
  target: PlainDate,
  /** The last day on which an answer counts for the week. */
  lastDay: PlainDate,
  /** Days since it stopped being due; 0 while it is due. */
  daysOverdue: Count,
  /** The newest form that was handed over for it; null where there was none. */
  form: orUnknown(Type.Object({ state: codeOf(HANDOVER_STATES), validUntil: Instant })),
  /** Calls that reached nobody. */
  tries: Type.Object({ count: Count, last: orUnknown(Type.Object({ at: Instant, by: Person })) }),
});
export type Call = Type.Static<typeof Call>;

/** How many were asked in a week, of the courses that began within the last 98 days. */
export const WeekAnswered = Type.Object({
  week: Week,
  /** Courses in which the days that count for the week have begun. */
  begun: Count,
  answered: Count,
  /** Not answered, and it still counts. */
  open: Count,
});
export type WeekAnswered = Type.Static<typeof WeekAnswered>;

/** The check-ins nobody has answered yet, the longest overdue first. */
export const CallList = Type.Object({
  on: PlainDate,
  /** All there are; the list holds the first of them. */
  total: Count,
  calls: Type.Array(Call),
  answered: Type.Array(WeekAnswered),
  /** Links need an address that phones can reach. */
  mayMakeLinks: Type.Boolean(),
});
export type CallList = Type.Static<typeof CallList>;

/** Nobody could be reached. */
export const NewCallTry = Type.Object({ id: Id, week: Week }, { additionalProperties: false });
export type NewCallTry = Type.Static<typeof NewCallTry>;

export const CallTry = Type.Object({
  id: Id,
  courseId: Id,
  week: Week,
  recordedAt: Instant,
  recordedBy: Person,
});
export type CallTry = Type.Static<typeof CallTry>;
