import { type Kysely, type Selectable, sql } from 'kysely';
import type { UnsealedTail } from '#contract/audit';
import type { Database, Tx } from '../db/database.ts';
import type { AuditEventTable, Schema } from '../db/schema.ts';
import type { AuditContent, Head, SealedRow } from './seal.ts';

export type StoredHead = Head & { readonly mac: string };

/**
 * The head, kept from every other server until this transaction ends. Null while another server seals, and where there
 * is none.
 */
export async function lockHead(tx: Tx, engine: Database['engine']): Promise<StoredHead | null> {
  const head = tx.selectFrom('audit_head').selectAll();
  const row = await (engine === 'postgres' ? head.forUpdate().skipLocked() : head).executeTakeFirst();
  return row ? toHead(row) : null;
}

export async function findHead(db: Kysely<Schema>): Promise<StoredHead | null> {
  const row = await db.selectFrom('audit_head').selectAll().executeTakeFirst();
  return row ? toHead(row) : null;
}

export async function storeHead(tx: Tx, { position, seal, sealedAt, mac }: StoredHead): Promise<void> {
  await tx.updateTable('audit_head').set({ position, seal, sealed_at: sealedAt, mac }).execute();
}

/** Rows that can be seen by now and are not sealed, in the order of their time. */
export async function listUnsealed(tx: Tx, limit: number): Promise<AuditContent[]> {
  const rows = await tx
    .selectFrom('audit_event')
    .selectAll()
    .where('position', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toContent);
}

/** Gives these rows their place and seal, in one statement. */
export async function storeSeals(tx: Tx, rows: readonly SealedRow[]): Promise<void> {
  const values = rows.map(
    ({ id, position, sealedAt, seal }) => sql`(${id}, ${String(position)}, ${sealedAt}, ${seal})`,
  );
  await sql`
    update audit_event
    set position = cast(sealed.column2 as bigint), sealed_at = sealed.column3, seal = sealed.column4
    from (select * from (values ${sql.join(values)}) as given) as sealed
    where audit_event.id = sealed.column1`.execute(tx);
}

/** Sealed rows after a place, in their order. */
export async function listSealed(db: Kysely<Schema>, after: number, limit: number): Promise<SealedRow[]> {
  const rows = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...toContent(row),
    position: Number(row.position),
    sealedAt: row.sealed_at ?? '',
    seal: row.seal ?? '',
  }));
}

export async function findTail(db: Kysely<Schema>): Promise<UnsealedTail> {
  const { rows, oldestAt } = await db
    .selectFrom('audit_event')
    .select((eb) => [eb.fn.countAll<number | string>().as('rows'), eb.fn.min('at').as('oldestAt')])
    .where('position', 'is', null)
    .executeTakeFirstOrThrow();
  return { rows: Number(rows), oldestAt };
}

function toContent(row: Selectable<AuditEventTable>): AuditContent {
  return {
    id: row.id,
    at: row.at,
    accountId: row.account_id,
    action: row.action,
    outcome: row.outcome,
    patientId: row.patient_id,
    subjectId: row.subject_id,
    requestId: row.request_id,
  };
}

function toHead(row: Selectable<Schema['audit_head']>): StoredHead {
  return { position: Number(row.position), seal: row.seal, sealedAt: row.sealed_at, mac: row.mac };
}
