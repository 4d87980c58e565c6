import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** Visits, and the signs reported at them. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const create = async (
    name: string,
    define: (table: CreateTableBuilder<string>) => CreateTableBuilder<string>,
  ): Promise<void> => {
    const table = define(
      db.schema
        .createTable(name)
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('course_id', 'text', (c) => c.notNull().references('course.id'))
        .addColumn('visit_id', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('recorded_at', 'text', (c) => c.notNull())
        .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id')),
    );
    await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
  };

  await create('visit_version', (t) =>
    t
      .addColumn('on_date', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('deviations', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('plan_version', 'integer')
      .addColumn('knowledge_version', 'text', (c) => c.notNull()),
  );
  await db.schema
    .createIndex('visit_version_by_course_id_on_date')
    .on('visit_version')
    .columns(['course_id', 'on_date'])
    .execute();

  await create('reported_sign', (t) => t.addColumn('signs', 'text', (c) => c.notNull()));
  for (const [table, of] of [
    ['visit_version', 'visit_id'],
    ['reported_sign', 'course_id'],
  ] as const) {
    await db.schema.createIndex(`${table}_once`).on(table).columns([of, 'version']).unique().execute();
  }
  // What settles a sign rests on the reports of that moment, as on the intake and the examination.
  for (const table of ['sign_explanation', 'clearance']) {
    await db.schema.alterTable(table).addColumn('report_version', 'integer').execute();
  }
}
