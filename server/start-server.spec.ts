import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertAccount } from './accounts/account-repository.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { startServer } from './start-server.ts';
import { newId } from './testing/builders.ts';
import { openEmpty } from './testing/databases.ts';

describe('starting the server', () => {
  let database: Database;
  let appFolder: string;
  beforeEach(async () => {
    database = await openEmpty();
    appFolder = mkdtempSync(join(tmpdir(), 'plumbline-app-'));
    writeFileSync(join(appFolder, 'index.html'), '<!doctype html>');
  });
  afterEach(async () => {
    await database.close();
    rmSync(appFolder, { recursive: true });
  });

  const aConfig = (settings: Partial<Config> = {}): Config => ({
    host: 'localhost',
    port: 1,
    publicUrl: null,
    tls: null,
    databaseUrl: null,
    dataFolder: 'data',
    secretFile: join(appFolder, 'secret.key'),
    auditHeadFile: null,
    appFolder,
    logLevel: 'silent',
    ...settings,
  });

  it('says which port is in use and how to choose another', async () => {
    const other = createServer();
    const port = await listenAnywhere(other);
    await expectAsync(startServer(aConfig({ port }), database, { allowsDemo: true })).toBeRejectedWithError(
      `Port ${port} is in use; stop what uses it, or choose another with PORT=8081.`,
    );
    other.close();
  });

  it('says that the app is not built', async () => {
    const config = aConfig({ appFolder: '/nowhere' });
    await expectAsync(startServer(config, database, { allowsDemo: true })).toBeRejectedWithError(
      /run npm run build/,
    );
  });

  it('refuses demo accounts in production', async () => {
    await database.transact((tx) =>
      insertAccount(tx, {
        id: newId(),
        username: 'staff',
        displayName: 'Sam',
        roles: ['staff'],
        passwordHash: 'x',
        isDemo: true,
        at: '2026-03-02T15:00:00.000Z',
      }),
    );
    await expectAsync(startServer(aConfig(), database, { allowsDemo: false })).toBeRejectedWithError(
      /holds demo accounts/,
    );
  });
});

function listenAnywhere(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
