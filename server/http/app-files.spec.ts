import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../app.ts';
import type { Database } from '../db/database.ts';
import { testSecret } from '../testing/builders.ts';
import { openEmpty } from '../testing/databases.ts';
import type { TypedApp } from './typed-app.ts';

describe('the files of the app', () => {
  let app: TypedApp;
  let database: Database;
  let appFolder: string;
  beforeAll(async () => {
    appFolder = mkdtempSync(join(tmpdir(), 'plumbline-files-'));
    writeFileSync(join(appFolder, 'index.html'), '<pl-root ngCspNonce="%CSP_NONCE%"></pl-root>');
    writeFileSync(join(appFolder, 'main-ABCD1234.js'), 'export {};');
    database = await openEmpty();
    app = await buildApp({
      database,
      now: () => new Date(),
      secret: testSecret,
      logger: false,
      appFolder,
      https: null,
      isBehindProxy: false,
      publicUrl: null,
    });
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(appFolder, { recursive: true });
  });

  it('give the shell for every page, with the nonce that its own policy allows, never the same twice', async () => {
    const [first, second] = [await app.inject('/'), await app.inject('/patients/new')];
    const nonceOf = (page: typeof first): string => /ngCspNonce="([^"]+)"/.exec(page.body)?.[1] ?? '';
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonceOf(first)}'`);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(first.headers['cache-control']).toBe('no-store');
    expect((await app.inject({ method: 'HEAD', url: '/' })).statusCode).toBe(200);
  });

  it('allow no inline code, no other origin and no script made of text', async () => {
    const policy = String((await app.inject('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/'unsafe-|https?:|\*/);
  });

  it('are kept for good when their name carries their content, and asked for again otherwise', async () => {
    expect((await app.inject('/main-ABCD1234.js')).headers['cache-control']).toContain('immutable');
  });

  it('are nothing but themselves: other names and the API’s unknown addresses are a problem', async () => {
    for (const url of ['/missing.js', '/api/no-such-thing', '/../server/main.ts', '/index.html']) {
      const response = await app.inject(url);
      expect(response.statusCode).withContext(url).toBe(404);
      expect(response.json<{ type: string }>().type).withContext(url).toBe('/problems/not-found');
    }
    expect((await app.inject({ method: 'POST', url: '/patients' })).statusCode).toBe(404);
  });
});
