import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';
import { noteChangesOf } from '../course-changes.ts';

/** What counts of each course, worked out from the record, and which courses have changed since. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const create = async (
    name: string,
    define: (table: CreateTableBuilder<string>) => CreateTableBuilder<string>,
  ): Promise<void> => {
    const table = define(db.schema.createTable(name).addColumn('course_id', 'text', (c) => c.primaryKey()));
    await (isPostgres ? table : table.modifyEnd(sql`strict`)).execute();
  };

  await create('course_result', (t) =>
    [
      'nrs_0',
      'nrs_2',
      'nrs_4',
      'nrs_6',
      'nrs_12',
      'rmdq_0',
      'rmdq_2',
      'rmdq_4',
      'rmdq_6',
      'rmdq_12',
      'outside_trial',
      'adverse_events',
    ].reduce(
      (table, column) => table.addColumn(column, 'integer'),
      t
        .addColumn('day_zero', 'text', (c) => c.notNull())
        .addColumn('closed_on', 'text')
        .addColumn('closing_reason', 'text')
        .addColumn('acuity', 'text')
        .addColumn('conditions', 'integer', (c) => c.notNull())
        .addColumn('given', 'integer', (c) => c.notNull())
        .addColumn('answered', 'integer', (c) => c.notNull())
        .addColumn('improvement_6', 'text')
        .addColumn('improvement_12', 'text')
        .addColumn('planned_visits', 'integer', (c) => c.notNull())
        .addColumn('planned_thrust', 'integer', (c) => c.notNull())
        .addColumn('visits', 'integer', (c) => c.notNull())
        .addColumn('thrust_visits', 'integer', (c) => c.notNull()),
    ),
  );
  await db.schema
    .createIndex('course_result_by_day_zero')
    .on('course_result')
    .columns(['day_zero', 'course_id'])
    .execute();

  await create('course_change', (t) => t.addColumn('mark', 'text', (c) => c.notNull()));
  await sql`insert into course_change (course_id, mark) select id, id from course`.execute(db);

  for (const table of [
    'intake_version',
    'examination_version',
    'plan_version',
    'visit_version',
    'check_in',
    'error_mark',
    'reported_sign',
    'sign_explanation',
    'clearance',
    'course_closing',
  ]) {
    await noteChangesOf(db, table);
  }
  const courses = sql`select new.id as course_id`;
  await noteChangesOf(db, 'course', { courses });
  await noteChangesOf(db, 'course', { when: 'update of day_zero, closed_on', courses });
  await noteChangesOf(db, 'course_reopening', {
    courses: sql`select course_id from course_closing where id = new.closing_id`,
  });
  await noteChangesOf(db, 'patient', {
    when: 'update of birth_date, sex',
    courses: sql`select id as course_id from course where patient_id = new.id`,
  });
}
