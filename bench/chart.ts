import { chromium } from '@playwright/test';
import { findBrowser, thisMachine } from '../tools/browser.ts';
import { buildApp } from '../tools/build-app.ts';
import { fillCourse } from './chart/course.ts';
import { type Load, loadPage, wireBytes } from './chart/load-page.ts';
import { openClinic } from './clinic.ts';
import { median } from './rmdq/speed.ts';

// npm run bench:chart: the first visit to a patient's chart page, from an empty cache until both charts are painted, in
// the production build on the real server. Fails where it is heavier than asked.
const ROUNDS = 7;
const ASKED = { javascriptKilobytes: 300, requests: 20, apiCalls: 2 };
/** Asked for by every page of the app before it knows who is there, and listed apart. */
const SHELL_CALLS = ['/api/clinic', '/api/session'];
/** Asked for again and again while the page is open. */
const LIVE_CALLS = ['/api/alerts'];

await buildApp();
const clinic = await openClinic(['staff', 'chiropractor']);
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: [
    // No network but this machine's own.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  const courses = [
    { name: '12 visits', url: await fillCourse(clinic, 12) },
    { name: '500 visits', url: await fillCourse(clinic, 500) },
  ];
  console.log(`Chromium ${browser.version()}, ${ROUNDS} rounds after one to warm up`);
  let isLight = true;
  for (const { name, url } of courses) {
    await loadPage(browser, clinic, url);
    const loads: Load[] = [];
    for (let round = 0; round < ROUNDS; round += 1) loads.push(await loadPage(browser, clinic, url));
    isLight = tell(name, loads) && isLight;
  }
  if (!isLight) {
    console.error('Heavier than asked.');
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await clinic.close();
}

/** Tells the figures of one course; answers whether they are within what was asked. */
function tell(name: string, loads: readonly Load[]): boolean {
  const times = loads.map(({ paintedMs }) => paintedMs);
  const most = loads.reduce((one, other) => (other.paths.length > one.paths.length ? other : one));
  const scripts = most.paths.filter((path) => path.endsWith('.js'));
  const [gzip, brotli] = (['gz', 'br'] as const).map(
    (compression) => scripts.reduce((sum, path) => sum + wireBytes(path, compression), 0) / 1000,
  );
  const calls = most.paths.filter((path) => path.startsWith('/api/'));
  const shell = calls.filter((path) => SHELL_CALLS.includes(path));
  const live = calls.filter((path) => LIVE_CALLS.includes(path));
  const own = calls.length - shell.length - live.length;
  const requests = most.paths.length - live.length;
  console.log(
    [
      name,
      `  time to chart  median ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`,
      `  JavaScript     ${gzip?.toFixed(0)} kB gzip (asked: at most ${ASKED.javascriptKilobytes}), ${brotli?.toFixed(0)} kB Brotli, ${scripts.length} files`,
      `  requests       ${requests} (asked: at most ${ASKED.requests}), and ${live.length} live`,
      `  API calls      ${own} of the page (asked: at most ${ASKED.apiCalls}), ${shell.length} of the shell, ${live.length} live`,
      `  answer         ${(most.answerBytes / 1000).toFixed(1)} kB`,
    ].join('\n'),
  );
  return (gzip ?? 0) <= ASKED.javascriptKilobytes && requests <= ASKED.requests && own <= ASKED.apiCalls;
}
