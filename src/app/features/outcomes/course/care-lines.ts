import type { OutcomeView } from '#contract/outcome';
import { dayOf } from '#domain/outcomes';
import { EVENT_SEVERITY_LABELS } from '#domain/vocabulary';
import { SHORT_ROW_LABELS } from './outcome-words';

/** A mark of the time axis in words. */
export interface CareLine {
  readonly on: string;
  /** Since day 0; null without one. */
  readonly day: number | null;
  readonly kind: 'visit' | 'event' | 'plan';
  readonly what: string;
  /** At a visit; null where it was not asked, and for all else. */
  readonly painBefore: number | null;
  readonly painAfter: number | null;
}

/** Every mark of the time axis as a line of its own, by date; on one date the plan first, then the visit. */
export function careLines({ care, adverseEvents, plans, dayZero }: OutcomeView): readonly CareLine[] {
  const dayFrom = (on: string): number | null => (dayZero === null ? null : dayOf(dayZero, on));
  const lineOf = (on: string, kind: CareLine['kind'], what: string): CareLine => ({
    on,
    day: dayFrom(on),
    kind,
    what,
    painBefore: null,
    painAfter: null,
  });
  return [
    ...plans.map(({ version, signedOn }) => lineOf(signedOn, 'plan', `Plan version ${version} signed`)),
    ...care.map(({ on, rows, painBefore, painAfter }) => {
      const given = rows.map((row) => SHORT_ROW_LABELS[row].toLowerCase()).join(', ');
      const what = given === '' ? 'Visit, no care recorded' : `Visit: ${given}`;
      return { ...lineOf(on, 'visit', what), painBefore, painAfter };
    }),
    ...adverseEvents.map(({ on, severity, source }) =>
      lineOf(
        on,
        'event',
        `Adverse event, ${EVENT_SEVERITY_LABELS[severity].toLowerCase()}, told at a ${source}`,
      ),
    ),
  ].sort((a, b) => a.on.localeCompare(b.on));
}
