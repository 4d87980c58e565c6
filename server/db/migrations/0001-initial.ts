import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** The record of one clinic. Rows of clinical tables are only ever added. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  /** Byte order, so that search by range and sorting agree on both engines. */
  const keyText = isPostgres ? sql`text collate "C"` : sql`text`;

  const create = async <Columns extends string>(
    name: string,
    define: (table: CreateTableBuilder<string>) => CreateTableBuilder<string, Columns>,
  ): Promise<void> => {
    const table = define(db.schema.createTable(name));
    await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
  };
  const index = (table: string, columns: string[]): Promise<void> =>
    db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns(columns)
      .execute();

  await create('clinic', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('singleton', 'integer', (c) =>
        c
          .notNull()
          .unique()
          .check(sql`singleton = 1`),
      )
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('time_zone', 'text', (c) => c.notNull())
      .addColumn('locale', 'text', (c) => c.notNull())
      .addColumn('emergency_number', 'text', (c) => c.notNull())
      .addColumn('is_demo', 'integer', (c) => c.notNull().check(sql`is_demo in (0, 1)`))
      .addColumn('created_at', 'text', (c) => c.notNull()),
  );

  await create('account', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('username', 'text', (c) => c.notNull().unique())
      .addColumn('display_name', 'text', (c) => c.notNull())
      .addColumn('roles', 'text', (c) => c.notNull())
      .addColumn('password_hash', 'text', (c) => c.notNull())
      .addColumn('is_active', 'integer', (c) => c.notNull().check(sql`is_active in (0, 1)`))
      .addColumn('is_demo', 'integer', (c) => c.notNull().check(sql`is_demo in (0, 1)`))
      .addColumn('created_at', 'text', (c) => c.notNull()),
  );

  await create('session', (t) =>
    t
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('last_seen_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('revoked_at', 'text'),
  );

  // No foreign keys: an audit row outlives what it names, and a refusal may name what never was.
  await create('audit_event', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text')
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull().check(sql`outcome in ('done', 'refused')`))
      .addColumn('patient_id', 'text')
      .addColumn('subject_id', 'text')
      .addColumn('request_id', 'text', (c) => c.notNull()),
  );
  await index('audit_event', ['at']);
  await index('audit_event', ['patient_id', 'at']);

  await create('patient', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull().unique())
      .addColumn('given_name', 'text', (c) => c.notNull())
      .addColumn('family_name', 'text', (c) => c.notNull())
      .addColumn('birth_date', 'text', (c) => c.notNull())
      .addColumn('sex', 'text', (c) => c.notNull())
      .addColumn('phone', 'text')
      .addColumn('email', 'text')
      .addColumn('given_key', keyText, (c) => c.notNull())
      .addColumn('family_key', keyText, (c) => c.notNull())
      .addColumn('registered_at', 'text', (c) => c.notNull())
      .addColumn('registered_by', 'text', (c) => c.notNull().references('account.id')),
  );
  await index('patient', ['family_key', 'given_key']);
  await index('patient', ['given_key']);
  await index('patient', ['birth_date']);

  await create('patient_version', (t) =>
    t
      .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id'))
      .addPrimaryKeyConstraint('patient_version_pk', ['patient_id', 'version'] as never),
  );

  await create('course', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('patient_id', 'text', (c) => c.notNull().references('patient.id'))
      .addColumn('opened_on', 'text', (c) => c.notNull())
      .addColumn('stage', 'text', (c) => c.notNull())
      .addColumn('triage_level', 'text')
      .addColumn('day_zero', 'text'),
  );
  // Wide enough to find the newest course of a patient, and the patients at a stage, without the table.
  await index('course', ['patient_id', 'opened_on', 'id']);
  await index('course', ['stage', 'patient_id', 'opened_on', 'id']);

  const versioned = async (
    name: string,
    define: (table: CreateTableBuilder<string>) => CreateTableBuilder<string>,
  ) =>
    create(name, (t) =>
      define(
        t
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('course_id', 'text', (c) => c.notNull().references('course.id'))
          .addColumn('version', 'integer', (c) => c.notNull().check(sql`version >= 1`))
          .addColumn('recorded_at', 'text', (c) => c.notNull())
          .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id')) as never,
      ).addUniqueConstraint(`${name}_once`, ['course_id', 'version'] as never),
    );

  await versioned('intake_version', (t) =>
    t
      .addColumn('answers', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('rmdq_score', 'integer', (c) => c.check(sql`rmdq_score between 0 and 24`))
      .addColumn('triage', 'text', (c) => c.notNull())
      .addColumn('knowledge_version', 'text', (c) => c.notNull())
      .addColumn('recorded_on', 'text', (c) => c.notNull()),
  );
  await versioned('examination_version', (t) => t.addColumn('findings', 'text', (c) => c.notNull()));
  await versioned('plan_version', (t) =>
    t
      .addColumn('status', 'text', (c) => c.notNull().check(sql`status in ('draft', 'signed')`))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('intake_version', 'integer', (c) => c.notNull())
      .addColumn('examination_version', 'integer')
      .addColumn('knowledge_version', 'text', (c) => c.notNull()),
  );

  await create('check_in', (t) =>
    t
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('course_id', 'text', (c) => c.notNull().references('course.id'))
      .addColumn('on_date', 'text', (c) => c.notNull())
      .addColumn('pain_nrs', 'integer', (c) => c.check(sql`pain_nrs between 0 and 10`))
      .addColumn('rmdq', 'text', (c) => c.notNull())
      .addColumn('rmdq_score', 'integer', (c) => c.check(sql`rmdq_score between 0 and 24`))
      .addColumn('rmdq_answered', 'integer', (c) => c.notNull().check(sql`rmdq_answered between 0 and 24`))
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('corrects', 'text', (c) => c.unique().references('check_in.id'))
      .addColumn('reason', 'text')
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('recorded_by', 'text', (c) => c.notNull().references('account.id')),
  );
  await index('check_in', ['course_id', 'on_date']);
}
