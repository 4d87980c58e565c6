import Type from 'typebox';
import { SEXES } from '#domain/vocabulary';
import { CheckInAnswers, Week } from './check-in.ts';
import { IntakeAnswers } from './intake.ts';
import { Id, Instant, Person, codeOf, orUnknown } from './scalar.ts';
import { HANDOVER_FORMS, HANDOVER_WAYS, NewPin } from './session.ts';

/** Hands the intake of a course to the patient: on this tablet, or by a link for the patient's own phone. */
export const NewHandover = Type.Object(
  {
    id: Id,
    way: codeOf(HANDOVER_WAYS),
    /** Until when a link can be used, such as the appointment; null for a tablet. */
    validUntil: orUnknown(Instant),
  },
  { additionalProperties: false },
);
export type NewHandover = Type.Static<typeof NewHandover>;

/** Hands a check-in to the patient. A link works while an answer counts for its week. */
export const NewCheckInHandover = Type.Object(
  {
    id: Id,
    way: codeOf(HANDOVER_WAYS),
    /** Null where it is asked for no week: the link then works for a week. */
    week: orUnknown(Week),
  },
  { additionalProperties: false },
);
export type NewCheckInHandover = Type.Static<typeof NewCheckInHandover>;

export const HANDOVER_STATES = ['made', 'opened', 'in_progress', 'submitted', 'expired', 'ended'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

export const Handover = Type.Object({
  id: Id,
  way: codeOf(HANDOVER_WAYS),
  /** Of a check-in; null for an intake. */
  week: orUnknown(Week),
  /** Ended: taken back, or revoked. */
  state: codeOf(HANDOVER_STATES),
  madeAt: Instant,
  madeBy: Person,
  validUntil: Instant,
  openedAt: orUnknown(Instant),
  /** When the patient's answers were last kept. */
  savedAt: orUnknown(Instant),
  submittedAt: orUnknown(Instant),
});
export type Handover = Type.Static<typeof Handover>;

/** A handover that was made. The address of a link is told once, and never stored. */
export const MadeHandover = Type.Object({ handover: Handover, url: orUnknown(Type.String()) });
export type MadeHandover = Type.Static<typeof MadeHandover>;

/** The handovers of one form of a course, newest first. */
export const HandoverList = Type.Object({
  /** Links need an address that phones can reach (PUBLIC_URL). */
  mayMakeLinks: Type.Boolean(),
  handovers: Type.Array(Handover),
});
export type HandoverList = Type.Static<typeof HandoverList>;

/** Takes what a patient has answered so far into the record; no more comes from that form. */
export const HandoverTaking = Type.Object({ id: Id }, { additionalProperties: false });
export type HandoverTaking = Type.Static<typeof HandoverTaking>;

/** The secret of a link, from the part of its address that browsers keep to themselves. */
export const FormOpening = Type.Object(
  { token: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) },
  { additionalProperties: false },
);
export type FormOpening = Type.Static<typeof FormOpening>;

/** What the patient who holds an intake sees: as much of the person as the questions need, and the answers so far. */
export const HeldFormView = Type.Object({
  way: codeOf(HANDOVER_WAYS),
  patient: Type.Object({
    givenName: Type.String(),
    ageYears: Type.Integer({ minimum: 0 }),
    sex: codeOf(SEXES),
  }),
  validUntil: Instant,
  answers: orUnknown(IntakeAnswers),
  isSubmitted: Type.Boolean(),
});
export type HeldFormView = Type.Static<typeof HeldFormView>;

const answering = {
  answers: IntakeAnswers,
  /** What the patient began with: what differs from it was answered. */
  startedFrom: IntakeAnswers,
};

export const HeldAnswers = Type.Object(answering, { additionalProperties: false });
export type HeldAnswers = Type.Static<typeof HeldAnswers>;

export const HeldSubmission = Type.Object({ id: Id, ...answering }, { additionalProperties: false });
export type HeldSubmission = Type.Static<typeof HeldSubmission>;

/** What the patient who holds a check-in sees. */
export const HeldCheckInView = Type.Object({
  way: codeOf(HANDOVER_WAYS),
  givenName: Type.String(),
  week: orUnknown(Week),
  asksNeckSigns: Type.Boolean(),
  validUntil: Instant,
  answers: orUnknown(CheckInAnswers),
  isSubmitted: Type.Boolean(),
});
export type HeldCheckInView = Type.Static<typeof HeldCheckInView>;

export const HeldCheckIn = Type.Object({ answers: CheckInAnswers }, { additionalProperties: false });
export type HeldCheckIn = Type.Static<typeof HeldCheckIn>;

export const CheckInSubmission = Type.Object(
  { id: Id, answers: CheckInAnswers },
  { additionalProperties: false },
);
export type CheckInSubmission = Type.Static<typeof CheckInSubmission>;

export const KeptAnswers = Type.Object({ savedAt: Instant });
export type KeptAnswers = Type.Static<typeof KeptAnswers>;

/** Takes the tablet back with the PIN of whoever handed it over. */
export const FormReturn = NewPin;

/** The course the form belongs to: where staff go on. */
export const ReturnedForm = Type.Object({ courseId: Id, patientId: Id, kind: codeOf(HANDOVER_FORMS) });
export type ReturnedForm = Type.Static<typeof ReturnedForm>;
