import { type Kysely, SqliteAdapter, sql } from 'kysely';

/** What the rules said when a plan was saved, and the clinic's own templates. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  await db.schema.alterTable('plan_version').addColumn('checks', 'text').execute();
  const template = db.schema
    .createTable('plan_template')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('retired_at', 'text')
    .addColumn('retired_by', 'text', (c) => c.references('account.id'));
  await (isPostgres ? template : template.modifyEnd(sql`strict`)).execute();
}
