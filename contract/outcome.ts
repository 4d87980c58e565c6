import Type from 'typebox';
import { EVENT_SEVERITIES, PLAN_ROWS, RMDQ_RANGE } from '#domain/vocabulary';
import { PainNrs } from './questionnaire.ts';
import { Id, Instant, Person, PlainDate, Version, codeOf, orUnknown } from './scalar.ts';

/** Null until all 24 items are answered. */
export const RmdqScore = orUnknown(Type.Integer({ minimum: RMDQ_RANGE.min, maximum: RMDQ_RANGE.max }));

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

/** What a score was before it was corrected; the score it led to stands among the scores. */
export const ReplacedScore = Type.Object({
  /** Id of the score that stands instead. */
  scoreId: Id,
  on: PlainDate,
  painNrs: PainNrs,
  rmdqScore: RmdqScore,
  correctedAt: Instant,
  correctedBy: Person,
  reason: orUnknown(Type.String()),
});
export type ReplacedScore = Type.Static<typeof ReplacedScore>;

/** A visit as the time axis shows it: no notes. */
export const CareGiven = Type.Object({
  on: PlainDate,
  /** Rows of the plan that were delivered. */
  rows: Type.Array(codeOf(PLAN_ROWS)),
  /** At the visit, before and after the treatment: never mixed with the average of the past week (C17). */
  painBefore: PainNrs,
  painAfter: PainNrs,
});
export type CareGiven = Type.Static<typeof CareGiven>;

/** An adverse event, as far as the time axis shows it. */
export const DatedEvent = Type.Object({
  source: Type.Unsafe<'visit' | 'check-in'>({ type: 'string', enum: ['visit', 'check-in'] }),
  on: PlainDate,
  severity: codeOf(EVENT_SEVERITIES),
});
export type DatedEvent = Type.Static<typeof DatedEvent>;

/** A signed version of the plan, on the clinic's date of its signature. */
export const SignedPlan = Type.Object({ version: Version, signedOn: PlainDate });
export type SignedPlan = Type.Static<typeof SignedPlan>;

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
  /** Oldest correction first. */
  replaced: Type.Array(ReplacedScore),
  /** Visits that stand, by date. */
  care: Type.Array(CareGiven),
  /** Adverse events of visits and check-ins that stand, by date. */
  adverseEvents: Type.Array(DatedEvent),
  /** Signed versions, oldest first. */
  plans: Type.Array(SignedPlan),
  /** Codes of why this patient is outside the trial's population; empty when inside or not known to be outside. */
  outsideTrial: Type.Array(Type.String()),
  /** Codes of what nobody has answered that could still put the patient outside it. */
  trialNotKnown: Type.Array(Type.String()),
});
export type OutcomeView = Type.Static<typeof OutcomeView>;
