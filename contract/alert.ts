import Type from 'typebox';
import type { TriageFinding } from '#domain/triage';
import { Id, Instant, Line, Person, codeOf, orUnknown } from './scalar.ts';

export const TOLD_HOW = ['phone', 'in_person', 'message'] as const;
export type ToldHow = (typeof TOLD_HOW)[number];

/** Takes an alert: who was told, how and when, and what was done. */
export const AlertTaking = Type.Object(
  { id: Id, told: Line(120), toldHow: codeOf(TOLD_HOW), toldAt: Instant, done: Line(400) },
  { additionalProperties: false },
);
export type AlertTaking = Type.Static<typeof AlertTaking>;

/** Signs that stop a course, as they were answered. Open until somebody takes it. */
export const Alert = Type.Object({
  id: Id,
  courseId: Id,
  patient: Type.Object({ id: Id, givenName: Type.String(), familyName: Type.String() }),
  level: codeOf(['urgent', 'emergency'] as const),
  /** The ambulance or the emergency department is to be called at once. */
  callsAmbulance: Type.Boolean(),
  /** Which signs, with rule and sources; null for those who do not read the examination. */
  signs: orUnknown(
    Type.Array(
      Type.Unsafe<TriageFinding>({
        type: 'object',
        description: 'Sign with its rule id, level, actions and source ids',
        additionalProperties: true,
      }),
    ),
  ),
  raisedAt: Instant,
  /** Who recorded the answer; where the patient answered, who handed over the form. */
  raisedBy: Person,
  byPatient: Type.Boolean(),
  taking: orUnknown(
    Type.Object({
      id: Id,
      told: Type.String(),
      toldHow: codeOf(TOLD_HOW),
      toldAt: Instant,
      done: Type.String(),
      recordedAt: Instant,
      recordedBy: Person,
    }),
  ),
});
export type Alert = Type.Static<typeof Alert>;

export const AlertList = Type.Object({ alerts: Type.Array(Alert) });
export type AlertList = Type.Static<typeof AlertList>;
