import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { OpenForm } from './forms.ts';

const IN_PAGE = readFileSync('bench/rmdq/in-page.js', 'utf8');

/** A browser context that holds nothing. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(`(() => {${IN_PAGE}})()`);
  return context;
}

/** Waits for the 24 items; answers how long they took from the start of the navigation. */
export function untilReady(page: Page): Promise<{ readonly pageMs: number; readonly bytes: number }> {
  return page.evaluate('rmdqBench.ready');
}

/** Takes the form away and shows it again; answers the milliseconds that takes with every script loaded. */
export function showAgain({ page, toggle }: OpenForm): Promise<number> {
  return page.evaluate(`rmdqBench.showAgain(${toggle})`);
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
