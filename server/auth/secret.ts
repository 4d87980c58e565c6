import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Database, DatabaseError } from '../db/database.ts';
import { makeFolder } from '../db/make-folder.ts';

const SECRET_BYTES = 32;

/**
 * What this clinic's servers know and its database does not. Whoever changes the database alone cannot make what is
 * sealed or enciphered with a key of it.
 */
export interface Secret {
  /** A key of 32 bytes for one purpose; keys of two purposes tell nothing of each other (HKDF-SHA-256). */
  keyFor(purpose: string): Buffer;
}

export function secretOf(bytes: Uint8Array): Secret {
  return {
    keyFor: (purpose) => Buffer.from(hkdfSync('sha256', bytes, '', `plumbline ${purpose}`, SECRET_BYTES)),
  };
}

/** The secret could not be read, made, or does not belong to the database. The message says what to do. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
}

/** Reads the secret of this file, made when it is missing: 64 hexadecimal digits only its owner reads. Throws a SecretError. */
export function readOrMakeSecret(file: string): Secret {
  const text = (read(file) ?? make(file)).trim();
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new SecretError(
      `SECRET_FILE ${file} does not hold 64 hexadecimal digits; bring back the file this clinic was made with.`,
    );
  }
  return secretOf(Buffer.from(text, 'hex'));
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new SecretError(`SECRET_FILE ${file} cannot be read (${code}); let this user read it.`);
  }
}

/** Servers that start at once on one folder agree: the first to link its file is read by all. */
function make(file: string): string {
  const own = `${file}.${process.pid}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(own, `${randomBytes(SECRET_BYTES).toString('hex')}\n`, { mode: 0o600 });
    linkSync(own, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') {
      throw new SecretError(
        `SECRET_FILE ${file} cannot be made (${code}); name one in a folder this user may write.`,
      );
    }
  } finally {
    rmSync(own, { force: true });
  }
  return readFileSync(file, 'utf8');
}

/** Ties a new database to this secret. Throws a DatabaseError when the database belongs to another one. */
export async function holdToSecret(database: Database, secret: Secret, now: Date): Promise<void> {
  const own = secret.keyFor('mark').toString('hex');
  await database.writes
    .insertInto('secret_mark')
    .values({ singleton: 1, mark: own, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { mark } = await database.writes.selectFrom('secret_mark').select('mark').executeTakeFirstOrThrow();
  if (mark !== own) {
    throw new DatabaseError(
      'This database belongs to another secret than the one in SECRET_FILE; bring back the file that was kept beside its backups, and give it to every server of this clinic.',
    );
  }
}
