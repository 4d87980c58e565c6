import type { Kysely } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export async function findPinHash(db: Kysely<Schema>, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('pin_hash')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row?.pin_hash ?? null;
}

export async function updatePinHash(tx: Tx, accountId: string, pinHash: string): Promise<void> {
  await tx.updateTable('account').set({ pin_hash: pinHash }).where('id', '=', accountId).execute();
}
