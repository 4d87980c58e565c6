import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ChainHead } from '#contract/audit';

/** Keeps the furthest head of the chain in a file outside the database. */
export class NotedHead {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Null where nothing is noted yet. Throws an Error for a file that holds something else. */
  read(): ChainHead | null {
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    return readHead(text.trim());
  }

  /** A head that is not further is not noted: what was cut off must stay visible. */
  write({ position, seal }: ChainHead): void {
    if ((this.read()?.position ?? 0) >= position) return;
    const own = `${this.#file}.new`;
    writeFileSync(own, `${position}:${seal}\n`, { mode: 0o600 });
    renameSync(own, this.#file);
  }
}

/** Reads a head as it is written down, place:seal. Throws an Error for anything else. */
export function readHead(text: string): ChainHead {
  const [, position, seal] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (position === undefined || seal === undefined) {
    throw new Error(`"${text}" is no head of the audit; write it as the verifier does, 1234:0f3a….`);
  }
  return { position: Number(position), seal };
}
