import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { ChainFlaw, ChainHead, ChainReport } from '#contract/audit';
import type { Schema } from '../db/schema.ts';
import { type SealedRow, isOwnHead, isSame, sealOf } from './seal.ts';
import { type StoredHead, findHead, findTail, listSealed } from './seal-repository.ts';

const PAGE = 2_000;
/** The sealer needs a second; a row that took this long came while no server ran, or was put in. */
const LATE_MS = 60_000;

interface Verification {
  readonly db: Kysely<Schema>;
  readonly key: Buffer;
  readonly now: () => Date;
  /** Heads that were noted outside the database. */
  readonly noted?: readonly ChainHead[];
  readonly page?: number;
}

/**
 * Walks the chain from its first row to its head, in pages, and stops at the first place where it does not hold. Rows
 * that are sealed meanwhile are walked too.
 */
export async function verifyChain(options: Verification): Promise<ChainReport> {
  const { db, key, now, noted = [], page = PAGE } = options;
  const begun = await findHead(db);
  const walk = new Walk(key, noted);
  for (;;) {
    const rows = await listSealed(db, walk.head.position, page);
    if (rows.some((row) => !walk.step(row))) break;
    if (rows.length < page) break;
    await setImmediate();
  }
  const flaw = (await nameAdded(db, key, walk)) ?? flawOfEnd(key, begun, walk.head, noted);
  return {
    checkedAt: now().toISOString(),
    head: walk.head,
    flaw,
    late: walk.late,
    tail: await findTail(db),
  };
}

/** One walk along the chain, row by row. */
class Walk {
  head: ChainHead = { position: 0, seal: '' };
  flaw: ChainFlaw | null = null;
  late: ChainReport['late'] = { rows: 0, firstId: null };
  readonly #key: Buffer;
  readonly #noted: ReadonlyMap<number, string>;

  constructor(key: Buffer, noted: readonly ChainHead[]) {
    this.#key = key;
    this.#noted = new Map(noted.map(({ position, seal }) => [position, seal]));
  }

  /** Goes on by a row; false where the chain does not hold. */
  step(row: SealedRow): boolean {
    const expected = this.head.position + 1;
    if (row.position !== expected) return this.#stop('missing', expected, row);
    if (!holds(this.#key, this.head, row)) return this.#stop('changed', expected, row);
    const noted = this.#noted.get(expected);
    if (noted !== undefined && !isSame(noted, row.seal)) return this.#stop('changed', expected, row);
    if (Date.parse(row.sealedAt) - Date.parse(row.at) > LATE_MS) {
      this.late = { rows: this.late.rows + 1, firstId: this.late.firstId ?? row.id };
    }
    this.head = { position: expected, seal: row.seal };
    return true;
  }

  #stop(kind: ChainFlaw['kind'], position: number, row: SealedRow): false {
    this.flaw = { kind, position, rowId: row.id };
    return false;
  }
}

/** Whether the row is what was sealed as the next one after a head. */
function holds(key: Buffer, after: ChainHead, { seal, ...row }: SealedRow): boolean {
  return isSame(seal, sealOf(key, after.seal, { ...row, position: after.position + 1 }));
}

/**
 * A row that does not hold was put in where it stands behind the head, or where those behind it fit once it is left out.
 */
async function nameAdded(
  db: Kysely<Schema>,
  key: Buffer,
  { flaw, head: before }: Walk,
): Promise<ChainFlaw | null> {
  if (flaw?.kind !== 'changed') return flaw;
  const head = await findHead(db);
  const end = head !== null && isOwnHead(key, head) ? head.position : null;
  const [first, second] = await listSealed(db, flaw.position, 2);
  const isBehind = end !== null && flaw.position > end;
  const fitsWithout =
    first !== undefined &&
    holds(key, before, first) &&
    (second === undefined
      ? end === flaw.position
      : holds(key, { position: flaw.position, seal: first.seal }, second));
  return isBehind || fitsWithout ? { ...flaw, kind: 'added' } : flaw;
}

/** What the end of a chain that holds so far still lacks. */
function flawOfEnd(
  key: Buffer,
  begun: StoredHead | null,
  { position }: ChainHead,
  noted: readonly ChainHead[],
): ChainFlaw | null {
  if (!begun || !isOwnHead(key, begun)) return { kind: 'head', position, rowId: null };
  const reaches = Math.max(begun.position, ...noted.map((head) => head.position));
  return position < reaches ? { kind: 'cut-off', position: position + 1, rowId: null } : null;
}
