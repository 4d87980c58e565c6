import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import pg from 'pg';
import { buildApp } from '../server/app.ts';
import type { Database } from '../server/db/database.ts';
import { openDatabase } from '../server/db/open-database.ts';
import { testSecret } from '../server/testing/builders.ts';
import { type Asker, fillClinic, openAsker } from './results/clinic.ts';

// npm run bench:results: clinic results on 100,000 courses, beside a bare SQL scan of the same rows, and how long
// other requests take meanwhile. Fails when results take more than asked. PostgreSQL joins where DATABASE_URL names an
// empty database.
const COURSES = 100_000;
const ASKED_RATIO = 1.5;
const ROUNDS = 7;
const COMPARED = '?compare=yes&notGiven=massage&bGiven=massage';
const COLUMNS =
  'course_id, day_zero, closed_on, closing_reason, answered, nrs_0, nrs_2, nrs_4, nrs_6, nrs_12, rmdq_0, rmdq_2, ' +
  'rmdq_4, rmdq_6, rmdq_12, improvement_6, improvement_12, adverse_events, outside_trial, planned_visits, ' +
  'planned_thrust, visits, thrust_visits';
const SCAN = `select ${COLUMNS} from course_result where day_zero <= '2099-01-01'`;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
try {
  await measure('SQLite', await openDatabase({ databaseUrl: null, dataFolder: folder }));
  const databaseUrl = process.env['DATABASE_URL'] ?? '';
  if (databaseUrl === '') console.log('PostgreSQL: not run, DATABASE_URL is not set');
  else await measure('PostgreSQL', await openDatabase({ databaseUrl, dataFolder: folder }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name: string, database: Database): Promise<void> {
  const token = await fillClinic(database, COURSES);
  const app = await buildApp({
    database,
    now: () => new Date('2026-06-30T12:00:00Z'),
    secret: testSecret,
    logger: false,
    appFolder: null,
    https: null,
    isBehindProxy: false,
    publicUrl: null,
  });
  const asker = openAsker(app, token);
  const scan = bareScan(database);
  await asker.get('/api/results');
  await scan.run();
  const times = { results: [] as number[], compared: [] as number[], scan: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.scan.push(await timeOf(scan.run));
    times.results.push(await timeOf(() => asker.get('/api/results')));
    times.compared.push(await timeOf(() => asker.get(`/api/results${COMPARED}`)));
  }
  const alone = await latencies(asker, null);
  const beside = await latencies(asker, () => asker.get('/api/results'));
  await scan.close();
  await app.close();
  await database.close();

  const ratio = median(times.results) / median(times.scan);
  console.log(`${name}, ${COURSES.toLocaleString('en-US')} courses, Node ${process.versions.node}`);
  console.log(`  bare SQL scan   ${describe(times.scan)}`);
  console.log(
    `  results         ${describe(times.results)}, ${ratio.toFixed(2)} × (asked: ${ASKED_RATIO} ×)`,
  );
  console.log(
    `  two compared    ${describe(times.compared)}, ${(median(times.compared) / median(times.scan)).toFixed(2)} ×`,
  );
  console.log(
    `  other requests  ${tail(alone)} alone; ${tail(beside)} while results are asked without a pause`,
  );
  if (ratio > ASKED_RATIO) {
    console.error(`Slower than asked on ${name}.`);
    process.exitCode = 1;
  }
}

/** The same rows, fetched by the driver and nothing more. */
function bareScan({ place }: Database): { run: () => Promise<unknown>; close: () => Promise<void> } {
  if (place?.engine === 'postgres') {
    const pool = new pg.Pool({ connectionString: place.url, max: 1 });
    return { run: () => pool.query(SCAN), close: () => pool.end() };
  }
  const connection = new SqliteConnection(place?.file ?? '', { readonly: true });
  const statement = connection.prepare(SCAN);
  return {
    run: () => Promise.resolve(statement.all()),
    close: () => {
      connection.close();
      return Promise.resolve();
    },
  };
}

/** Another person's requests, one every few milliseconds, while somebody asks for results, or nobody does. */
async function latencies(asker: Asker, meanwhile: (() => Promise<unknown>) | null): Promise<number[]> {
  const found: number[] = [];
  const over = new AbortController();
  const busy = (async () => {
    while (meanwhile && !over.signal.aborted) await meanwhile();
  })();
  for (let sent = 0; sent < 400; sent += 1) {
    found.push(await timeOf(() => asker.get(`/api/patients/${asker.patientId}`)));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  over.abort();
  await busy;
  return found;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function describe(times: readonly number[]): string {
  return `${Math.round(median(times))} ms (${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))})`;
}

function tail(times: readonly number[]): string {
  return `median ${median(times).toFixed(1)} ms, 99 of 100 within ${quantile(times, 0.99).toFixed(1)} ms`;
}
