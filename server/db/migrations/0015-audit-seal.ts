import { type Kysely, SqliteAdapter, sql } from 'kysely';

/** Where each row of the audit stands in the chain, and how far the chain goes. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = !(db.getExecutor().adapter instanceof SqliteAdapter);
  const strict = isPostgres ? sql`` : sql`strict`;
  const place = isPostgres ? sql`bigint` : sql`integer`;

  await sql`alter table audit_event add column position ${place}`.execute(db);
  await sql`alter table audit_event add column sealed_at text`.execute(db);
  await sql`alter table audit_event add column seal text`.execute(db);
  await sql`create unique index audit_event_by_position on audit_event (position)`.execute(db);
  await sql`create index audit_event_unsealed on audit_event (at, id) where position is null`.execute(db);

  await sql`create table audit_head (
    singleton integer primary key check (singleton = 1),
    position ${place} not null,
    seal text not null,
    sealed_at text,
    mac text not null
  ) ${strict}`.execute(db);
  await sql`insert into audit_head (singleton, position, seal, sealed_at, mac) values (1, 0, '', null, '')`.execute(
    db,
  );
}
