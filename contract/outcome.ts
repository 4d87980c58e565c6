import Type from 'typebox';
import { RMDQ_RANGE } from '#domain/vocabulary';
import { PainNrs } from './questionnaire.ts';
import { Id, PlainDate, orUnknown } from './scalar.ts';

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
