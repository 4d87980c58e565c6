import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSync } from 'esbuild';
import { type Counting, rmdqQuestionnaire } from './questionnaire.ts';

const FOLDER = 'bench/peers';
const LFORMS = `${FOLDER}/node_modules/lforms/dist/lforms`;

/** In the order LForms asks for, with its support of FHIR R4 alone. */
const LFORMS_SCRIPTS = [
  'webcomponent/assets/lib/zone.min.js',
  'webcomponent/runtime.js',
  'webcomponent/polyfills.js',
  'webcomponent/main.js',
  'fhir/R4/lformsFHIR.min.js',
];

export interface PeerServer {
  pageOf(peer: 'lforms' | 'medplum', counting: Counting): string;
  close(): Promise<void>;
}

/** Serves a page with either peer's form alone, compressed as the product is. Installs them the first time. */
export async function servePeers(): Promise<PeerServer> {
  installPeers();
  const files = compressAll([...lformsFiles(), ...builtFiles()]);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const page = PAGES[pathname];
    if (page) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(rmdqQuestionnaire((searchParams.get('counting') ?? 'none') as Counting)));
      return;
    }
    const file = files.get(pathname);
    response.statusCode = file ? 200 : 404;
    if (file) {
      response.setHeader('content-encoding', 'br');
      response.setHeader('content-type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript');
    }
    response.end(file);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    pageOf: (peer, counting) => `http://localhost:${port}/${peer}?counting=${counting}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function installPeers(): void {
  if (existsSync(`${FOLDER}/node_modules/.package-lock.json`)) return;
  console.log('Installing the peers (npm ci) …');
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', words, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The peers could not be installed; the lines above say why.');
}

type File = readonly [path: string, content: Uint8Array];

function lformsFiles(): File[] {
  return [...LFORMS_SCRIPTS, 'webcomponent/styles.css'].map((path) => [
    `/lforms/${path}`,
    readFileSync(`${LFORMS}/${path}`),
  ]);
}

function builtFiles(): File[] {
  const { outputFiles } = buildSync({
    entryPoints: [`${FOLDER}/lforms.js`, `${FOLDER}/medplum.jsx`],
    outdir: '/built',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' },
    loader: { '.svg': 'dataurl' },
  });
  return outputFiles.map(({ path, contents }) => [path, contents]);
}

function compressAll(files: readonly File[]): ReadonlyMap<string, Uint8Array> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
  return new Map(files.map(([path, content]) => [path, brotliCompressSync(content, { params })]));
}

const PAGES: Readonly<Record<string, (questionnaire: object) => string>> = {
  '/lforms': (questionnaire) => `${pageStart('LForms', '/lforms/webcomponent/styles.css', questionnaire)}
    ${LFORMS_SCRIPTS.map((path) => `<script defer src="/lforms/${path}"></script>`).join('\n    ')}
    <script type="module" src="/built/lforms.js"></script>`,
  '/medplum': (questionnaire) => `${pageStart('Medplum', '/built/medplum.css', questionnaire)}
    <script type="module" src="/built/medplum.js"></script>`,
};

function pageStart(title: string, styles: string, questionnaire: object): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${styles}" />
  </head>
  <body>
    <div id="form"></div>
    <script id="questionnaire" type="application/json">${JSON.stringify(questionnaire)}</script>`;
}
