import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { holdToSecret, readOrMakeSecret, secretOf } from './secret.ts';

describe('the secret file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plumbline-secret-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, for its owner alone, and read from then on', () => {
    const file = join(folder, 'below', 'secret.key');
    const key = readOrMakeSecret(file).keyFor('audit');
    expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readOrMakeSecret(file).keyFor('audit')).toEqual(key);
  });

  it('gives each purpose a key of its own', () => {
    const secret = secretOf(Buffer.alloc(32, 1));
    expect(secret.keyFor('audit')).not.toEqual(secret.keyFor('totp'));
    expect(secret.keyFor('audit').length).toBe(32);
  });

  it('is refused when it was cut short', () => {
    const file = join(folder, 'secret.key');
    writeFileSync(file, 'abc');
    expect(() => readOrMakeSecret(file)).toThrowError(/does not hold 64 hexadecimal digits/);
  });

  it('says so where it cannot be made', () => {
    expect(() => readOrMakeSecret('/proc/nowhere/secret.key')).toThrowError(/cannot be made/);
  });
});

describeOnEveryDatabase('a database and its secret', (open) => {
  it('belong together from the first start on', async () => {
    const database = await open();
    const now = new Date('2026-03-02T15:00:00Z');
    const own = secretOf(Buffer.alloc(32, 1));
    await holdToSecret(database, own, now);
    await expectAsync(holdToSecret(database, own, now)).toBeResolved();
    await expectAsync(holdToSecret(database, secretOf(Buffer.alloc(32, 2)), now)).toBeRejectedWithError(
      /belongs to another secret/,
    );
  });
});
