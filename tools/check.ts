import { execFileSync } from 'node:child_process';
import { runCommand, runPackage } from './run-command.ts';

// What CI asks beside the tests. Every check runs; the last line names those that failed.
const SOURCES = ['domain', 'contract', 'server', 'src', 'tools', 'e2e', 'bench'];

interface Check {
  readonly title: string;
  readonly run: () => Promise<number>;
}

const checks: readonly Check[] = [
  { title: 'lint', run: () => runPackage('eslint/bin/eslint.js', ['.', '--max-warnings=0']) },
  {
    title: 'format',
    run: () => runPackage('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  },
  {
    title: 'import law',
    run: () =>
      runPackage('dependency-cruiser/bin/dependency-cruiser.mjs', [
        ...SOURCES,
        '--config',
        '.dependency-cruiser.cjs',
      ]),
  },
  {
    title: 'types of server, domain, contract, tools and bench',
    run: () => runPackage('typescript/bin/tsc', ['-p', 'tsconfig.node.json']),
  },
  {
    title: 'types of the app and its specs',
    run: () =>
      runPackage('@angular/compiler-cli/bundles/src/bin/ngc.js', ['-p', 'tsconfig.spec.json', '--noEmit']),
  },
  {
    title: 'production build within its size budgets',
    run: () =>
      runPackage('@angular/cli/bin/ng.js', ['build', '--no-progress', '--output-path=dist/check'], {
        NG_CLI_ANALYTICS: 'false',
      }),
  },
  { title: 'generated files unchanged', run: regenerate },
];

/** Writes every generated file again; a difference means that somebody forgot to. */
async function regenerate(): Promise<number> {
  const status = await runCommand(process.execPath, ['tools/write-openapi.ts']);
  if (status !== 0) return status;
  const changed = execFileSync('git', ['status', '--porcelain', '--', 'docs/openapi.json'], {
    encoding: 'utf8',
  });
  if (changed === '') return 0;
  console.error(
    `Generated files differ from what is committed; run npm run generate and commit:\n${changed}`,
  );
  return 1;
}

const failures: string[] = [];
for (const { title, run } of checks) {
  console.log(`\n── ${title}`);
  if ((await run()) !== 0) failures.push(title);
}
console.log(failures.length === 0 ? '\nAll checks are good.' : `\nNot good: ${failures.join('; ')}.`);
process.exit(failures.length === 0 ? 0 : 1);
