import { readFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser, thisMachine } from '../tools/browser.ts';
import { buildApp } from '../tools/build-app.ts';
import { type ChartPage, serveChartPages } from './caseload/chart-pages.ts';
import { lastDayOf, openFullClinic } from './caseload/clinic.ts';
import { median } from './rmdq/speed.ts';

// npm run bench:caseload-charts: the charts of twelve courses, with their tables in the product, beside the same
// courses in two chart libraries. Fails when the product takes more than half of recharts' time.
const COURSES = 12;
const ROUNDS = 9;
const ASKED = 0.5;
const IN_PAGE = readFileSync('bench/caseload/in-page.js', 'utf8');

await buildApp();
const clinic = await openFullClinic(COURSES);
const pages = await serveChartPages(clinic, new Date(lastDayOf()));
const browser = await chromium.launch({
  executablePath: findBrowser(thisMachine),
  args: [
    // No network but this machine's own.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    // Frames come as soon as they are ready: a figure is work, not waiting for the display.
    '--disable-frame-rate-limit',
    '--disable-gpu-vsync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
try {
  const measured = [pages.product, pages.recharts, pages.carbon].map((page) => ({
    page,
    times: new Array<number>(),
    tables: 0,
  }));
  // The first round warms up and does not count; each page is first, second and last equally often.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const turn = round % measured.length;
    for (const each of [...measured.slice(turn), ...measured.slice(0, turn)]) {
      const { ms, tables } = await visit(browser, each.page);
      each.tables = tables;
      if (round > 0) each.times.push(ms);
    }
  }
  console.log(
    `Chromium ${browser.version()}, ${COURSES} courses, ${ROUNDS} rounds in turn, medians (least to most)`,
  );
  for (const { page, times, tables } of measured) {
    console.log(
      `${page.name.padEnd(10)} ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})  ${tables} tables`,
    );
  }
  const [own, recharts, carbon] = measured.map(({ times }) => median(times));
  const ratio = (own ?? Infinity) / (recharts ?? 1);
  console.log(
    `product : recharts ${ratio.toFixed(2)} (asked: ${ASKED})  product : carbon ${((own ?? Infinity) / (carbon ?? 1)).toFixed(2)}`,
  );
  if (measured[0]?.tables !== COURSES || ratio > ASKED) {
    console.error('Slower than asked, or a table is missing.');
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await pages.close();
  await clinic.close();
}

/** Opens a page that has nothing in its cache, and shows its charts a second time. */
async function visit(from: Browser, { url, cookie, toggle, line }: ChartPage) {
  // So tall that every card is on the screen: none is left out of the painting.
  const context = await from.newContext({ viewport: { width: 1280, height: 2600 } });
  try {
    await context.addInitScript(`(() => {${IN_PAGE}})()`);
    const [name = '', value = ''] = cookie?.split('=') ?? [];
    if (cookie !== null)
      await context.addCookies([{ name, value, domain: 'localhost', path: '/', secure: true }]);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    const lines = COURSES * 2;
    await page.evaluate(`chartBench.until(${JSON.stringify(line)}, (count) => count >= ${lines})`);
    const ms = await page.evaluate<number>(
      `chartBench.showAgain(${toggle}, ${JSON.stringify(line)}, ${lines})`,
    );
    return { ms, tables: await page.locator('table').count() };
  } finally {
    await context.close();
  }
}
