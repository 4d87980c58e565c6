import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../app.ts';
import { writeAudit } from '../auth/audit.ts';
import type { Database } from '../db/database.ts';
import { newId, testSecret } from '../testing/builders.ts';
import { openEmpty } from '../testing/databases.ts';
import { AuditSealer } from './audit-sealer.ts';
import { NotedHead, readHead } from './noted-head.ts';
import { auditKeyOf } from './seal-in-background.ts';
import { findTail } from './seal-repository.ts';
import type { Head } from './seal.ts';
import { verifyChain } from './verify-chain.ts';

const key = auditKeyOf(testSecret);
const now = () => new Date('2026-03-02T15:00:00.000Z');

describe('sealing in the background', () => {
  let database: Database;
  beforeEach(async () => (database = await openEmpty()));
  afterEach(() => database.close());

  const write = (count = 1) =>
    database.transact(async (tx) => {
      for (let row = 0; row < count; row += 1) {
        await writeAudit(tx, { at: now().toISOString(), accountId: null, requestId: newId(), action: 'act' });
      }
    });
  const sealer = (told: { notes?: Pick<Head[], 'push'>; infos?: object[]; errors?: string[] } = {}) =>
    new AuditSealer({
      database,
      key,
      now,
      log: {
        info: (about) => told.infos?.push(about),
        error: (_about, message) => told.errors?.push(message),
      },
      note: (head) => told.notes?.push(head),
    });

  describe('twice a second', () => {
    beforeEach(() => jasmine.clock().install());
    afterEach(() => jasmine.clock().uninstall());

    it('seals what has come, however much it is, and notes the head', async () => {
      const notes: Head[] = [];
      const running = sealer({ notes });
      running.start();
      await write(1_100);
      jasmine.clock().tick(500);
      await running.stop();
      expect(notes.map(({ position }) => position)).toEqual([500, 1_000, 1_100]);
      expect((await findTail(database.reads)).rows).toBe(0);
    });
  });

  it('seals the rest when it is stopped, and writes the head to the log', async () => {
    const infos: object[] = [];
    const running = sealer({ infos });
    running.start();
    await write(3);
    await running.stop();
    const { head } = await verifyChain({ db: database.reads, key, now });
    expect(head.position).toBe(3);
    expect(infos).toEqual([head]);
  });

  it('tells of a head it does not know, and seals nothing', async () => {
    await database.writes.updateTable('audit_head').set({ position: 7, seal: 'x', mac: 'y' }).execute();
    const errors: string[] = [];
    const running = sealer({ errors });
    running.start();
    await write();
    await running.stop();
    expect(errors).toEqual([jasmine.stringContaining('npm run audit:verify')]);
    expect((await findTail(database.reads)).rows).toBe(1);
  });

  it('tells that it failed without repeating what somebody else’s error says', async () => {
    const errors: string[] = [];
    const push = (): never => {
      throw new Error('"the content of a file" is no head of the audit');
    };
    const running = sealer({ errors, notes: { push } });
    running.start();
    await write();
    await running.stop();
    expect(errors).toEqual(['audit not sealed']);
  });

  it('runs for as long as the server listens, and ends with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-head-'));
    const auditHeadFile = join(folder, 'head');
    const app = await buildApp({
      database,
      now,
      secret: testSecret,
      auditHeadFile,
      logger: false,
      appFolder: null,
      https: null,
      isBehindProxy: false,
      publicUrl: null,
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    await write(2);
    await app.close();
    const { head, tail } = await verifyChain({ db: database.reads, key, now });
    expect(tail.rows).toBe(0);
    expect(readFileSync(auditHeadFile, 'utf8')).toBe(`2:${head.seal}\n`);
    rmSync(folder, { recursive: true });
  });
});

describe('the head noted in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-head-'));
  const seal = 'a'.repeat(64);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the furthest there has been', () => {
    const noted = new NotedHead(join(folder, 'head'));
    expect(noted.read()).toBeNull();
    noted.write({ position: 5, seal });
    noted.write({ position: 3, seal: 'b'.repeat(64) });
    expect(noted.read()).toEqual({ position: 5, seal });
  });

  it('is written as a place and a seal, and as nothing else', () => {
    expect(readHead(`12:${seal}`)).toEqual({ position: 12, seal });
    for (const text of ['', '12', `x:${seal}`, '12:abc', `-1:${seal}`]) {
      expect(() => readHead(text))
        .withContext(text)
        .toThrowError(/no head of the audit/);
    }
  });
});
