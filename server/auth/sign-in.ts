import type { Credentials, Session } from '#contract/session';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import type { HeldForm } from './acting.ts';
import { writeAudit } from './audit.ts';
import { hashPassword, matchesPassword } from './password.ts';
import { permissionsOf } from './permissions.ts';
import { endHandover, findSession, findSignIn, insertSession } from './session-repository.ts';
import { ABSOLUTE_LIMIT_MS, hashToken, newSessionToken } from './session-token.ts';

/** A hash that no password matches: an unknown name costs the same time as a wrong password. */
const noAccountHash = hashPassword('no account has this password');

/** Starts a session; a form a patient held in this browser is taken back. Throws wrong-credentials alike for an unknown name and a wrong password; both are audited. */
export async function signIn(
  { database, now }: { database: Database; now: () => Date },
  { username, password }: Credentials,
  requestId: string,
  heldForm: HeldForm | null,
): Promise<{ token: string; session: Session }> {
  const known = await findSignIn(database.reads, username.trim().toLowerCase());
  const matches = await matchesPassword(password, known?.passwordHash ?? (await noAccountHash));
  const at = now();
  const accountId = known?.id ?? null;
  const audit = { at: at.toISOString(), accountId, requestId, action: 'session.start' };

  if (!matches || accountId === null) {
    await database.transact((tx) => writeAudit(tx, { ...audit, outcome: 'refused' }));
    throw new ProblemError('wrong-credentials');
  }

  const token = newSessionToken();
  const tokenHash = hashToken(token);
  const expiresAt = new Date(at.getTime() + ABSOLUTE_LIMIT_MS).toISOString();
  const row = await database.transact(async (tx) => {
    if (heldForm) await endHandover(tx, heldForm.handoverId, at.toISOString());
    await insertSession(tx, { tokenHash, accountId, at: at.toISOString(), expiresAt });
    await writeAudit(tx, audit);
    return findSession(tx, tokenHash);
  });
  if (!row) throw new ProblemError('wrong-credentials');
  return {
    token,
    session: {
      account: {
        id: row.accountId,
        username: row.username,
        displayName: row.displayName,
        roles: [...row.roles],
      },
      permissions: permissionsOf(row.roles),
    },
  };
}
