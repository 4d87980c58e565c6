import { mkdirSync, writeFileSync } from 'node:fs';
import Jasmine from 'jasmine';

// Runs the specs of domain, contract, server and tools, and leaves their totals for the test runner.
// Arguments: name of the suite, then optional globs of spec files.
const [suite = 'node', ...files] = process.argv.slice(2);
const jasmine = new Jasmine({ projectBaseDir: process.cwd() });
// It answers with a promise, although its types do not say so.
await Promise.resolve(jasmine.loadConfigFile('jasmine.json'));
jasmine.exitOnCompletion = false;

const totals = { passed: 0, failed: 0 };
jasmine.addReporter({
  specDone: ({ status }) => {
    if (status === 'passed') totals.passed += 1;
    if (status === 'failed') totals.failed += 1;
  },
});
const { overallStatus } = await jasmine.execute(files.length > 0 ? files : undefined);
if (overallStatus !== 'passed' && totals.failed === 0) totals.failed = 1;
mkdirSync('test-results', { recursive: true });
writeFileSync(`test-results/${suite}.json`, JSON.stringify(totals));
process.exit(totals.failed === 0 ? 0 : 1);
