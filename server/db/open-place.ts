import SqliteConnection from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import type { Place } from './database.ts';
import type { Schema } from './schema.ts';

/** Opens a database once more, to be read from another thread than the server's. */
export function openPlace(place: Place): Kysely<Schema> {
  if (place.engine === 'postgres') {
    const pool = new pg.Pool({ connectionString: place.url, max: 1, connectionTimeoutMillis: 5_000 });
    // A connection lost while idle is replaced by the pool; without a listener it would end the thread.
    pool.on('error', () => undefined);
    return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  }
  const database = new SqliteConnection(place.file, { readonly: true, timeout: 5_000 });
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}
