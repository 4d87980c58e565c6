import { chromium } from '@playwright/test';
import { buildSync } from 'esbuild';
import { assess } from '#domain/planning';
import { findBrowser, thisMachine } from '../tools/browser.ts';
import type { BrowserTimes } from './assess-in-browser.ts';
import { copyIntake, INTAKES } from './intakes.ts';
import { callsPerSecond, type CallTimes } from './timing.ts';

// npm run bench:assess: how fast decision support answers, in Node and in the browser, beside the same intakes copied
// through JSON. Fails when it is slower than asked.
const ASKED_PER_SECOND = 10_000;
const ASKED_MS = 1;
const AMOUNT = { windows: 100, windowMs: 30 };

const assessed = callsPerSecond(assess, INTAKES, AMOUNT);
const copied = callsPerSecond(copyIntake, INTAKES, AMOUNT);
console.log(`Node ${process.versions.node}, one core, ${INTAKES.length} kinds of intake`);
console.log(`  assess     ${whole(assessed)} a second (asked: ${whole(ASKED_PER_SECOND)})`);
console.log(`  JSON copy  ${whole(copied)} a second, ${(copied / assessed).toFixed(1)} × as many`);

const { version, times } = await measureBrowser();
console.log(`Chromium ${version}, the same intakes, each call by itself`);
console.log(
  `  assess     ${describe(times.assess)} (asked: ${ASKED_MS} ms); the first ${times.firstMs.toFixed(1)} ms`,
);
console.log(`  JSON copy  ${describe(times.copy)}`);

if (assessed < ASKED_PER_SECOND || times.assess.p99Ms >= ASKED_MS) {
  console.error('Slower than asked.');
  process.exitCode = 1;
}

async function measureBrowser(): Promise<{ readonly version: string; readonly times: BrowserTimes }> {
  const bundle = buildSync({
    entryPoints: ['bench/assess-in-browser.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
  });
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    // A page isolated from others has a clock of 5 µs; any other has one of 100 µs.
    await page.route('http://localhost/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Bench</title>',
        headers: {
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Embedder-Policy': 'require-corp',
        },
      }),
    );
    await page.goto('http://localhost/');
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
    const times = await page.evaluate<BrowserTimes>('bench.measureInBrowser()');
    return { version: browser.version(), times };
  } finally {
    await browser.close();
  }
}

function describe({ medianMs, p99Ms }: CallTimes): string {
  return `median ${medianMs.toFixed(3)} ms, 99 of 100 within ${p99Ms.toFixed(3)} ms`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en-US');
}
