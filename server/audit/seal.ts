import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a row of the audit says, in the order it is sealed. */
export interface AuditContent {
  readonly id: string;
  readonly at: string;
  readonly accountId: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly patientId: string | null;
  readonly subjectId: string | null;
  readonly requestId: string;
}

/** A row in the chain. */
export interface SealedRow extends AuditContent {
  /** From 1, without a gap. */
  readonly position: number;
  readonly sealedAt: string;
  readonly seal: string;
}

/** Where the chain ends. */
export interface Head {
  /** 0 before the first row. */
  readonly position: number;
  readonly seal: string;
  readonly sealedAt: string | null;
}

/** Seals a row at its place after the one with the seal before, HMAC-SHA-256 in hexadecimal. */
export function sealOf(key: Buffer, before: string, row: Omit<SealedRow, 'seal'>): string {
  return hmac(key, [
    'row',
    before,
    row.position,
    row.sealedAt,
    row.id,
    row.at,
    row.accountId,
    row.action,
    row.outcome,
    row.patientId,
    row.subjectId,
    row.requestId,
  ]);
}

/** Tells the head of the server from one that somebody without the key put there. */
export function macOf(key: Buffer, { position, seal, sealedAt }: Head): string {
  return hmac(key, ['head', position, seal, sealedAt]);
}

/** A head before the first row has no HMAC yet: the migration that makes it knows no key. */
export function isOwnHead(key: Buffer, { mac, ...head }: Head & { readonly mac: string }): boolean {
  return head.position === 0 ? mac === '' : isSame(mac, macOf(key, head));
}

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function hmac(key: Buffer, parts: readonly (string | number | null)[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}
