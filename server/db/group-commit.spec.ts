import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import type { Database, Tx } from './database.ts';
import { GroupCommit } from './group-commit.ts';
import type { Schema } from './schema.ts';
import { openSqlite } from './sqlite.ts';
import { ClinicSqliteDialect } from './sqlite-dialect.ts';

describe('works that share a commit', () => {
  let folder: string;
  let file: string;
  let database: Database;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-group-'));
    file = join(folder, 'group.sqlite');
    database = openSqlite(file);
    await sql`create table note (text text not null unique)`.execute(database.writes);
    await sql`create table reply (note text not null references note (text) on delete cascade)`.execute(
      database.writes,
    );
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const note = (tx: Tx, text: string) => sql`insert into note values (${text})`.execute(tx);
  const notes = async (db: Kysely<Schema> = database.reads): Promise<string[]> =>
    (await sql<{ text: string }>`select text from note order by text`.execute(db)).rows.map(
      ({ text }) => text,
    );
  /** A work that notes a text, and answers what is noted by then. */
  const noting = (text: string) =>
    database.transact(async (tx) => {
      await note(tx, text);
      return notes(tx);
    });
  const failing = (text: string) =>
    database.transact(async (tx) => {
      await note(tx, text);
      throw new Error(`${text} went wrong`);
    });
  const outcomesOf = async (works: readonly Promise<unknown>[]): Promise<string[]> =>
    (await Promise.allSettled(works)).map((outcome) =>
      outcome.status === 'fulfilled' ? 'done' : (outcome.reason as Error).message,
    );

  it('are one transaction when they come at once, and another one when they come later', async () => {
    const begun: string[] = [];
    const db = new Kysely<Schema>({
      dialect: new ClinicSqliteDialect(new SqliteConnection(file)),
      log: ({ query }) => {
        if (query.sql.startsWith('begin')) begun.push(query.sql);
      },
    });
    const groups = new GroupCommit(db);
    await Promise.all(['a', 'b', 'c'].map((text) => groups.transact((tx) => note(tx, text))));
    expect(begun).toEqual(['begin immediate']);
    await groups.transact((tx) => note(tx, 'd'));
    expect(begun.length).toBe(2);
    await db.destroy();
  });

  it('run in the order they came, each seeing what was written before it', async () => {
    expect(await Promise.all([noting('a'), noting('b'), noting('c')])).toEqual([
      ['a'],
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]);
  });

  it('are told of only once all of them are on disk', async () => {
    let isFirstTold = false;
    const first = noting('a').then(async () => {
      isFirstTold = true;
      return notes();
    });
    const second = database.transact(async (tx) => {
      await note(tx, 'b');
      return { isFirstTold, seenByOthers: await notes() };
    });
    expect(await second).toEqual({ isFirstTold: false, seenByOthers: [] });
    expect(await first).toEqual(['a', 'b']);
  });

  it('undo an error’s own rows and no others', async () => {
    const outcomes = await outcomesOf([noting('a'), failing('b'), noting('c')]);
    expect(outcomes).toEqual(['done', 'b went wrong', 'done']);
    expect(await notes()).toEqual(['a', 'c']);
  });

  it('tell of an error, too, only once they are on disk: it may rest on what a neighbour wrote', async () => {
    const kept = noting('a');
    const refusal = noting('a').catch(() => notes());
    expect(await refusal).toEqual(['a']);
    await kept;
  });

  it('all fail with a commit that fails, and leave nothing', async () => {
    const outcomes = await outcomesOf([
      noting('a'),
      database.transact(async (tx) => {
        await sql`pragma defer_foreign_keys = on`.execute(tx);
        await sql`insert into reply values ('nothing')`.execute(tx);
      }),
      noting('b'),
    ]);
    expect(new Set(outcomes)).toEqual(new Set(['FOREIGN KEY constraint failed']));
    expect(await notes()).toEqual([]);
    expect(await noting('c')).toEqual(['c']);
  });

  it('all fail with an error that ends the transaction, as a full disk does, and leave nothing', async () => {
    const outcomes = await outcomesOf([
      noting('a'),
      database.transact(async (tx) => {
        await sql`rollback`.execute(tx);
        throw new Error('the disk is full');
      }),
      noting('b'),
    ]);
    expect(new Set(outcomes)).toEqual(new Set(['the disk is full']));
    expect(await notes()).toEqual([]);
    expect(await noting('c')).toEqual(['c']);
  });

  it('all fail while another process holds the database, and work again after it', async () => {
    await sql`pragma busy_timeout = 0`.execute(database.writes);
    const other = new SqliteConnection(file);
    other.exec('begin immediate');
    expect(await outcomesOf([noting('a'), noting('b')])).toEqual([
      'database is locked',
      'database is locked',
    ]);
    other.exec('rollback');
    other.close();
    expect(await noting('c')).toEqual(['c']);
  });

  it('leave a query that nobody waited for out of the next one’s savepoint', async () => {
    let late: () => Promise<unknown> = () => Promise.resolve();
    await database.transact((tx) => {
      late = () => note(tx, 'late');
      return Promise.resolve();
    });
    const next = database.transact(async (tx) => {
      await expectAsync(late()).toBeRejectedWithError('This transaction has ended.');
      return notes(tx);
    });
    expect(await next).toEqual([]);
  });

  it('keep others who write waiting, until they are on disk', async () => {
    const outcomes = outcomesOf([noting('a'), failing('b')]);
    await new Promise((soon) => setImmediate(soon));
    await sql`insert into note values ('c')`.execute(database.writes);
    expect(await notes()).toEqual(['a', 'c']);
    expect(await outcomes).toEqual(['done', 'b went wrong']);
  });

  it('are on disk before the database closes', async () => {
    const outcomes = outcomesOf([noting('a'), failing('b'), noting('c')]);
    await database.close();
    expect(await outcomes).toEqual(['done', 'b went wrong', 'done']);
    database = openSqlite(file);
    expect(await notes()).toEqual(['a', 'c']);
  });

  it('are refused after it has closed', async () => {
    await database.close();
    expect(await outcomesOf([noting('a')])).toEqual(['driver has already been destroyed']);
    database = openSqlite(file);
  });

  it('lose nothing of two thousand that come all the time, some of which fail', async () => {
    const told: string[] = [];
    const texts = Array.from({ length: 2_000 }, (_, at) => String(at).padStart(4, '0'));
    await Promise.all(
      texts.map(async (text, at) => {
        for (let turn = 0; turn < at % 7; turn += 1) await new Promise((soon) => setImmediate(soon));
        await (at % 5 === 0 ? failing(text) : noting(text)).then(
          () => told.push(text),
          () => undefined,
        );
      }),
    );
    expect(told.length).toBe(1_600);
    expect(await notes()).toEqual(told.toSorted());
  });
});
