import type { Database } from '../db/database.ts';
import { type Head, type SealedRow, isOwnHead, macOf, sealOf } from './seal.ts';
import { listUnsealed, lockHead, storeHead, storeSeals } from './seal-repository.ts';

/** Rows sealed in one transaction: on SQLite other writers wait no longer than that takes. */
export const SEAL_BATCH = 500;

/** The head in the database is not one this clinic's servers wrote: nothing more is sealed after it. */
export class ForeignHeadError extends Error {
  override readonly name = 'ForeignHeadError';

  constructor() {
    super(
      'The head of the audit chain was changed by somebody without the secret; run npm run audit:verify.',
    );
  }
}

/**
 * Seals the rows that can be seen by now, at most a batch of them, after those sealed before. Answers how many, and the
 * head they lead to; none while another server seals. A row of a transaction that ends later comes later in the chain.
 * Throws a ForeignHeadError.
 */
export function sealRows(
  { database, key, now }: { database: Database; key: Buffer; now: () => Date },
  limit = SEAL_BATCH,
): Promise<{ sealed: number; head: Head | null }> {
  return database.transact(async (tx) => {
    const head = await lockHead(tx, database.engine);
    if (!head) return { sealed: 0, head: null };
    if (!isOwnHead(key, head)) throw new ForeignHeadError();
    const sealedAt = now().toISOString();
    const sealed: SealedRow[] = [];
    let { position, seal } = head;
    for (const content of await listUnsealed(tx, limit)) {
      position += 1;
      const row = { ...content, position, sealedAt };
      seal = sealOf(key, seal, row);
      sealed.push({ ...row, seal });
    }
    if (sealed.length === 0) return { sealed: 0, head };
    await storeSeals(tx, sealed);
    const next = { position, seal, sealedAt };
    await storeHead(tx, { ...next, mac: macOf(key, next) });
    return { sealed: sealed.length, head: next };
  });
}
