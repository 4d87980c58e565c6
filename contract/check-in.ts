import Type from 'typebox';
import {
  BOTHERSOMENESS_RANGE,
  CHECK_IN_WAYS,
  CHECK_IN_WEEKS,
  EVENT_SEVERITIES,
  GLOBAL_IMPROVEMENTS,
  MEDICATION_DAYS_RANGE,
  RMDQ_RANGE,
  SATISFACTION_RANGE,
  VISIT_SIGNS,
  type ScoreRange,
} from '#domain/vocabulary';
import { PainNrs, RmdqResponse } from './questionnaire.ts';
import {
  Id,
  Instant,
  Line,
  Note,
  Person,
  PlainDate,
  ShortText,
  answersOf,
  codeOf,
  orUnknown,
} from './scalar.ts';

const gradeOf = ({ min, max }: ScoreRange) => orUnknown(Type.Integer({ minimum: min, maximum: max }));

/** Something unwanted since the last time anybody asked. */
export const AdverseEvent = Type.Object(
  {
    what: Line(400),
    severity: codeOf(EVENT_SEVERITIES),
    /** What was done; empty where nothing was. */
    action: ShortText(400),
  },
  { additionalProperties: false },
);
export type AdverseEvent = Type.Static<typeof AdverseEvent>;

/** The questions of a check-in. Null, or a sign that is absent, was not asked: never no. */
const questions = {
  painNrs: PainNrs,
  rmdq: RmdqResponse,
  /** Since the care began. */
  improvement: orUnknown(codeOf(GLOBAL_IMPROVEMENTS)),
  /** New or worse since the last time. */
  signs: answersOf(VISIT_SIGNS),
  bothersomeness: gradeOf(BOTHERSOMENESS_RANGE),
  /** Days with pain medicine in the past week. */
  medicationDays: gradeOf(MEDICATION_DAYS_RANGE),
  satisfaction: gradeOf(SATISFACTION_RANGE),
};

const MAX_EVENTS = 10;

const answers = {
  /** The day the patient answered, not in the future. */
  on: PlainDate,
  way: codeOf(CHECK_IN_WAYS),
  ...questions,
  /** Empty: asked, and there was none. */
  adverseEvents: orUnknown(Type.Array(AdverseEvent, { maxItems: MAX_EVENTS })),
  note: Note,
};

/** The answers of a check-in while they are given: what happened may still lack its words. */
export const CheckInAnswers = Type.Object(
  {
    ...questions,
    /** Whether anything unwanted happened; what it was follows. */
    hadEvent: orUnknown(Type.Boolean()),
    events: Type.Array(
      Type.Object(
        { what: ShortText(400), severity: orUnknown(codeOf(EVENT_SEVERITIES)), action: ShortText(400) },
        { additionalProperties: false },
      ),
      { maxItems: MAX_EVENTS },
    ),
  },
  { additionalProperties: false },
);
export type CheckInAnswers = Type.Static<typeof CheckInAnswers>;

export const Week = Type.Unsafe<(typeof CHECK_IN_WEEKS)[number]>({
  type: 'integer',
  enum: [...CHECK_IN_WEEKS],
});

/** The answers of one day of a course. A correction is a new check-in that names the one it replaces. */
export const NewCheckIn = Type.Object(
  {
    id: Id,
    ...answers,
    /** Says that the signs left open could not be asked; needed then of a new one from the desk, a visit or the phone. */
    signsNotAsked: Type.Optional(Type.Boolean()),
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
  ...answers,
  /** The assessment week this day falls in, counted from day 0; null outside every window. */
  week: orUnknown(Week),
  /** Null until the form is complete: an incomplete questionnaire has no score. */
  rmdqScore: gradeOf(RMDQ_RANGE),
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
  /** Whether the signs of a neck artery are asked, too: where the neck hurts or is treated, or may be. */
  asksNeckSigns: Type.Boolean(),
  checkIns: Type.Array(CheckIn),
});
export type CheckInList = Type.Static<typeof CheckInList>;
