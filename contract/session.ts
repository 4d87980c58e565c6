import Type from 'typebox';
import { Permission, Role } from './permission.ts';
import { Id, codeOf } from './scalar.ts';

export const Credentials = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 64 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
);
export type Credentials = Type.Static<typeof Credentials>;

/** Who is signed in and what they may do. The browser only mirrors it; the server decides again on every request. */
export const Session = Type.Object({
  account: Type.Object({
    id: Id,
    username: Type.String(),
    displayName: Type.String(),
    roles: Type.Array(Role),
  }),
  permissions: Type.Array(Permission),
});
export type Session = Type.Static<typeof Session>;

/** A form in the hands of a patient, on the clinic's tablet or on the patient's own phone. */
export const HANDOVER_WAYS = ['tablet', 'link'] as const;

/** What is in the patient's hands. */
export const HANDOVER_FORMS = ['intake', 'check-in'] as const;
export type HandoverForm = (typeof HANDOVER_FORMS)[number];

/**
 * The session, or null when nobody is signed in. Where this browser holds a patient's form instead, it says how it
 * came: nothing but that form can be reached from it.
 */
export const SessionStatus = Type.Object({
  session: Type.Union([Session, Type.Null()]),
  form: Type.Optional(Type.Object({ way: codeOf(HANDOVER_WAYS), kind: codeOf(HANDOVER_FORMS) })),
});
export type SessionStatus = Type.Static<typeof SessionStatus>;

export const NewPin = Type.Object(
  { pin: Type.String({ pattern: '^[0-9]{4,8}$', description: '4 to 8 digits' }) },
  { additionalProperties: false },
);
export type NewPin = Type.Static<typeof NewPin>;

/** Whether the person signed in has set the PIN that takes a tablet back from a patient. */
export const PinStatus = Type.Object({ isSet: Type.Boolean() });
export type PinStatus = Type.Static<typeof PinStatus>;
