import Type from 'typebox';
import type { Worry } from '#domain/planning';
import { CHECK_IN_WEEKS, TRIAGE_LEVELS } from '#domain/vocabulary';
import { RmdqScore } from './outcome.ts';
import { COURSE_STAGES } from './patient.ts';
import { PainNrs } from './questionnaire.ts';
import { Id, PlainDate, codeOf, orUnknown } from './scalar.ts';

/** The scores of one day; null where a questionnaire is not complete. */
export const CaseloadScore = Type.Object({
  on: PlainDate,
  /** Days since day 0; null without one. */
  day: orUnknown(Type.Integer()),
  painNrs: PainNrs,
  rmdqScore: RmdqScore,
});
export type CaseloadScore = Type.Static<typeof CaseloadScore>;

/** An open course as it stands today, with why it should be looked at. */
export const CaseloadCourse = Type.Object({
  courseId: Id,
  patient: Type.Object({
    id: Id,
    number: Type.Integer({ minimum: 1 }),
    givenName: Type.String(),
    familyName: Type.String(),
    ageYears: Type.Integer(),
  }),
  stage: codeOf(COURSE_STAGES),
  /** Triage today; null without an intake that stands. */
  triage: orUnknown(codeOf(TRIAGE_LEVELS)),
  openedOn: PlainDate,
  dayZero: orUnknown(PlainDate),
  /** Days since day 0, negative before it; null without one. */
  day: orUnknown(Type.Integer()),
  /** Week of the course, from 1; null before day 0 or without one. */
  week: orUnknown(Type.Integer({ minimum: 1 })),
  goalNrs: PainNrs,
  goalRmdq: RmdqScore,
  /** Standing scores by date. */
  scores: Type.Array(CaseloadScore),
  visits: Type.Object({
    /** Visits with care. */
    given: Type.Integer({ minimum: 0 }),
    /** In the whole plan; null without one. */
    planned: orUnknown(Type.Integer({ minimum: 0 })),
    lastOn: orUnknown(PlainDate),
  }),
  /** Sessions due so far by the plan, and done of them; null without a plan. */
  sessions: orUnknown(Type.Object({ due: Type.Integer({ minimum: 0 }), done: Type.Integer({ minimum: 0 }) })),
  /** The check-in nobody has answered that comes next or is still open; null when there is none. */
  nextCheckIn: orUnknown(
    Type.Object({
      week: Type.Unsafe<(typeof CHECK_IN_WEEKS)[number]>({ type: 'integer', enum: [...CHECK_IN_WEEKS] }),
      /** The day it aims at. */
      target: PlainDate,
      state: codeOf(['later', 'due', 'overdue']),
    }),
  ),
  /** Most worrying first; empty is fine, or too early to tell. */
  worries: Type.Array(
    Type.Unsafe<Worry>({
      type: 'object',
      description: 'Kind of worry with the codes it is about and the ids of its rules',
      additionalProperties: true,
    }),
  ),
  /** Days since the last visit, check-in or intake. */
  waitingDays: Type.Integer({ minimum: 0 }),
  /** The reader signed the plan in force or the last visit. */
  isMine: Type.Boolean(),
});
export type CaseloadCourse = Type.Static<typeof CaseloadCourse>;

/** Every open course with an intake or a day 0, the most worrying first. */
export const Caseload = Type.Object({ on: PlainDate, courses: Type.Array(CaseloadCourse) });
export type Caseload = Type.Static<typeof Caseload>;
