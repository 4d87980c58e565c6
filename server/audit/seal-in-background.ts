import type { FastifyInstance } from 'fastify';
import type { Secret } from '../auth/secret.ts';
import type { Database } from '../db/database.ts';
import { AuditSealer } from './audit-sealer.ts';
import { NotedHead } from './noted-head.ts';

interface SealingOptions {
  readonly database: Database;
  readonly secret: Secret;
  readonly now: () => Date;
  /** File outside the database that the head is noted in; null notes it in the log alone. */
  readonly auditHeadFile?: string | null;
}

/** Seals the audit for as long as the server listens; what is left is sealed before it closes. */
export function sealInBackground(
  app: FastifyInstance,
  { database, secret, now, auditHeadFile = null }: SealingOptions,
): void {
  const noted = auditHeadFile === null ? null : new NotedHead(auditHeadFile);
  const sealer = new AuditSealer({
    database,
    key: auditKeyOf(secret),
    now,
    log: app.log,
    note: (head) => noted?.write(head),
  });
  app.addHook('onListen', (done) => {
    sealer.start();
    done();
  });
  app.addHook('onClose', () => sealer.stop());
}

/** The key that rows of the audit are sealed with. */
export function auditKeyOf(secret: Secret): Buffer {
  return secret.keyFor('audit');
}
