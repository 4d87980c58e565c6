import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { openPostgres } from '../db/postgres.ts';
import type { Schema } from '../db/schema.ts';
import { openSqlite } from '../db/sqlite.ts';

type Engine = 'SQLite' | 'PGlite' | 'PostgreSQL';

/**
 * The engines every repository spec runs on: a PostgreSQL server joins where TEST_DATABASE_URL names one, and
 * SPEC_DATABASES names the only one where a run is not about databases.
 */
const ENGINES: readonly Engine[] =
  process.env['SPEC_DATABASES'] === 'SQLite'
    ? ['SQLite']
    : ['SQLite', 'PGlite', ...(process.env['TEST_DATABASE_URL'] ? ['PostgreSQL' as const] : [])];

/** Describes the same behaviour once for every engine; `open` gives an empty, migrated database. */
export function describeOnEveryDatabase(name: string, body: (open: () => Promise<Database>) => void): void {
  for (const engine of ENGINES) {
    describe(`${name} on ${engine}`, () => {
      const opened: Database[] = [];
      if (engine === 'PGlite') beforeAll(() => startPglite(), PGLITE_START_LIMIT_MS);
      afterEach(async () => {
        await Promise.all(opened.splice(0).map((database) => database.close()));
      });
      body(async () => {
        const database = await openEmpty(engine);
        opened.push(database);
        return database;
      });
    });
  }
}

/** An empty, migrated database for one spec; the spec closes it. */
export async function openEmpty(engine: Engine = 'SQLite'): Promise<Database> {
  const database = await { SQLite: openTemporarySqlite, PGlite: openPglite, PostgreSQL: openEmptyPostgres }[
    engine
  ]();
  await migrateToLatest(database);
  return database;
}

async function openTemporarySqlite(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-spec-'));
  const database = openSqlite(join(folder, 'spec.sqlite'));
  // A spec's data need not outlive a power cut, and waiting for the disk is most of its time.
  await sql`pragma synchronous = off`.execute(database.writes);
  return {
    ...database,
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// Starting the engine takes most of a second, so specs share one and begin with an empty schema.
let sharedPglite: Promise<PGlite> | null = null;
/** On a busy machine the start takes longer than one spec may. */
const PGLITE_START_LIMIT_MS = 60_000;

function startPglite(): Promise<PGlite> {
  return (sharedPglite ??= PGlite.create());
}

async function openPglite(): Promise<Database> {
  const pglite = await startPglite();
  await pglite.exec('drop schema public cascade; create schema public');
  const connect = () => new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  const writes = connect();
  let last: Promise<unknown> = Promise.resolve();
  return {
    engine: 'postgres',
    place: null,
    // A connection of its own, so that a read never finds itself inside another request's transaction.
    reads: connect(),
    writes,
    // The one connection holds one transaction at a time; Kysely's driver does not queue them.
    transact: (work) => {
      const turn = last.then(() => writes.transaction().execute(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: () => Promise.resolve(),
  };
}

async function openEmptyPostgres(): Promise<Database> {
  const database = await openPostgres(process.env['TEST_DATABASE_URL'] ?? '');
  await sql`drop schema public cascade`.execute(database.writes);
  await sql`create schema public`.execute(database.writes);
  return database;
}
