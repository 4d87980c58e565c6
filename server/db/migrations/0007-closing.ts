import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** Courses that are closed with a reason, and opened again. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const create = async (
    name: string,
    define: (table: CreateTableBuilder<string>) => CreateTableBuilder<string>,
  ): Promise<void> => {
    const table = define(db.schema.createTable(name))
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id'));
    await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
  };

  await create('course_closing', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('course_id', 'text', (c) => c.notNull().references('course.id'))
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .addColumn('on_date', 'text', (c) => c.notNull()),
  );
  await db.schema
    .createIndex('course_closing_by_course_id')
    .on('course_closing')
    .columns(['course_id'])
    .execute();
  await create('course_reopening', (t) =>
    t
      .addColumn('closing_id', 'text', (c) => c.primaryKey().references('course_closing.id'))
      .addColumn('reason', 'text', (c) => c.notNull()),
  );
  await db.schema.alterTable('course').addColumn('closed_on', 'text').execute();
}
