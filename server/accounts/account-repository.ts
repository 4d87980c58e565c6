import type { Kysely, Selectable } from 'kysely';
import type { Account } from '#contract/account';
import type { Role } from '#contract/permission';
import type { Tx } from '../db/database.ts';
import type { AccountTable, Schema } from '../db/schema.ts';

export interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly isDemo: boolean;
  readonly at: string;
}

export async function insertAccount(tx: Tx, account: AccountRow): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: account.id,
      version: 1,
      username: account.username,
      display_name: account.displayName,
      roles: JSON.stringify(account.roles),
      password_hash: account.passwordHash,
      is_active: 1,
      is_demo: account.isDemo ? 1 : 0,
      created_at: account.at,
    })
    .execute();
}

export async function listAccounts(db: Kysely<Schema>): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('username').execute();
  return rows.map(toAccount);
}

export async function findAccount(db: Kysely<Schema>, id: string): Promise<Account | null> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toAccount(row) : null;
}

export async function isUsernameTaken(db: Kysely<Schema>, username: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('username', '=', username).executeTakeFirst();
  return row !== undefined;
}

export async function hasDemoAccounts(db: Kysely<Schema>): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('is_demo', '=', 1).executeTakeFirst();
  return row !== undefined;
}

/** Saves a change based on a version. Returns false when that version is not the newest. */
export async function updateAccount(
  tx: Tx,
  id: string,
  basedOn: number,
  change: Pick<Account, 'displayName' | 'roles' | 'isActive'>,
): Promise<boolean> {
  const result = await tx
    .updateTable('account')
    .set({
      version: basedOn + 1,
      display_name: change.displayName,
      roles: JSON.stringify(change.roles),
      is_active: change.isActive ? 1 : 0,
    })
    .where('id', '=', id)
    .where('version', '=', basedOn)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function toAccount(row: Selectable<AccountTable>): Account {
  return {
    id: row.id,
    version: row.version,
    username: row.username,
    displayName: row.display_name,
    roles: JSON.parse(row.roles) as Role[],
    isActive: row.is_active === 1,
    isDemo: row.is_demo === 1,
    createdAt: row.created_at,
  };
}
