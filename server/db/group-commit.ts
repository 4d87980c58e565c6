import { type Kysely, type KyselyPlugin, sql } from 'kysely';
import type { Tx } from './database.ts';
import type { Schema } from './schema.ts';

/** A work that waits for its turn. Running it tells how to let its caller know, once the group is on disk. */
interface Waiting {
  readonly run: (tx: Tx) => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

const BEGIN = sql`savepoint work`;
const KEEP = sql`release work`;
const UNDO = sql`rollback to work`;

/**
 * Runs works one after another, each in a savepoint of its own, and lets those that came in the same turn of the event
 * loop share one transaction, and so one wait for the disk. Nobody hears of a work, its error included, before the
 * commit: what it found may rest on a neighbour's rows. A commit that fails fails all of them.
 */
export class GroupCommit {
  readonly #db: Kysely<Schema>;
  #waiting: Waiting[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    if (this.#waiting.length === 0) {
      // After every request that has arrived by now, so that all of them are in the group.
      this.#last = new Promise((soon) => setImmediate(soon)).then(() => this.#runGroup());
    }
    this.#waiting.push({
      run: async (tx) => {
        const result = await work(tx);
        return () => resolve(result);
      },
      reject,
    });
    return promise;
  }

  /** Waits for everything that was asked so far. */
  finish(): Promise<void> {
    return this.#last;
  }

  async #runGroup(): Promise<void> {
    let group: Waiting[] = [];
    const tell: (() => void)[] = [];
    try {
      await this.#db.transaction().execute(async (tx) => {
        group = this.#waiting.splice(0);
        for (const waiting of group) tell.push(await runApart(tx, waiting));
      });
    } catch (error) {
      // Where there was no transaction to begin with, nobody has been taken from the queue yet.
      for (const { reject } of [...group, ...(group.length === 0 ? this.#waiting.splice(0) : [])])
        reject(error);
      return;
    }
    for (const answer of tell) answer();
  }
}

async function runApart(tx: Tx, { run, reject }: Waiting): Promise<() => void> {
  await BEGIN.execute(tx);
  const own = new OwnQueries();
  try {
    const answer = await run(tx.withPlugin(own));
    await KEEP.execute(tx);
    return answer;
  } catch (error) {
    await undo(tx).catch(() => {
      // A full disk ends the whole transaction by itself: no savepoint is left, and no neighbour's rows.
      throw error;
    });
    return () => reject(error);
  } finally {
    own.end();
  }
}

async function undo(tx: Tx): Promise<void> {
  await UNDO.execute(tx);
  await KEEP.execute(tx);
}

/** Refuses a query that a work forgot to wait for, and that would otherwise run inside another's savepoint. */
class OwnQueries implements KyselyPlugin {
  #hasEnded = false;

  end(): void {
    this.#hasEnded = true;
  }

  transformQuery({ node }: Parameters<KyselyPlugin['transformQuery']>[0]) {
    if (this.#hasEnded) throw new Error('This transaction has ended.');
    return node;
  }

  transformResult({ result }: Parameters<KyselyPlugin['transformResult']>[0]) {
    return Promise.resolve(result);
  }
}
