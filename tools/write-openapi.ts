import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import prettier from 'prettier';
import { buildApp } from '../server/app.ts';
import { openSqlite } from '../server/db/sqlite.ts';
import { testSecret } from '../server/testing/builders.ts';

// Writes the API's OpenAPI document from the routes, for readers of the repository.
const folder = mkdtempSync(join(tmpdir(), 'plumbline-openapi-'));
const database = openSqlite(join(folder, 'empty.sqlite'));
const app = await buildApp({
  database,
  now: () => new Date(),
  secret: testSecret,
  logger: false,
  appFolder: null,
  https: null,
  isBehindProxy: false,
  publicUrl: null,
});
await app.ready();
mkdirSync('docs', { recursive: true });
const style = await prettier.resolveConfig('docs/openapi.json');
writeFileSync(
  'docs/openapi.json',
  await prettier.format(JSON.stringify(app.swagger()), { ...style, parser: 'json' }),
);
await app.close();
await database.close();
rmSync(folder, { recursive: true });
