import { type Kysely, SqliteAdapter, type RawBuilder, sql } from 'kysely';

/** The row that was written, as a trigger sees it. */
const WRITTEN_COURSE = sql`select new.course_id as course_id`;

/**
 * From now on, whoever adds a row to this table, or writes these columns of it, notes that its course has changed: the
 * database does, so that no feature needs to know who derives what from the record. `courses` selects the ids where
 * the row has no `course_id`.
 */
export async function noteChangesOf(
  db: Kysely<never>,
  table: string,
  { when = 'insert', courses = WRITTEN_COURSE }: { when?: string; courses?: RawBuilder<unknown> } = {},
): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const mark = isPostgres ? sql`gen_random_uuid()::text` : sql`lower(hex(randomblob(16)))`;
  const note = sql`
    insert into course_change (course_id, mark)
    select course_id, ${mark} from (${courses}) as changed where true
    on conflict (course_id) do update set mark = excluded.mark`;
  const name = sql.raw(`${table}_changes_course_on_${when.split(' ')[0]}`);
  const on = sql`after ${sql.raw(when)} on ${sql.raw(table)} for each row`;
  if (!isPostgres) {
    await sql`create trigger ${name} ${on} begin ${note}; end`.execute(db);
    return;
  }
  await sql`create function ${name}() returns trigger language plpgsql as $body$
    begin ${note}; return null; end $body$`.execute(db);
  await sql`create trigger ${name} ${on} execute function ${name}()`.execute(db);
}
