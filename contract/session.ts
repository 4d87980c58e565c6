import Type from 'typebox';
import { Permission, Role } from './permission.ts';
import { Id } from './scalar.ts';

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

/** The session, or null when nobody is signed in. */
export const SessionStatus = Type.Object({ session: Type.Union([Session, Type.Null()]) });
export type SessionStatus = Type.Static<typeof SessionStatus>;
