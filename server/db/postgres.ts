import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Database, DatabaseError } from './database.ts';
import type { Schema } from './schema.ts';

const OLDEST_SERVER = 150_000;

/** Connects to PostgreSQL 15 or later. Throws a DatabaseError when it cannot be reached or is too old. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  await assertUsable(pool, url);
  const writes = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: 'postgres',
    place: { engine: 'postgres', url },
    reads: writes,
    writes,
    transact: (work) => writes.transaction().execute(work),
    close: () => writes.destroy(),
  };
}

async function assertUsable(pool: pg.Pool, url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  const place = `${host}${pathname}`;
  const version = await pool
    .query<{ version: number }>("select current_setting('server_version_num')::int as version")
    .then((result) => result.rows[0]?.version ?? 0)
    .catch(async (error: unknown) => {
      await pool.end();
      throw new DatabaseError(
        `The PostgreSQL database at ${place} cannot be used (${(error as Error).message}); check DATABASE_URL and that the server runs.`,
      );
    });
  if (version < OLDEST_SERVER) {
    await pool.end();
    throw new DatabaseError(`The PostgreSQL server at ${place} is too old; version 15 or later is needed.`);
  }
}
