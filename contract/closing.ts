import Type from 'typebox';
import { CLOSING_REASONS } from '#domain/vocabulary';
import { Id, Instant, Person, PlainDate, ShortText, codeOf, orUnknown } from './scalar.ts';

const closing = {
  id: Id,
  reason: codeOf(CLOSING_REASONS),
  /** What a colleague should know; needed for another reason. */
  detail: ShortText(400),
  /** The last day of the course, not in the future. */
  on: PlainDate,
};

/** Closes a course of care. */
export const NewClosing = Type.Object(closing, { additionalProperties: false });
export type NewClosing = Type.Static<typeof NewClosing>;

export const Closing = Type.Object({
  ...closing,
  recordedAt: Instant,
  recordedBy: Person,
  /** Given where the course was opened again. */
  reopened: orUnknown(Type.Object({ reason: Type.String(), recordedAt: Instant, recordedBy: Person })),
});
export type Closing = Type.Static<typeof Closing>;

/** Each time a course was closed, the newest first. */
export const ClosingList = Type.Object({ courseId: Id, closings: Type.Array(Closing) });
export type ClosingList = Type.Static<typeof ClosingList>;
