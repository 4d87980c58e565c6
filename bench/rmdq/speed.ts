import type { Browser } from '@playwright/test';
import { RMDQ_ITEMS } from '#domain/vocabulary';
import type { Form } from './forms.ts';
import { answer, newContext, showAgain, untilReady } from './page.ts';

/** One figure of every round. */
export interface Speed {
  /** From asking for the form, on a page that has its scripts, to the 24 items. */
  readonly readyMs: readonly number[];
  /** From a click to the end of the next frame: the median of a round's 24. */
  readonly clickMs: readonly number[];
  /** From the start of the navigation, with an empty cache, to the 24 items. */
  readonly pageMs: readonly number[];
  readonly kilobytes: number;
}

interface Visit {
  readonly readyMs: number;
  readonly clickMs: number;
  readonly pageMs: number;
  readonly bytes: number;
}

/** Opens each form and answers it with yes, in turn, as often as there are rounds; answers in the order of the forms. */
export async function measureSpeed(
  browser: Browser,
  forms: readonly Form[],
  rounds: number,
): Promise<readonly Speed[]> {
  const measured = forms.map((form) => ({ form, visits: new Array<Visit>() }));
  // The first round warms the servers and the browser, and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    // Each form is first, second and last equally often.
    const turn = round % forms.length;
    for (const { form, visits } of [...measured.slice(turn), ...measured.slice(0, turn)]) {
      const visit = await visitForm(browser, form);
      if (round > 0) visits.push(visit);
    }
  }
  return measured.map(({ visits }) => ({
    readyMs: visits.map(({ readyMs }) => readyMs),
    clickMs: visits.map(({ clickMs }) => clickMs),
    pageMs: visits.map(({ pageMs }) => pageMs),
    kilobytes: median(visits.map(({ bytes }) => bytes)) / 1000,
  }));
}

async function visitForm(browser: Browser, form: Form): Promise<Visit> {
  const context = await newContext(browser);
  try {
    const opened = await form.open(context);
    const { pageMs, bytes } = await untilReady(opened.page);
    const readyMs = await showAgain(opened);
    const clicksMs: number[] = [];
    for (const item of RMDQ_ITEMS.keys()) clicksMs.push(await answer(opened.page, item, true));
    return { readyMs, clickMs: median(clicksMs), pageMs, bytes };
  } finally {
    await context.close();
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
