import Type from 'typebox';
import { Id, Instant, Line, Person, PlainDate } from './scalar.ts';

/** Why something of the record is put right; it stays in the record. */
export const CorrectionReason = Type.Object({ reason: Line(400) }, { additionalProperties: false });
export type CorrectionReason = Type.Static<typeof CorrectionReason>;

/** A record that was entered in error: it is kept and shown struck, and counts nowhere. */
export const ErrorMark = Type.Object({ reason: Type.String(), markedAt: Instant, markedBy: Person });
export type ErrorMark = Type.Static<typeof ErrorMark>;

/** Merges another registration of the same person into this one. */
export const PatientMerge = Type.Object(
  { id: Id, mergedId: Id, reason: Line(400) },
  { additionalProperties: false },
);
export type PatientMerge = Type.Static<typeof PatientMerge>;

/** A registration whose courses stand with the patient it was merged into. */
export const MergedPatient = Type.Object({
  mergeId: Id,
  patientId: Id,
  number: Type.Integer({ minimum: 1 }),
  givenName: Type.String(),
  familyName: Type.String(),
  birthDate: PlainDate,
  reason: Type.String(),
  mergedAt: Instant,
  mergedBy: Person,
});
export type MergedPatient = Type.Static<typeof MergedPatient>;
