import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** The clinic's hours, when patients like to come, and appointments with every version of each. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const create = async (
    name: string,
    define: (table: CreateTableBuilder<string>) => CreateTableBuilder<string>,
  ): Promise<void> => {
    const table = define(db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey()));
    await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
  };
  const recorded = (table: CreateTableBuilder<string>): CreateTableBuilder<string> =>
    table
      .addColumn('version', 'integer', (c) => c.notNull().check(sql`version >= 1`))
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id'));
  const ofCourse = (table: CreateTableBuilder<string>): CreateTableBuilder<string> =>
    table.addColumn('course_id', 'text', (c) => c.notNull().references('course.id'));
  const placed = (table: CreateTableBuilder<string>): CreateTableBuilder<string> =>
    table
      .addColumn('on_date', 'text', (c) => c.notNull())
      .addColumn('at_time', 'text', (c) => c.notNull())
      .addColumn('minutes', 'integer', (c) => c.notNull())
      .addColumn('status', 'text', (c) =>
        c
          .notNull()
          .check(sql`status in ('booked', 'arrived', 'in_treatment', 'done', 'cancelled', 'missed')`),
      )
      .addColumn('reason', 'text')
      .addColumn('arrived_at', 'text');

  await create('opening_hours_version', (t) =>
    recorded(t)
      .addColumn('hours', 'text', (c) => c.notNull())
      .addUniqueConstraint('opening_hours_version_once', ['version'] as never),
  );
  await create('visit_preference_version', (t) =>
    recorded(ofCourse(t))
      .addColumn('preference', 'text', (c) => c.notNull())
      .addUniqueConstraint('visit_preference_version_once', ['course_id', 'version'] as never),
  );
  await create('appointment', (t) => placed(recorded(ofCourse(t))));
  await create('appointment_version', (t) =>
    placed(recorded(t))
      .addColumn('appointment_id', 'text', (c) => c.notNull().references('appointment.id'))
      .addUniqueConstraint('appointment_version_once', ['appointment_id', 'version'] as never),
  );

  const index = (name: string, table: string, columns: string[]): Promise<void> =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index('appointment_by_on_date_at_time', 'appointment', ['on_date', 'at_time']);
  await index('appointment_by_course_id_on_date', 'appointment', ['course_id', 'on_date']);
  // What is due counts from day 0.
  await index('course_by_day_zero', 'course', ['day_zero']);
}
