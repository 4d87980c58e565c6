import type { Kysely } from 'kysely';

/** What a check-in asks beside pain and disability, and how its answers came. */
export async function up(db: Kysely<never>): Promise<void> {
  const add = (column: string, type: 'text' | 'integer') =>
    db.schema.alterTable('check_in').addColumn(column, type).execute();
  await db.schema
    .alterTable('check_in')
    .addColumn('way', 'text', (c) => c.notNull().defaultTo('staff'))
    .execute();
  await db.schema
    .alterTable('check_in')
    .addColumn('signs', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await add('improvement', 'text');
  await add('adverse_events', 'text');
  await add('bothersomeness', 'integer');
  await add('medication_days', 'integer');
  await add('satisfaction', 'integer');
}
