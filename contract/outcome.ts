import Type from 'typebox';
import { CHECK_IN_WEEKS, RMDQ_RANGE } from '#domain/vocabulary';
import { PainNrs, RmdqResponse } from './questionnaire.ts';
import { Id, Instant, Line, Note, Person, PlainDate, orUnknown } from './scalar.ts';

const RmdqScore = orUnknown(Type.Integer({ minimum: RMDQ_RANGE.min, maximum: RMDQ_RANGE.max }));
const Week = orUnknown(
  Type.Unsafe<(typeof CHECK_IN_WEEKS)[number]>({ type: 'integer', enum: [...CHECK_IN_WEEKS] }),
);

/** Pain and disability on one day of a course. A correction is a new check-in that names the one it replaces. */
export const NewCheckIn = Type.Object(
  {
    id: Id,
    /** The day the patient answered, not in the future. */
    on: PlainDate,
    painNrs: PainNrs,
    rmdq: RmdqResponse,
    note: Note,
    corrects: orUnknown(Id),
    /** Why it was corrected; needed with corrects. */
    reason: orUnknown(Line(400)),
  },
  { additionalProperties: false },
);
export type NewCheckIn = Type.Static<typeof NewCheckIn>;

export const CheckIn = Type.Object({
  id: Id,
  courseId: Id,
  on: PlainDate,
  /** The assessment week this day falls in, counted from day 0; null outside every window. */
  week: Week,
  painNrs: PainNrs,
  rmdq: RmdqResponse,
  /** Null until the form is complete: an incomplete questionnaire has no score. */
  rmdqScore: RmdqScore,
  note: Type.String(),
  corrects: orUnknown(Id),
  reason: orUnknown(Type.String()),
  /** Id of the check-in that replaced this one; null while it stands. */
  correctedBy: orUnknown(Id),
  recordedAt: Instant,
  recordedBy: Person,
});
export type CheckIn = Type.Static<typeof CheckIn>;

/** Oldest first; corrected ones are included and marked. */
export const CheckInList = Type.Object({
  courseId: Id,
  dayZero: orUnknown(PlainDate),
  checkIns: Type.Array(CheckIn),
});
export type CheckInList = Type.Static<typeof CheckInList>;

/** One dated pair of scores, from the intake or a check-in. */
export const Score = Type.Object({
  source: Type.Unsafe<'intake' | 'check-in'>({ type: 'string', enum: ['intake', 'check-in'] }),
  id: Id,
  on: PlainDate,
  painNrs: PainNrs,
  rmdqScore: RmdqScore,
  /** Items answered of 24, to say how far an incomplete form is. */
  rmdqAnswered: Type.Integer({ minimum: 0, maximum: RMDQ_RANGE.max }),
});
export type Score = Type.Static<typeof Score>;

/** Everything the chart page of a course needs, in one answer. */
export const OutcomeView = Type.Object({
  courseId: Id,
  patientId: Id,
  openedOn: PlainDate,
  dayZero: orUnknown(PlainDate),
  goalNrs: PainNrs,
  goalRmdq: RmdqScore,
  /** Standing scores by date. */
  scores: Type.Array(Score),
  /** Codes of why this patient is outside the trial's population; empty when inside or not known to be outside. */
  outsideTrial: Type.Array(Type.String()),
});
export type OutcomeView = Type.Static<typeof OutcomeView>;
