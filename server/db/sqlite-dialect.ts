import type SqliteConnection from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';

/** Kysely on one connection, whose transactions write from the start and whose statements are compiled once. */
export class ClinicSqliteDialect extends SqliteDialect {
  readonly #connection: SqliteConnection.Database;
  readonly #database: SqliteDatabase;

  constructor(connection: SqliteConnection.Database) {
    const database = withKeptStatements(connection);
    super({ database });
    this.#connection = connection;
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ClinicSqliteDriver(this.#connection, this.#database);
  }
}

class ClinicSqliteDriver extends SqliteDriver {
  readonly #connection: SqliteConnection.Database;

  constructor(connection: SqliteConnection.Database, database: SqliteDatabase) {
    super({ database });
    this.#connection = connection;
  }

  /** Waits for another process at the beginning: one that begins by reading cannot wait once it writes. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk, say, has ended the transaction already; a second error would hide the first. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#connection.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** The server asks some hundreds of different statements; long ones are bulk inserts, each of its own length. */
const MOST_KEPT = 500;
const LONGEST_KEPT_CHARACTERS = 4_000;

/** Compiling a short statement takes longer than running it. */
function withKeptStatements(connection: SqliteConnection.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const known = kept.get(text);
      if (known) return known;
      const statement = connection.prepare(text);
      if (text.length > LONGEST_KEPT_CHARACTERS) return statement;
      if (kept.size === MOST_KEPT) kept.clear();
      kept.set(text, statement);
      return statement;
    },
    close: () => {
      connection.close();
    },
  };
}
