import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';

const IN_PAGE = readFileSync('bench/rmdq/in-page.js', 'utf8');

/** A browser context that holds nothing, and reaches this machine alone. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(`(() => {${IN_PAGE}})()`);
  await context.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.abort(),
  );
  return context;
}

/** Waits for the frame that shows the 24th item. */
export function untilReady(page: Page): Promise<{ readonly readyMs: number; readonly bytes: number }> {
  return page.evaluate('rmdqBench.ready');
}

/** Answers an item, from 0, with the mouse; answers the milliseconds from the click to the end of the next frame. */
export async function answer(page: Page, item: number, isYes: boolean): Promise<number> {
  const radio = item * 2 + (isYes ? 0 : 1);
  const { x, y } = await page.evaluate<{ x: number; y: number }>(`rmdqBench.pointOf(${radio})`);
  await page.evaluate('rmdqBench.awaitClick()');
  await page.mouse.click(x, y);
  const clickMs = await page.evaluate<number>('rmdqBench.clicked');
  if (!(await page.evaluate<boolean>(`rmdqBench.isChecked(${radio})`))) {
    throw new Error(`${await page.title()}: item ${item + 1} did not take its answer`);
  }
  return clickMs;
}
