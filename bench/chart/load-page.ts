import { existsSync, statSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { type Clinic, cookieOf } from '../clinic.ts';

const APP_FOLDER = 'dist/plumbline/browser';

/** One first visit to the page, from an empty cache until both charts are painted. */
export interface Load {
  readonly paintedMs: number;
  /** Paths asked for until then, in the order of the answers. */
  readonly paths: readonly string[];
  /** Bytes of the course's one answer, uncompressed. */
  readonly answerBytes: number;
}

/** Resolves in the page with the time at which the frame ended that painted the second chart. */
const UNTIL_PAINTED = `
  globalThis.chartBench = new Promise((resolve) => {
    const hasInk = (canvas) => canvas.style.width !== '' && canvas.width > 0 &&
      canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value !== 0);
    const look = () => {
      const charts = [...document.querySelectorAll('pl-score-chart canvas')];
      if (charts.length < 2 || !charts.every(hasInk)) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
`;

export async function loadPage(browser: Browser, clinic: Clinic, url: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addCookies([cookieOf(clinic)]);
  await context.addInitScript(UNTIL_PAINTED);
  const page = await context.newPage();
  const paths: string[] = [];
  page.on('response', (response) => paths.push(new URL(response.url()).pathname));
  await page.goto(url, { waitUntil: 'commit' });
  const paintedMs = await page.evaluate<number>('chartBench');
  const untilPainted = [...paths];
  const answer = await page.request.get(url.replace(/^(.*)\/patients\/[^/]+/, '$1/api'));
  const answerBytes = (await answer.body()).length;
  await context.close();
  return { paintedMs, paths: untilPainted, answerBytes };
}

/** Bytes of a file of the app as it crosses the wire with this compression; files too small for it go as they are. */
export function wireBytes(path: string, compression: 'gz' | 'br'): number {
  const file = `${APP_FOLDER}${path}`;
  const compressed = `${file}.${compression}`;
  return statSync(existsSync(compressed) ? compressed : file).size;
}
