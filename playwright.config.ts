import { defineConfig } from '@playwright/test';

const PORT = 8099;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // One clinic serves all specs; each spec makes its own patients, so their order does not matter.
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['CHROME_BIN'] ? { executablePath: process.env['CHROME_BIN'] } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'setup', testMatch: 'first-start.setup.ts', testDir: 'e2e/fixtures' },
    { name: 'clinic', dependencies: ['setup'] },
  ],
  webServer: {
    command: `rm -rf test-results/e2e-data && node server/main.ts`,
    url: `http://localhost:${PORT}/api/health/ready`,
    env: { PORT: String(PORT), DATA_DIR: 'test-results/e2e-data', LOG_LEVEL: 'warn' },
    reuseExistingServer: false,
  },
});
