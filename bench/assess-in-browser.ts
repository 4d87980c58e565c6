import { assess } from '#domain/planning';
import { INTAKES, copyIntake } from './intakes.ts';
import { timeCalls, timeOnce, type CallTimes } from './timing.ts';

const AMOUNT = { windows: 20, rounds: 50 };

export interface BrowserTimes {
  /** The very first call on the page. */
  readonly firstMs: number;
  readonly assess: CallTimes;
  readonly copy: CallTimes;
}

/** Runs on the page: times decision support, and copying the same intakes through JSON beside it. */
export function measureInBrowser(): BrowserTimes {
  return {
    firstMs: timeOnce(assess, INTAKES[0]),
    assess: timeCalls(assess, INTAKES, AMOUNT),
    copy: timeCalls(copyIntake, INTAKES, AMOUNT),
  };
}
