import Type from 'typebox';
import { Password, Username } from './clinic.ts';
import { Role } from './permission.ts';
import { BasedOn, Id, Instant, Line, Version } from './scalar.ts';

const Roles = Type.Array(Role, { minItems: 1, uniqueItems: true });

export const Account = Type.Object({
  id: Id,
  version: Version,
  username: Username,
  displayName: Type.String(),
  roles: Roles,
  isActive: Type.Boolean(),
  isDemo: Type.Boolean(),
  createdAt: Instant,
});
export type Account = Type.Static<typeof Account>;

export const AccountList = Type.Object({ accounts: Type.Array(Account) });
export type AccountList = Type.Static<typeof AccountList>;

export const NewAccount = Type.Object(
  { id: Id, username: Username, displayName: Line(80), roles: Roles, password: Password },
  { additionalProperties: false },
);
export type NewAccount = Type.Static<typeof NewAccount>;

export const AccountChange = Type.Object(
  { basedOn: BasedOn, displayName: Line(80), roles: Roles, isActive: Type.Boolean() },
  { additionalProperties: false },
);
export type AccountChange = Type.Static<typeof AccountChange>;
