import type { Database } from '../db/database.ts';
import type { Head } from './seal.ts';
import { ForeignHeadError, SEAL_BATCH, sealRows } from './seal-rows.ts';

/** Twice a second: no row waits longer for its seal than one. */
const INTERVAL_MS = 500;
/** How often the head goes to the log. */
const TELL_MS = 10 * 60_000;

interface SealerOptions {
  readonly database: Database;
  readonly key: Buffer;
  readonly now: () => Date;
  readonly log: {
    info(about: object, message: string): void;
    error(about: object, message: string): void;
  };
  /** Notes each head outside the database. */
  readonly note: (head: Head) => void;
}

/** Seals in the background while the server runs. */
export class AuditSealer {
  readonly #options: SealerOptions;
  #timer: NodeJS.Timeout | null = null;
  #turn: Promise<void> = Promise.resolve();
  #isStopped = false;
  #told: { readonly head: Head | null; readonly at: number } = { head: null, at: -Infinity };
  #failure = '';

  constructor(options: SealerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#turn = this.#sealAll().then(() => {
        if (!this.#isStopped) this.start();
      });
    }, INTERVAL_MS);
  }

  /** Lets a turn that is under way finish, and seals what came since. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    await this.#turn;
    await this.#sealAll(true);
  }

  /** A turn that fails is told once and tried again: the rows wait, and are counted as the unsealed tail. */
  async #sealAll(isLast = false): Promise<void> {
    try {
      let head: Head | null;
      let sealed: number;
      do {
        ({ head, sealed } = await sealRows(this.#options));
        if (head && sealed > 0) this.#options.note(head);
      } while (sealed === SEAL_BATCH);
      this.#failure = '';
      this.#tell(head, isLast);
    } catch (error) {
      const { message } = error as Error;
      // Only a message of our own is told: a database or a file may have put its content into another.
      const told = error instanceof ForeignHeadError ? message : 'audit not sealed';
      if (message !== this.#failure) this.#options.log.error({ err: error }, told);
      this.#failure = message;
    }
  }

  /** The log is kept apart from the database: a head in it tells a chain that was cut off. */
  #tell(head: Head | null, isLast: boolean): void {
    if (!head || head.seal === this.#told.head?.seal) return;
    const at = performance.now();
    if (!isLast && at - this.#told.at < TELL_MS) return;
    this.#told = { head, at };
    this.#options.log.info({ position: head.position, seal: head.seal }, 'audit sealed');
  }
}
