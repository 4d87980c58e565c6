import type { Kysely } from 'kysely';
import type { Clinic } from '#contract/clinic';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export async function findClinic(db: Kysely<Schema>): Promise<Clinic | null> {
  const row = await db.selectFrom('clinic').selectAll().executeTakeFirst();
  if (!row) return null;
  return {
    name: row.name,
    timeZone: row.time_zone,
    locale: row.locale,
    emergencyNumber: row.emergency_number,
    isDemo: row.is_demo === 1,
  };
}

export async function insertClinic(
  tx: Tx,
  clinic: Clinic & { id: string; createdAt: string },
): Promise<void> {
  await tx
    .insertInto('clinic')
    .values({
      id: clinic.id,
      singleton: 1,
      name: clinic.name,
      time_zone: clinic.timeZone,
      locale: clinic.locale,
      emergency_number: clinic.emergencyNumber,
      is_demo: clinic.isDemo ? 1 : 0,
      created_at: clinic.createdAt,
    })
    .execute();
}

/** Keeps others waiting who would change what the whole clinic shares, such as its times, until this one ends. */
export async function lockClinic(tx: Tx): Promise<void> {
  // An update that changes nothing locks the row on PostgreSQL and the database on SQLite alike.
  await tx
    .updateTable('clinic')
    .set((eb) => ({ singleton: eb.ref('singleton') }))
    .execute();
}
