import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { runPackage } from './run-command.ts';

const OUTPUT = 'dist/plumbline';
const STAMP = `${OUTPUT}/.inputs`;
const INPUTS = [
  'src/**/*',
  'domain/**/*',
  'contract/**/*',
  'angular.json',
  'tsconfig*.json',
  'package-lock.json',
];
/** Below this, compression saves no packet. */
const SMALLEST_COMPRESSED_BYTES = 1024;

/** Builds the app for production, unless nothing it is made of has changed since the last build. */
export async function buildApp(): Promise<void> {
  const inputs = hashInputs();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return;
  console.log('Building the app …');
  const status = await runPackage('@angular/cli/bin/ng.js', ['build', '--no-progress'], {
    NG_CLI_ANALYTICS: 'false',
  });
  if (status !== 0) throw new Error('The app could not be built; the lines above say why.');
  compressFiles();
  writeFileSync(STAMP, inputs);
}

function hashInputs(): string {
  const hash = createHash('sha256');
  for (const file of globSync(INPUTS).filter(isFile).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** Compressed once here, so that the server compresses nothing while patients wait. */
function compressFiles(): void {
  for (const file of globSync(`${OUTPUT}/browser/**/*.{js,css,svg}`)) {
    const content = readFileSync(file);
    if (content.length < SMALLEST_COMPRESSED_BYTES) continue;
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
    );
  }
}

function isFile(path: string): boolean {
  return statSync(path).isFile();
}

if (import.meta.main) await buildApp();
