import { closeSync, openSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { Kysely } from 'kysely';
import { type Database, DatabaseError } from './database.ts';
import { GroupCommit } from './group-commit.ts';
import { makeFolder } from './make-folder.ts';
import type { Schema } from './schema.ts';
import { ClinicSqliteDialect } from './sqlite-dialect.ts';

/**
 * Opens the embedded database, making its folder and file when they are missing. A write that was acknowledged is on
 * disk: WAL with synchronous=FULL. Throws a DatabaseError when the folder or file cannot be used.
 */
export function openSqlite(file: string): Database {
  ensureWritableFolder(dirname(file));
  const writer = connect(file);
  const reader = connect(file);
  const writes = new Kysely<Schema>({ dialect: new ClinicSqliteDialect(writer) });
  const reads = new Kysely<Schema>({ dialect: new ClinicSqliteDialect(reader) });
  const groups = new GroupCommit(writes);
  return {
    engine: 'sqlite',
    place: { engine: 'sqlite', file },
    reads,
    writes,
    transact: (work) => groups.transact(work),
    close: async () => {
      await groups.finish();
      // Kysely closes a connection only once it has been used.
      await Promise.all([reads.destroy(), writes.destroy()]);
      reader.close();
      writer.close();
    },
  };
}

function connect(file: string): SqliteConnection.Database {
  try {
    const connection = new SqliteConnection(file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('busy_timeout = 5000');
    return connection;
  } catch (error) {
    throw new DatabaseError(
      `The database file ${file} cannot be opened (${(error as Error).message}); check that it is a Plumbline database this user may write, or set DATA_DIR to another folder.`,
    );
  }
}

function ensureWritableFolder(folder: string): void {
  const probe = `${folder}/.write-test`;
  try {
    makeFolder(folder);
    closeSync(openSync(probe, 'w'));
    unlinkSync(probe);
  } catch (error) {
    throw new DatabaseError(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}); set DATA_DIR to a folder this user may write.`,
    );
  }
}
