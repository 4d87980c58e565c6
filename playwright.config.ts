import { defineConfig } from '@playwright/test';
import { CASELOAD_CLOCK_FILE, COURSE_CLOCK_FILE, VISITS_CLOCK_FILE } from './e2e/fixtures/clock.ts';

const CLINIC_URL = 'http://localhost:8099';
/** A clinic whose clock the spec of the whole path moves through the weeks of a course. */
const WEEKS_URL = 'http://localhost:8098';
/** The same for the spec of the visits. */
const VISITS_URL = 'http://localhost:8097';
/** The same for the spec of the caseload. */
const CASELOAD_URL = 'http://localhost:8096';
/** The same for the spec of a course and its outcomes. */
const COURSE_URL = 'http://localhost:8095';
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // One clinic serves all specs; each spec makes its own patients, so their order does not matter.
  fullyParallel: true,
  workers: 2,
  // Limits that tell a hang from a slow machine, not how fast the product is.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // A spec that needs the second try is named in the report, to be mended: it does not stop everybody else.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: CLINIC_URL,
    locale: 'en-US',
    timezoneId: 'America/Chicago',
    trace: { mode: 'retain-on-failure', screenshots: false },
    actionTimeout: 30_000,
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
    { name: 'setup', testDir: 'e2e/fixtures', testMatch: 'first-start.setup.ts' },
    {
      name: 'clinic',
      dependencies: ['setup'],
      testIgnore: ['whole-path.spec.ts', 'visits.spec.ts', 'caseload.spec.ts', 'outcomes-course.spec.ts'],
    },
    // It begins with an empty clinic, which a second try would not find.
    { name: 'weeks', testMatch: 'whole-path.spec.ts', retries: 0, use: { baseURL: WEEKS_URL } },
    { name: 'visits', testMatch: 'visits.spec.ts', use: { baseURL: VISITS_URL } },
    { name: 'caseload', testMatch: 'caseload.spec.ts', use: { baseURL: CASELOAD_URL } },
    { name: 'course', testMatch: 'outcomes-course.spec.ts', use: { baseURL: COURSE_URL } },
  ],
  webServer: [
    serverAt(CLINIC_URL, 'node server/main.ts', 'test-results/clinic-data'),
    serverAt(WEEKS_URL, 'node e2e/fixtures/clinic-with-clock.ts', 'test-results/weeks-data'),
    serverAt(VISITS_URL, 'node e2e/fixtures/clinic-with-clock.ts', 'test-results/visits-data', {
      CLOCK_FILE: VISITS_CLOCK_FILE,
    }),
    serverAt(CASELOAD_URL, 'node e2e/fixtures/clinic-with-clock.ts', 'test-results/caseload-data', {
      CLOCK_FILE: CASELOAD_CLOCK_FILE,
    }),
    serverAt(COURSE_URL, 'node e2e/fixtures/clinic-with-clock.ts', 'test-results/course-data', {
      CLOCK_FILE: COURSE_CLOCK_FILE,
    }),
  ],
});

/** The real server on a fresh embedded database. */
function serverAt(url: string, command: string, dataFolder: string, env: Record<string, string> = {}) {
  return {
    command: `rm -rf ${dataFolder} && ${command}`,
    url: `${url}/api/health/ready`,
    // An address that phones could reach, so that links to forms are made.
    env: {
      PORT: new URL(url).port,
      HOST: 'localhost',
      PUBLIC_URL: url,
      DATA_DIR: dataFolder,
      LOG_LEVEL: 'warn',
      ...env,
    },
    reuseExistingServer: false,
  };
}
