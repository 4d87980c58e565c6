import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import type { Caseload } from '#contract/caseload';
import { baselineOf, changeFrom } from '#domain/outcomes';
import { buildApp } from '../../server/app.ts';
import { testSecret } from '../../server/testing/builders.ts';
import { TEST_PASSWORD, type TestClinic } from '../../server/testing/test-clinic.ts';

const FOLDER = 'bench/peers/charts';

/** A page with the charts of every course, and how to take them away and show them again. */
export interface ChartPage {
  readonly name: string;
  readonly url: string;
  readonly cookie: string | null;
  /** What the page runs: an object with `hide` and `show`. */
  readonly toggle: string;
  /** Of the line of one instrument of one course. */
  readonly line: string;
}

export interface ChartPages {
  readonly product: ChartPage;
  readonly recharts: ChartPage;
  readonly carbon: ChartPage;
  close(): Promise<void>;
}

/** Serves the caseload of this clinic in the product, and the same courses in both peers. Installs them the first time. */
export async function serveChartPages(clinic: TestClinic, now: Date): Promise<ChartPages> {
  installPeers();
  const app = await buildApp({
    database: clinic.database,
    now: () => now,
    secret: testSecret,
    logger: false,
    appFolder: resolve('dist/plumbline/browser'),
    https: null,
    isBehindProxy: false,
    publicUrl: null,
  });
  await app.listen({ host: 'localhost', port: 0 });
  const signedIn = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-plumbline': '1' },
    payload: { username: 'clinician', password: TEST_PASSWORD },
  });
  const cookie = [signedIn.headers['set-cookie']].flat()[0]?.split(';')[0] ?? '';
  const courses = coursesOf((await clinic.as('clinician').get<Caseload>('/api/caseload')).body);
  const peers = await servePeers(courses);
  return {
    product: {
      name: 'Plumbline',
      url: `http://localhost:${(app.server.address() as AddressInfo).port}/caseload`,
      cookie,
      toggle: `(() => {
        const type = (text) => {
          const box = document.querySelector('pl-caseload-page input[type=search]');
          box.value = text;
          box.dispatchEvent(new Event('input'));
        };
        return { hide: () => type('nobody'), show: () => type('') };
      })()`,
      line: 'pl-small-chart .line',
    },
    recharts: peer('recharts', peers.address, '.recharts-line-curve'),
    carbon: peer('carbon', peers.address, 'path.line'),
    close: async () => {
      await app.close();
      await peers.close();
    },
  };
}

function peer(name: 'recharts' | 'carbon', address: string, line: string): ChartPage {
  return { name, url: `${address}/${name}`, cookie: null, toggle: 'chartPeer', line };
}

/** What a chart needs of each course. */
function coursesOf({ courses }: Caseload) {
  return courses.map(({ patient, dayZero, scores, goalNrs, goalRmdq }) => {
    const pain = scores.map(({ on, painNrs }) => ({ date: on, score: painNrs }));
    const baseline = baselineOf(dayZero ?? '', pain)?.score ?? 0;
    const gains = Array.from({ length: baseline + 1 }, (_, score) => score).filter(
      (score) => changeFrom(baseline, score, 'nrs').status === 'improved',
    );
    return {
      name: `${patient.familyName}, ${patient.givenName}`,
      points: scores.map(({ day, painNrs, rmdqScore }) => ({ day, nrs: painNrs, rmdq: rmdqScore })),
      nrs: { goal: goalNrs, importantAt: gains.at(-1) ?? null },
      rmdq: { goal: goalRmdq },
    };
  });
}

async function servePeers(courses: object) {
  const files = new Map(
    buildSync({
      entryPoints: [`${FOLDER}/recharts.jsx`, `${FOLDER}/carbon.js`],
      outdir: '/built',
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.woff2': 'empty', '.woff': 'empty' },
    }).outputFiles.map(({ path, contents }) => [path, contents]),
  );
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = files.get(path);
    response.setHeader(
      'content-type',
      file ? (path.endsWith('.css') ? 'text/css' : 'text/javascript') : 'text/html; charset=utf-8',
    );
    response.end(file ?? pageOf(path.slice(1), courses));
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

function pageOf(name: string, courses: object): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${name}</title>
    <link rel="icon" href="data:," />
    ${name === 'carbon' ? '<link rel="stylesheet" href="/built/carbon.css" />' : ''}
    <style>#charts { display: grid; grid-template-columns: repeat(3, 1fr); } figure { margin: 0 }</style>
  </head>
  <body>
    <div id="charts"></div>
    <script id="courses" type="application/json">${JSON.stringify(courses)}</script>
    <script type="module" src="/built/${name}.js"></script>
  </body>
</html>`;
}

function installPeers(): void {
  if (existsSync(`${FOLDER}/node_modules/.package-lock.json`)) return;
  console.log('Installing the peers (npm ci) …');
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', words, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The peers could not be installed; the lines above say why.');
}
