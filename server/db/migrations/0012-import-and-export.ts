import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** What came from other systems, and research exports as they were locked. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const create = async <Columns extends string>(
    name: string,
    define: (table: CreateTableBuilder<string>) => CreateTableBuilder<string, Columns>,
  ): Promise<void> => {
    const table = define(db.schema.createTable(name));
    await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
  };
  const recorded = (table: CreateTableBuilder<string>): CreateTableBuilder<string> =>
    table
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id'));

  await create('import_batch', (t) =>
    recorded(t)
      .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('patients', 'courses', 'scores')`))
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('rows_added', 'integer', (c) => c.notNull())
      .addColumn('rows_known', 'integer', (c) => c.notNull())
      .addUniqueConstraint('import_batch_once', ['kind', 'sha256'] as never),
  );
  // No foreign key to the record: it is a patient, a course or a check-in.
  await create('imported_record', (t) =>
    t
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('external_id', 'text', (c) => c.notNull())
      .addColumn('record_id', 'text', (c) => c.notNull())
      .addColumn('row_hash', 'text', (c) => c.notNull())
      .addColumn('batch_id', 'text', (c) => c.notNull().references('import_batch.id'))
      .addPrimaryKeyConstraint('imported_record_pk', ['kind', 'external_id'] as never),
  );
  await create('imported_course', (t) =>
    t
      .addColumn('course_id', 'text', (c) => c.primaryKey().references('course.id'))
      .addColumn('acuity', 'text')
      .addColumn('modalities', 'text')
      .addColumn('batch_id', 'text', (c) => c.notNull().references('import_batch.id')),
  );

  await create('export_key', (t) =>
    t
      .addColumn('singleton', 'integer', (c) => c.primaryKey().check(sql`singleton = 1`))
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull()),
  );
  await create('research_export', (t) =>
    recorded(t)
      .addColumn('exported_on', 'text', (c) => c.notNull())
      .addColumn('opened_from', 'text')
      .addColumn('opened_until', 'text')
      .addColumn('knowledge_version', 'text', (c) => c.notNull())
      .addColumn('files', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('bytes', 'integer', (c) => c.notNull()),
  );
  await create('research_export_part', (t) =>
    t
      .addColumn('export_id', 'text', (c) => c.notNull().references('research_export.id'))
      .addColumn('part', 'integer', (c) => c.notNull())
      .addColumn('content', isPostgres ? 'bytea' : 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('research_export_part_pk', ['export_id', 'part'] as never),
  );
}
