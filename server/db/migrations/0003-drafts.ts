import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** Drafts with the keys that seal them on devices; records entered in error; registrations merged. */
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

  // A mark is never taken back: what was struck by mistake is recorded anew.
  await create('error_mark', (t) =>
    t
      .addColumn('record_id', 'text', (c) => c.primaryKey())
      .addColumn('course_id', 'text', (c) => c.notNull().references('course.id'))
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('marked_at', 'text', (c) => c.notNull())
      .addColumn('marked_by', 'text', (c) => c.notNull().references('account.id')),
  );
  await create('patient_merge', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('survivor_id', 'text', (c) => c.notNull().references('patient.id'))
      .addColumn('merged_id', 'text', (c) => c.notNull().references('patient.id'))
      .addColumn('course_ids', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('merged_at', 'text', (c) => c.notNull())
      .addColumn('merged_by', 'text', (c) => c.notNull().references('account.id')),
  );
  await create('patient_unmerge', (t) =>
    t
      .addColumn('merge_id', 'text', (c) => c.primaryKey().references('patient_merge.id'))
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('unmerged_at', 'text', (c) => c.notNull())
      .addColumn('unmerged_by', 'text', (c) => c.notNull().references('account.id')),
  );
  await db.schema
    .alterTable('patient')
    .addColumn('merged_into', 'text', (c) => c.references('patient.id'))
    .execute();
}
