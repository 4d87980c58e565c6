import { mkdirSync, writeFileSync } from 'node:fs';
import karmaChromeLauncher from 'karma-chrome-launcher';
import karmaJasmine from 'karma-jasmine';

/** Leaves the totals for the test runner, which adds up all suites. */
function TotalsReporter() {
  this.onSpecComplete = () => undefined;
  this.onRunComplete = (_browsers, { success, failed, error }) => {
    mkdirSync('test-results', { recursive: true });
    const totals = { passed: success, failed: failed + (error && failed === 0 ? 1 : 0) };
    writeFileSync('test-results/karma.json', JSON.stringify(totals));
  };
}

// A closed network makes Chromium's own background traffic slow and loud; root may not use the sandbox.
const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export default function (config) {
  config.set({
    frameworks: ['jasmine'],
    plugins: [karmaJasmine, karmaChromeLauncher, { 'reporter:totals': ['type', TotalsReporter] }],
    reporters: ['dots', 'totals'],
    browsers: ['QuietChromium'],
    customLaunchers: { QuietChromium: { base: 'ChromeHeadless', flags: CHROMIUM_FLAGS } },
    // The limit tells a hang from a slow machine; no spec is about speed.
    client: { jasmine: { failSpecWithNoExpectations: true, timeoutInterval: 60_000 } },
    browserNoActivityTimeout: 120_000,
    restartOnFileChange: false,
  });
}
