import type { Kysely } from 'kysely';
import type { Role } from '#contract/permission';
import type { HandoverForm } from '#contract/session';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export interface SessionRow {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  /** Set on a patient's session. */
  readonly handover: {
    readonly handoverId: string;
    readonly courseId: string;
    readonly way: 'tablet' | 'link';
    readonly kind: HandoverForm;
  } | null;
}

/** The session with its account, unless it was revoked or the account is closed. */
export async function findSession(db: Kysely<Schema>, tokenHash: string): Promise<SessionRow | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('handover', 'handover.id', 'session.handover_id')
    .select([
      'session.token_hash',
      'account_id',
      'username',
      'display_name',
      'roles',
      'last_seen_at',
      'expires_at',
      'handover_id',
      'handover.course_id',
      'handover.way',
      'handover.form',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('is_active', '=', 1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    tokenHash: row.token_hash,
    accountId: row.account_id,
    username: row.username,
    displayName: row.display_name,
    roles: JSON.parse(row.roles) as Role[],
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    handover: heldBy(row),
  };
}

function heldBy(row: {
  handover_id: string | null;
  course_id: string | null;
  way: 'tablet' | 'link' | null;
  form: HandoverForm | null;
}): SessionRow['handover'] {
  const { handover_id: handoverId, course_id: courseId, way, form: kind } = row;
  if (handoverId === null || courseId === null || way === null || kind === null) return null;
  return { handoverId, courseId, way, kind };
}

export interface NewSession {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly at: string;
  readonly expiresAt: string;
  /** For a patient's session. */
  readonly handoverId?: string;
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
      revoked_at: null,
      handover_id: session.handoverId ?? null,
    })
    .execute();
}

/** Notes that the session is in use. A session revoked meanwhile stays revoked. */
export async function touchSession(tx: Tx, tokenHash: string, at: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ last_seen_at: at })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function revokeSession(tx: Tx, tokenHash: string, at: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Ends every session of an account, as when it is closed or its roles change. */
export async function revokeSessionsOf(tx: Tx, accountId: string, at: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Takes a form back from the patient: its sessions end, and it opens no more. */
export async function endHandover(tx: Tx, handoverId: string, at: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('handover_id', '=', handoverId)
    .where('revoked_at', 'is', null)
    .execute();
  await tx
    .updateTable('handover')
    .set({ ended_at: at })
    .where('id', '=', handoverId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function findSignIn(
  db: Kysely<Schema>,
  username: string,
): Promise<{ id: string; passwordHash: string } | null> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'password_hash'])
    .where('username', '=', username)
    .where('is_active', '=', 1)
    .executeTakeFirst();
  return row ? { id: row.id, passwordHash: row.password_hash } : null;
}
