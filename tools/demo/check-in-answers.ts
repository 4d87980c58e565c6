import type { NewCheckIn } from '#contract/check-in';
import { GLOBAL_IMPROVEMENTS, VISIT_SIGNS, answerAll } from '#domain/vocabulary';
import type { Chance } from './random.ts';

type Beside = Pick<
  NewCheckIn,
  | 'way'
  | 'improvement'
  | 'adverseEvents'
  | 'signs'
  | 'bothersomeness'
  | 'medicationDays'
  | 'satisfaction'
  | 'note'
  | 'corrects'
  | 'reason'
>;

const EVENTS = [
  { what: 'Sore for a day after the adjustment', severity: 'mild', action: 'Told that this is common' },
  { what: 'More pain for three days', severity: 'moderate', action: 'Gentler care at the next visit' },
  { what: 'Tired after the exercises', severity: 'mild', action: '' },
] as const;

/** What a made-up person answers beside pain and disability, in keeping with how the pain has changed. */
export function answersBeside(chance: Chance, painAtFirst: number, painNow: number | null): Beside {
  const gone = painNow === null || painAtFirst === 0 ? 0 : 1 - painNow / painAtFirst;
  const pain = painNow ?? painAtFirst;
  // Of seven steps, from completely gone to much worse; about the same is the fifth.
  const step = Math.round(Math.min(6, Math.max(0, 4 - gone * 4 + chance.normal(0, 0.6))));
  const isOptionalAsked = chance.happens(0.6);
  const optional = (answer: number): number | null => (isOptionalAsked ? answer : null);
  return {
    way: chance.oneOf(['staff', 'phone', 'phone', 'visit']),
    improvement: chance.happens(0.93) ? (GLOBAL_IMPROVEMENTS[step] ?? null) : null,
    adverseEvents: chance.happens(0.05) ? [chance.oneOf(EVENTS)] : [],
    signs: answerAll(VISIT_SIGNS),
    bothersomeness: optional(Math.min(5, Math.max(1, Math.round(1 + pain / 2.2)))),
    medicationDays: optional(Math.min(7, Math.max(0, Math.round(pain - 2 + chance.normal(0, 1))))),
    satisfaction: optional(Math.min(10, Math.max(0, Math.round(7 + gone * 3 + chance.normal(0, 1))))),
    note: '',
    corrects: null,
    reason: null,
  };
}
