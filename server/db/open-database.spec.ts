import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type Database, DatabaseError } from './database.ts';
import { migrateToLatest } from './migrate.ts';
import { openDatabase } from './open-database.ts';

describe('opening the database', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plumbline-open-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const refusalOf = async (config: { databaseUrl: string | null; dataFolder: string }): Promise<string> => {
    try {
      await (await openDatabase(config)).close();
      return 'opened';
    } catch (error) {
      expect(error).toBeInstanceOf(DatabaseError);
      const { message } = error as Error;
      expect(message).not.toContain('\n');
      return message;
    }
  };

  it('makes the data folder, and finds everything again the next time', async () => {
    const config = { databaseUrl: null, dataFolder: join(folder, 'a', 'b') };
    const first = await openDatabase(config);
    await sql`insert into clinic values ('1', 1, 'Back Clinic', 'UTC', 'en', '911', 0, '2026-03-02')`.execute(
      first.writes,
    );
    await first.close();
    const again = await openDatabase(config);
    expect((await again.reads.selectFrom('clinic').select('name').execute())[0]?.name).toBe('Back Clinic');
    await again.close();
  });

  it('syncs every commit to disk and enforces foreign keys', async () => {
    const database = await openDatabase({ databaseUrl: null, dataFolder: folder });
    const pragma = async (name: string): Promise<unknown> => {
      const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(
        database.writes,
      );
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await database.close();
  });

  it('refuses a data folder that cannot be written, for root too', async () => {
    // Below a file nobody can make a folder, whatever the rights.
    writeFileSync(join(folder, 'file'), '');
    const message = await refusalOf({ databaseUrl: null, dataFolder: join(folder, 'file', 'data') });
    expect(message).toMatch(/^The data folder .*file\/data cannot be written \(ENOTDIR\); set DATA_DIR to/);
  });

  it('refuses a file that is no database, and leaves it as it is', async () => {
    const file = join(folder, 'plumbline.sqlite');
    const content = 'This is a letter, not a database. '.repeat(200);
    writeFileSync(file, content);
    const message = await refusalOf({ databaseUrl: null, dataFolder: folder });
    expect(message).toMatch(
      /plumbline\.sqlite cannot be opened \(.*\); check that it is a Plumbline database/,
    );
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('refuses a PostgreSQL server that is not there, without its password', async () => {
    const port = await freePort();
    const databaseUrl = `postgres://clinic:secret@127.0.0.1:${port}/clinic`;
    const message = await refusalOf({ databaseUrl, dataFolder: folder });
    expect(message).toContain(`127.0.0.1:${port}/clinic cannot be used`);
    expect(message).toContain('check DATABASE_URL');
    expect(message).not.toContain('secret');
  });
});

describeOnEveryDatabase('migrating', (open) => {
  const migrationsOf = async ({ writes }: Database): Promise<string[]> => {
    const query = sql<{ name: string }>`select name from kysely_migration order by name`;
    return (await query.execute(writes)).rows.map(({ name }) => name);
  };

  it('changes nothing the second time', async () => {
    const database = await open();
    const applied = await migrationsOf(database);
    await migrateToLatest(database);
    expect(applied).toContain('0001-initial');
    expect(await migrationsOf(database)).toEqual(applied);
  });

  it('refuses a database newer than the program, and leaves it as it is', async () => {
    const database = await open();
    const applied = await migrationsOf(database);
    await sql`insert into kysely_migration values ('0099-later', '2030-01-01')`.execute(database.writes);
    await expectAsync(migrateToLatest(database)).toBeRejectedWithError(
      DatabaseError,
      /made by a newer version of Plumbline \(it holds 0099-later\); start that version, or restore/,
    );
    expect(await migrationsOf(database)).toEqual([...applied, '0099-later']);
  });

  it('keeps what must not be: a second clinic, a score out of range, a course of nobody', async () => {
    const database = await open();
    const clinic = (id: string) =>
      sql`insert into clinic values (${id}, 1, 'Clinic', 'UTC', 'en', '911', 0, '2026-03-02')`.execute(
        database.writes,
      );
    await clinic('1');
    await expectAsync(clinic('2')).toBeRejected();
    await expectAsync(
      database.writes
        .insertInto('course')
        .values({
          id: '1',
          patient_id: 'nobody',
          opened_on: '2026-03-02',
          stage: 'new',
          triage_level: null,
          day_zero: null,
        })
        .execute(),
    ).toBeRejected();
  });
});

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
