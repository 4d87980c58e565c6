import { globSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { runPackage } from './run-command.ts';

// npm run coverage: which lines, functions and branches of domain its own specs run. All of them must be.
// The properties with random intakes are left out, so that the figure rests on examples.
const SPECS = ['domain/**/*.spec.ts', '!domain/**/properties.spec.ts'];

process.exitCode = await runPackage('c8/bin/c8.js', [
  '--100',
  '--all',
  '--src=domain',
  '--include=domain/**/*.ts',
  ...['domain/**/*.spec.ts', 'domain/**/testing/**', ...listTypeFiles()].map((file) => `--exclude=${file}`),
  '--reporter=text-summary',
  '--reporter=text',
  '--reporter=html',
  '--reports-dir=reports/coverage',
  '--temp-directory=reports/coverage/raw',
  '--skip-full',
  process.execPath,
  'tools/node-specs.ts',
  'coverage',
  ...SPECS,
]);

/** Files of types have nothing to run; a file that gains a line of code is no longer one of them. */
function listTypeFiles(): readonly string[] {
  return globSync('domain/**/*.ts').filter((file) => {
    const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', minify: true });
    return code.trim() === '';
  });
}
