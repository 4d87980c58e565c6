import { mkdirSync, writeFileSync } from 'node:fs';
import Jasmine from 'jasmine';
import settings from '../jasmine.json' with { type: 'json' };

// Runs the specs of domain, contract, server and tools, and leaves their totals for the test runner.
// Arguments: name of the suite, then optional globs of spec files.
const [suite = 'node', ...files] = process.argv.slice(2);
const runner = new Jasmine({ projectBaseDir: process.cwd() });
runner.loadConfig(settings);
runner.exitOnCompletion = false;
// Tells a hang from a slow machine; no spec is about speed.
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

const totals = { passed: 0, failed: 0 };
runner.addReporter({
  specDone: ({ status }) => {
    if (status === 'passed') totals.passed += 1;
    if (status === 'failed') totals.failed += 1;
  },
});
const { overallStatus } = await runner.execute(files.length > 0 ? files : undefined);
if (overallStatus !== 'passed' && totals.failed === 0) totals.failed = 1;
mkdirSync('test-results', { recursive: true });
writeFileSync(`test-results/${suite}.json`, JSON.stringify(totals));
process.exit(totals.failed === 0 ? 0 : 1);
