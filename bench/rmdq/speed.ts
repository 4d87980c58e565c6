import type { Browser } from '@playwright/test';
import { RMDQ_ITEMS } from '#domain/vocabulary';
import type { Form } from './forms.ts';
import { answer, newContext, untilReady } from './page.ts';

/** One figure of every round. */
export interface Speed {
  readonly readyMs: readonly number[];
  /** The median of a round's 24 clicks. */
  readonly clickMs: readonly number[];
  readonly kilobytes: number;
}

/** Opens each form and answers it with yes, in turn, as often as there are rounds; each time with an empty cache. */
export async function measureSpeed(
  browser: Browser,
  forms: readonly Form[],
  rounds: number,
): Promise<ReadonlyMap<Form, Speed>> {
  // The first round warms the servers and the browser, and does not count.
  const visits: { form: Form; round: number; visit: Visit }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    // Each form is first, second and last equally often.
    const turn = forms
      .map((_, at) => forms[(at + round) % forms.length])
      .filter((form) => form !== undefined);
    for (const form of turn) visits.push({ form, round, visit: await visitForm(browser, form) });
  }
  const counted = visits.filter(({ round }) => round > 0);
  return new Map(
    forms.map((form) => {
      const own = counted.filter((each) => each.form === form).map(({ visit }) => visit);
      return [
        form,
        {
          readyMs: own.map(({ readyMs }) => readyMs),
          clickMs: own.map(({ clicksMs }) => median(clicksMs)),
          kilobytes: median(own.map(({ bytes }) => bytes)) / 1000,
        },
      ];
    }),
  );
}

interface Visit {
  readonly readyMs: number;
  readonly bytes: number;
  readonly clicksMs: readonly number[];
}

async function visitForm(browser: Browser, form: Form): Promise<Visit> {
  const context = await newContext(browser);
  try {
    const { page } = await form.open(context);
    const ready = await untilReady(page);
    const clicksMs: number[] = [];
    for (const item of RMDQ_ITEMS.keys()) clicksMs.push(await answer(page, item, true));
    return { ...ready, clicksMs };
  } finally {
    await context.close();
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}
