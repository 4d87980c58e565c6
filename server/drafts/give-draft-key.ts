import { randomBytes } from 'node:crypto';
import type { DraftKey } from '#contract/draft';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { findOrMakeKey } from './draft-repository.ts';
import { ownerOf } from './owner-of.ts';

const KEY_BYTES = 32;

/** The key that seals one's drafts on a device; always the same one, so that what was sealed can be opened again. */
export async function giveDraftKey(database: Database, acting: Acting): Promise<DraftKey> {
  const fresh = randomBytes(KEY_BYTES).toString('base64');
  return {
    key: await database.transact((tx) => findOrMakeKey(tx, ownerOf(acting), { fresh, at: acting.at })),
  };
}
