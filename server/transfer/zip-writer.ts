import { createHash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';
import type { ExportedFile } from '#contract/export';

/** A ZIP file whose entries grow side by side. Only what is packed already is held. */
export class ZipWriter {
  readonly #parts: Buffer[] = [];
  readonly #zip: Zip;
  readonly #at: Date;

  constructor(at: Date) {
    this.#at = at;
    this.#zip = new Zip((error, part) => {
      if (error) throw error;
      this.#parts.push(Buffer.from(part));
    });
  }

  /** Begins an entry. Every entry must be ended before the whole is. */
  open(name: string): ZipEntry {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = this.#at;
    this.#zip.add(entry);
    return new ZipEntry(name, entry);
  }

  end(): Buffer {
    this.#zip.end();
    return Buffer.concat(this.#parts);
  }
}

/** A file inside; what is written into it is hashed as it comes. */
export class ZipEntry {
  readonly #name: string;
  readonly #entry: ZipDeflate;
  readonly #hash = createHash('sha256');
  #rows = 0;

  constructor(name: string, entry: ZipDeflate) {
    this.#name = name;
    this.#entry = entry;
  }

  write(text: string, rows: number): void {
    const bytes = Buffer.from(text);
    this.#hash.update(bytes);
    this.#entry.push(bytes);
    this.#rows += rows;
  }

  end(): ExportedFile {
    this.#entry.push(new Uint8Array(), true);
    return { name: this.#name, rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}
