import type { Browser } from '@playwright/test';
import { RMDQ_ITEMS } from '#domain/vocabulary';
import type { Form, OpenForm } from './forms.ts';
import { answer, newContext, untilReady } from './page.ts';

/** What a form shows and stores at one point of answering it. */
export interface Reading {
  readonly shown: number | null;
  readonly stored: number | null;
}

export const CASES = [
  'blank',
  '1 to 23 answered yes',
  'all yes',
  'item 5 corrected to no',
  'reloaded',
  'all no',
] as const;
export type Case = (typeof CASES)[number];

/** The score each case has: none until all 24 are answered. */
export const CORRECT: Readonly<Record<Case, number | null>> = {
  blank: null,
  '1 to 23 answered yes': null,
  'all yes': RMDQ_ITEMS.length,
  'item 5 corrected to no': RMDQ_ITEMS.length - 1,
  reloaded: RMDQ_ITEMS.length - 1,
  'all no': 0,
};

/** Answers a form in each way; a case has one reading, or one for each number of answers. */
export async function readScores(
  browser: Browser,
  form: Form,
): Promise<Readonly<Record<Case, readonly Reading[]>>> {
  const [yes, no] = [await newContext(browser), await newContext(browser)];
  try {
    const opened = await form.open(yes);
    await untilReady(opened.page);
    const blank = await read(opened);
    const counted: Reading[] = [];
    for (const item of RMDQ_ITEMS.keys()) {
      await answer(opened.page, item, true);
      counted.push(await read(opened));
    }
    await answer(opened.page, 4, false);
    const corrected = await read(opened);
    await opened.page.reload();
    await untilReady(opened.page);
    const reloaded = await read(opened);

    const denied = await form.open(no);
    await untilReady(denied.page);
    for (const item of RMDQ_ITEMS.keys()) await answer(denied.page, item, false);
    return {
      blank: [blank],
      '1 to 23 answered yes': counted.slice(0, -1),
      'all yes': counted.slice(-1),
      'item 5 corrected to no': [corrected],
      reloaded: [reloaded],
      'all no': [await read(denied)],
    };
  } finally {
    await Promise.all([yes.close(), no.close()]);
  }
}

async function read(form: OpenForm): Promise<Reading> {
  const shown = await form.shown();
  return { shown, stored: await form.store() };
}
