import { parseArgs } from 'node:util';
import { openPostgres } from '../server/db/postgres.ts';
import { migrateToLatest } from '../server/db/migrate.ts';
import { fuzz } from '../server/testing/fuzz.ts';
import { openTestClinic } from '../server/testing/test-clinic.ts';

// npm run bench:fuzz -- --runs 20000 --seed 1: asks every route of the API what fits it and what does not, as everybody,
// on SQLite, or on PostgreSQL where DATABASE_URL names an empty database. Fails on an answer that may not be.
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed);

const databaseUrl = process.env['DATABASE_URL'];
const clinic = await openTestClinic(
  databaseUrl === undefined
    ? null
    : async () => {
        const database = await openPostgres(databaseUrl);
        await migrateToLatest(database);
        return database;
      },
  { freshApp: true },
);
const started = Date.now();
const { asked, statuses, findings } = await fuzz(clinic, { runs, seed });
await clinic.close();

const kinds = new Map<string, number>();
for (const { what, question, answer } of findings) {
  const [, method = '', url = ''] = /: (\w+) ([^ ?]+)/.exec(question) ?? [];
  const kind = `${what}: ${method} ${url.replace(/[0-9a-f-]{36}/g, '{id}')}`;
  if (!kinds.has(kind)) console.log(`${kind}\n  ${question}\n  ${answer}\n`);
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}
for (const [kind, count] of kinds) console.log(`${count} × ${kind}`);
const byStatus = [...statuses]
  .sort(([a], [b]) => a - b)
  .map(([status, count]) => `${status}: ${count}`)
  .join(', ');
console.log(
  `${asked} questions in ${Math.round((Date.now() - started) / 1000)} s with seed ${seed}; ${byStatus}; ${findings.length} may not be`,
);
process.exitCode = findings.length === 0 ? 0 : 1;
