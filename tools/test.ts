import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser, thisMachine } from './browser.ts';
import { buildApp } from './build-app.ts';
import { runCommand, runPackage } from './run-command.ts';

interface Totals {
  readonly passed: number;
  readonly failed: number;
}

interface Suite {
  readonly title: string;
  /** File in test-results that the suite leaves its totals in. */
  readonly results: string;
  readonly read: (file: unknown) => Totals;
  readonly run: () => Promise<number>;
}

const RESULTS = 'test-results';
// Clinic dates must not depend on where the server or the browser stands: west and east of UTC, too. What the databases
// do does not depend on it: they all run in the first.
const ZONES: Readonly<Record<string, Record<string, string>>> = {
  UTC: {},
  'America/Los_Angeles': { SPEC_DATABASES: 'SQLite' },
  'Pacific/Auckland': { SPEC_DATABASES: 'SQLite' },
};

// Every suite runs, also after one has failed; the totals of all stand in the last line.
const browser = findBrowser(thisMachine);
await buildApp();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS);

const suites: readonly Suite[] = [
  ...Object.entries(ZONES).map(([zone, settings]): Suite => {
    const name = `node-${zone.replace('/', '-')}`;
    return {
      title: `Jasmine on Node, TZ=${zone}`,
      results: name,
      read: (file) => file as Totals,
      run: () => runCommand(process.execPath, ['tools/node-specs.ts', name], { TZ: zone, ...settings }),
    };
  }),
  {
    title: 'Karma in the browser',
    results: 'karma',
    read: (file) => file as Totals,
    run: () =>
      runPackage('@angular/cli/bin/ng.js', ['test'], { CHROME_BIN: browser, NG_CLI_ANALYTICS: 'false' }),
  },
  {
    title: 'Playwright against the real server',
    results: 'playwright',
    read: (file) => {
      const { stats } = file as { stats: { expected: number; unexpected: number; flaky: number } };
      if (stats.flaky > 0) console.log(`── ${stats.flaky} passed only at the second try: find out why.`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
    run: () => runPackage('@playwright/test/cli.js', ['test'], { CHROME_BIN: browser }),
  },
];

const totals: Totals[] = [];
for (const suite of suites) {
  console.log(`\n── ${suite.title}`);
  const status = await suite.run();
  const result = totalsOf(suite, status);
  console.log(`── ${suite.title}: ${result.passed} passed, ${result.failed} failed`);
  totals.push(result);
}
const passed = totals.reduce((sum, each) => sum + each.passed, 0);
const failed = totals.reduce((sum, each) => sum + each.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** A suite that ended badly without counting a failure has failed all the same. */
function totalsOf(suite: Suite, status: number): Totals {
  const file = `${RESULTS}/${suite.results}.json`;
  const counted = existsSync(file)
    ? suite.read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
