import { type Kysely, SqliteAdapter, sql } from 'kysely';

/** Which secret this database belongs to. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const table = db.schema
    .createTable('secret_mark')
    .addColumn('singleton', 'integer', (c) => c.primaryKey().check(sql`singleton = 1`))
    .addColumn('mark', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull());
  await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
}
