import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** What was typed and not saved yet, and the key that seals it on a device. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const create = async <Columns extends string>(
    name: string,
    define: (table: CreateTableBuilder<string>) => CreateTableBuilder<string, Columns>,
  ): Promise<void> => {
    const table = define(db.schema.createTable(name));
    await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
  };

  // An owner is whoever may write the form, which need not be an account.
  await create('draft', (t) =>
    t
      .addColumn('owner_id', 'text', (c) => c.notNull())
      .addColumn('course_id', 'text', (c) => c.notNull().references('course.id'))
      .addColumn('form', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull().check(sql`revision >= 1`))
      .addColumn('based_on', 'integer', (c) => c.notNull().check(sql`based_on >= 0`))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('draft_pk', ['owner_id', 'course_id', 'form'] as never),
  );
  await create('draft_key', (t) =>
    t
      .addColumn('owner_id', 'text', (c) => c.primaryKey())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull()),
  );
}
