import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** Emergency signs that reach people, what settles them, and forms handed to patients. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const create = async (
    name: string,
    define: (table: CreateTableBuilder<string>) => CreateTableBuilder<string>,
  ): Promise<void> => {
    const table = define(db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey()));
    await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
  };
  const ofCourse = (table: CreateTableBuilder<string>): CreateTableBuilder<string> =>
    table.addColumn('course_id', 'text', (c) => c.notNull().references('course.id'));
  const recorded = (table: CreateTableBuilder<string>): CreateTableBuilder<string> =>
    table
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id'));

  await create('handover', (t) =>
    ofCourse(t)
      .addColumn('way', 'text', (c) => c.notNull().check(sql`way in ('tablet', 'link')`))
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull().references('account.id'))
      .addColumn('token_hash', 'text', (c) => c.unique())
      .addColumn('valid_until', 'text', (c) => c.notNull())
      .addColumn('opened_at', 'text')
      .addColumn('answers', 'text')
      .addColumn('started_from', 'text')
      .addColumn('saved_at', 'text')
      .addColumn('intake_id', 'text', (c) => c.unique().references('intake_version.id'))
      .addColumn('differs', 'text')
      .addColumn('submitted_at', 'text')
      .addColumn('ended_at', 'text')
      .addColumn('pin_tries', 'integer', (c) => c.notNull().defaultTo(0)),
  );
  await db.schema
    .createIndex('handover_by_course_id_made_at')
    .on('handover')
    .columns(['course_id', 'made_at'])
    .execute();

  // A session with a handover is a patient's: it reaches that one form and nothing else.
  await db.schema
    .alterTable('session')
    .addColumn('handover_id', 'text', (c) => c.references('handover.id'))
    .execute();
  await db.schema.alterTable('account').addColumn('pin_hash', 'text').execute();

  await create('alert', (t) =>
    ofCourse(t)
      .addColumn('level', 'text', (c) => c.notNull().check(sql`level in ('urgent', 'emergency')`))
      .addColumn('signs', 'text', (c) => c.notNull())
      .addColumn('raised_at', 'text', (c) => c.notNull())
      .addColumn('raised_by', 'text', (c) => c.notNull().references('account.id'))
      .addColumn('handover_id', 'text', (c) => c.references('handover.id')),
  );
  await db.schema
    .createIndex('alert_by_course_id_raised_at')
    .on('alert')
    .columns(['course_id', 'raised_at'])
    .execute();
  await create('alert_taking', (t) =>
    recorded(t)
      .addColumn('alert_id', 'text', (c) => c.notNull().unique().references('alert.id'))
      .addColumn('told', 'text', (c) => c.notNull())
      .addColumn('told_how', 'text', (c) => c.notNull())
      .addColumn('told_at', 'text', (c) => c.notNull())
      .addColumn('done', 'text', (c) => c.notNull()),
  );

  await create('sign_explanation', (t) =>
    recorded(ofCourse(t))
      .addColumn('sign', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('intake_version', 'integer', (c) => c.notNull())
      .addColumn('examination_version', 'integer'),
  );
  await create('clearance', (t) =>
    recorded(ofCourse(t))
      .addColumn('physician', 'text', (c) => c.notNull())
      .addColumn('given_on', 'text', (c) => c.notNull())
      .addColumn('excluded', 'text', (c) => c.notNull())
      .addColumn('permitted', 'text', (c) => c.notNull())
      .addColumn('condition', 'text', (c) => c.notNull())
      .addColumn('covers', 'text', (c) => c.notNull())
      .addColumn('intake_version', 'integer', (c) => c.notNull())
      .addColumn('examination_version', 'integer'),
  );
  for (const name of ['sign_explanation', 'clearance']) {
    await db.schema
      .createIndex(`${name}_by_course_id_recorded_at`)
      .on(name)
      .columns(['course_id', 'recorded_at'])
      .execute();
  }
}
