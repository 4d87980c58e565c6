import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

export type Tx = Transaction<Schema>;

/** Where a database lies, for another thread to open it. */
export type Place =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string };

/**
 * The clinic's database. Work that reads or writes a patient runs in a transaction, so that its audit row stands or
 * falls with it. Nothing but SQL is awaited inside one: on SQLite it holds the only writing connection.
 */
export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  /** Null for one that lives in this thread alone, as some specs have it. */
  readonly place: Place | null;
  /** For reads that name no patient; on SQLite a connection of its own, never blocked by a writer. */
  readonly reads: Kysely<Schema>;
  /** The connection migrations use. */
  readonly writes: Kysely<Schema>;
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A database that cannot be used as it is. The message is one sentence with the remedy. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}
