import fc from 'fast-check';
import { sql } from 'kysely';
import { writeAudit } from '../auth/audit.ts';
import type { Database } from '../db/database.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { newId, testSecret } from '../testing/builders.ts';
import { auditKeyOf } from './seal-in-background.ts';
import { ForeignHeadError, sealRows } from './seal-rows.ts';
import { findHead } from './seal-repository.ts';
import { verifyChain } from './verify-chain.ts';

const key = auditKeyOf(testSecret);
const now = () => new Date('2026-03-02T15:00:00.000Z');

describeOnEveryDatabase('the chain of the audit', (open) => {
  let database: Database;
  let ids: string[];

  const write = async (count: number, at = now().toISOString()): Promise<string[]> => {
    const before = ids.length;
    for (let row = 0; row < count; row += 1) {
      const action = `act.${ids.length + 1}`;
      const entry = { at, accountId: newId(), requestId: newId(), action };
      await database.transact((tx) => writeAudit(tx, { ...entry, patientId: newId() }));
      const { id } = await database.writes
        .selectFrom('audit_event')
        .select('id')
        .where('action', '=', action)
        .executeTakeFirstOrThrow();
      ids.push(id);
    }
    return ids.slice(before);
  };
  const seal = (limit?: number) => sealRows({ database, key, now }, limit);
  const verify = (noted: { position: number; seal: string }[] = []) =>
    verifyChain({ db: database.reads, key, now, noted, page: 3 });
  const flaw = async () => (await verify()).flaw;
  const idAt = async (position: number): Promise<string> => {
    const row = await database.writes
      .selectFrom('audit_event')
      .select('id')
      .where('position', '=', position)
      .executeTakeFirstOrThrow();
    return row.id;
  };
  const headNow = async () => {
    const { position, seal: last } = (await findHead(database.reads)) ?? { position: 0, seal: '' };
    return { position, seal: last };
  };

  beforeEach(async () => {
    database = await open();
    ids = [];
  });

  it('is whole and empty before the first row', async () => {
    expect((await seal()).sealed).toBe(0);
    expect(await verify()).toEqual({
      checkedAt: now().toISOString(),
      head: { position: 0, seal: '' },
      flaw: null,
      late: { rows: 0, firstId: null },
      tail: { rows: 0, oldestAt: null },
    });
  });

  it('takes up every row, batch by batch, and is whole', async () => {
    await write(8);
    expect((await verify()).tail).toEqual({ rows: 8, oldestAt: now().toISOString() });
    expect([(await seal(5)).sealed, (await seal(5)).sealed, (await seal(5)).sealed]).toEqual([5, 3, 0]);
    const report = await verify();
    expect(report.flaw).toBeNull();
    expect(report.head).toEqual(await headNow());
    expect(report.head.position).toBe(8);
    expect(report.tail.rows).toBe(0);
  });

  it('takes up a row that shows late, though it is older than those sealed before', async () => {
    await write(2);
    await seal();
    const [late = ''] = await write(1, '2026-03-02T14:59:58.000Z');
    await seal();
    expect(await idAt(3)).toBe(late);
    expect(await flaw()).toBeNull();
  });

  it('tells of rows that were sealed long after the time they give', async () => {
    await write(1);
    const [old = ''] = await write(1, '2026-02-01T09:00:00.000Z');
    await seal();
    expect((await verify()).late).toEqual({ rows: 1, firstId: old });
  });

  for (const [column, value] of [
    ['at', '2026-03-02T15:00:00.001Z'],
    ['account_id', null],
    ['action', 'act.other'],
    ['outcome', 'refused'],
    ['patient_id', null],
    ['subject_id', '01890000-0000-7000-8000-000000000000'],
    ['request_id', 'another'],
    ['sealed_at', '2026-03-03T15:00:00.000Z'],
    ['seal', '0'.repeat(64)],
  ] as const) {
    it(`finds a row whose ${column} was changed`, async () => {
      await write(7);
      await seal();
      const rowId = await idAt(5);
      await database.writes
        .updateTable('audit_event')
        .set({ [column]: value } as never)
        .where('id', '=', rowId)
        .execute();
      const report = await verify();
      expect(report.flaw).toEqual({ kind: 'changed', position: 5, rowId });
      expect(report.head.position).toBe(4);
    });
  }

  it('finds a row that was deleted', async () => {
    await write(7);
    await seal();
    const behind = await idAt(5);
    await database.writes.deleteFrom('audit_event').where('position', '=', 4).execute();
    expect(await flaw()).toEqual({ kind: 'missing', position: 4, rowId: behind });
  });

  it('finds a row that was deleted where the others were moved up', async () => {
    await write(7);
    await seal();
    const behind = await idAt(5);
    await database.writes.deleteFrom('audit_event').where('position', '=', 4).execute();
    for (const place of [5, 6, 7]) await move(database, place, place - 1);
    expect(await flaw()).toEqual({ kind: 'changed', position: 4, rowId: behind });
  });

  it('finds a row that was put in between', async () => {
    await write(5);
    await seal();
    for (const place of [5, 4, 3]) await move(database, place, place + 1);
    const rowId = await putIn(database, 3);
    expect(await flaw()).toEqual({ kind: 'added', position: 3, rowId });
  });

  it('finds a row that was put behind the last', async () => {
    await write(3);
    await seal();
    const rowId = await putIn(database, 4);
    expect(await flaw()).toEqual({ kind: 'added', position: 4, rowId });
  });

  it('finds a row that was put in before the last', async () => {
    await write(3);
    await seal();
    await move(database, 3, 4);
    const rowId = await putIn(database, 3);
    expect(await flaw()).toEqual({ kind: 'added', position: 3, rowId });
  });

  it('finds two rows that changed places', async () => {
    await write(4);
    await seal();
    await move(database, 2, 99);
    await move(database, 3, 2);
    await move(database, 99, 3);
    expect(await flaw()).toEqual({ kind: 'changed', position: 2, rowId: await idAt(2) });
  });

  it('finds that the last rows were cut off', async () => {
    await write(6);
    await seal();
    await database.writes.deleteFrom('audit_event').where('position', '>', 4).execute();
    expect(await flaw()).toEqual({ kind: 'cut-off', position: 5, rowId: null });
  });

  it('finds a head that was changed to fit, and seals nothing after it', async () => {
    await write(6);
    await seal();
    await database.writes.deleteFrom('audit_event').where('position', '>', 4).execute();
    const last = await database.writes
      .selectFrom('audit_event')
      .select('seal')
      .where('position', '=', 4)
      .executeTakeFirstOrThrow();
    await database.writes
      .updateTable('audit_head')
      .set({ position: 4, seal: last.seal ?? '' })
      .execute();
    expect(await flaw()).toEqual({ kind: 'head', position: 4, rowId: null });
    await expectAsync(seal()).toBeRejectedWithError(ForeignHeadError);
  });

  it('finds by a head that was noted elsewhere that the database was put back to an earlier state', async () => {
    await write(2);
    await seal();
    const earlier = await findHead(database.reads);
    await write(3);
    await seal();
    const noted = await headNow();
    await database.writes.deleteFrom('audit_event').where('position', '>', 2).execute();
    await database.writes
      .updateTable('audit_head')
      .set({ position: 2, seal: earlier?.seal, mac: earlier?.mac, sealed_at: earlier?.sealedAt })
      .execute();
    expect(await flaw()).toBeNull();
    expect((await verify([noted])).flaw).toEqual({ kind: 'cut-off', position: 3, rowId: null });

    await write(4);
    await seal();
    expect(await flaw()).toBeNull();
    expect((await verify([noted])).flaw).toEqual({ kind: 'changed', position: 5, rowId: await idAt(5) });
  });

  it('tells nothing of itself to another key', async () => {
    await write(2);
    await seal();
    const report = await verifyChain({ db: database.reads, key: testSecret.keyFor('other'), now });
    expect(report.flaw?.position).toBe(1);
  });

  it('has each row once where two servers seal at the same time', async () => {
    await write(20);
    const turns = await Promise.all(Array.from({ length: 6 }, () => seal(4)));
    while ((await seal(4)).sealed > 0);
    expect(turns.some(({ sealed }) => sealed > 0)).toBeTrue();
    const report = await verify();
    expect(report.flaw).toBeNull();
    expect(report.head.position).toBe(20);
  });

  it('is whole however writing and sealing take turns', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant('write' as const), fc.integer({ min: 1, max: 4 })), { maxLength: 12 }),
        async (turns) => {
          for (const turn of turns) await (turn === 'write' ? write(1) : seal(turn));
          const { flaw: found, head, tail } = await verify();
          expect(found).toBeNull();
          expect(head.position + tail.rows).toBe(ids.length);
        },
      ),
      { numRuns: 10 },
    );
  });
});

async function move(database: Database, from: number, to: number): Promise<void> {
  await database.writes
    .updateTable('audit_event')
    .set({ position: to })
    .where('position', '=', from)
    .execute();
}

/** As somebody would who knows everything but the secret. */
async function putIn(database: Database, position: number): Promise<string> {
  const id = newId();
  await sql`
    insert into audit_event (id, at, action, outcome, request_id, position, sealed_at, seal)
    values (${id}, ${now().toISOString()}, 'act.made-up', 'done', 'none', ${position}, ${now().toISOString()}, ${'a'.repeat(64)})
  `.execute(database.writes);
  return id;
}
