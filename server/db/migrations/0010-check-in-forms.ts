import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** Signs reported at check-ins, check-ins in the hands of patients, and calls that reached nobody. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  // A visit or a check-in.
  await db.schema.alterTable('reported_sign').renameColumn('visit_id', 'source_id').execute();

  const extend = (
    column: string,
    type: 'text' | 'integer',
    define: Parameters<ReturnType<typeof db.schema.alterTable>['addColumn']>[2],
  ) => db.schema.alterTable('handover').addColumn(column, type, define).execute();
  await extend('form', 'text', (c) =>
    c
      .notNull()
      .defaultTo('intake')
      .check(sql`form in ('intake', 'check-in')`),
  );
  await extend('week', 'integer', (c) => c);
  await extend('check_in_id', 'text', (c) => c.references('check_in.id'));
  await db.schema
    .createIndex('handover_once_by_check_in_id')
    .on('handover')
    .column('check_in_id')
    .unique()
    .execute();

  const table: CreateTableBuilder<string> = db.schema
    .createTable('call_try')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('course_id', 'text', (c) => c.notNull().references('course.id'))
    .addColumn('week', 'integer', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id'));
  await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
  await db.schema
    .createIndex('call_try_by_course_id_week')
    .on('call_try')
    .columns(['course_id', 'week'])
    .execute();
}
