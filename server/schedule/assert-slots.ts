import type { FieldProblem } from '#contract/problem';
import { addDays } from '#domain/outcomes';
import { instantsOf, overlaps, type Slot, type TakenSlot } from '#domain/scheduling';
import { findClinic, lockClinic } from '../clinic/clinic-repository.ts';
import type { Tx } from '../db/database.ts';
import { ProblemError, invalidFields } from '../http/problem.ts';
import { listTaken } from './appointment-repository.ts';

/** A date further off than this is a slip of the year. */
const FARTHEST_DAYS = 365;

/**
 * Throws invalid-request for a date that has passed, one more than a year away, and a time the clocks skip that day.
 * A time outside the clinic's hours is for people to decide. `pointer` names the part of the request a slot stands in.
 */
export async function assertBookable(
  tx: Tx,
  slots: readonly Slot[],
  today: string,
  pointer: (index: number) => string,
): Promise<void> {
  const timeZone = (await findClinic(tx))?.timeZone ?? 'UTC';
  const fields = slots.flatMap(({ on, at }, index): FieldProblem[] => {
    const place = pointer(index);
    if (on < today) {
      return [
        { field: `${place}/on`, code: 'in_past', message: 'This day has passed; give today or later.' },
      ];
    }
    if (on > addDays(today, FARTHEST_DAYS)) {
      const message = 'This is more than a year from today; check the year.';
      return [{ field: `${place}/on`, code: 'out_of_range', message }];
    }
    if (instantsOf(timeZone, on, at).length === 0) {
      const message = 'The clocks skip this time on that day; give a later one.';
      return [{ field: `${place}/at`, code: 'no_such_time', message }];
    }
    return [];
  });
  if (fields.length > 0) throw invalidFields(fields);
}

/**
 * Throws slot-taken, with the appointments that are there, unless the person said to go ahead. Whoever books at the
 * same moment waits until this transaction ends. `except` is the appointment that moves.
 */
export async function assertFree(
  tx: Tx,
  slots: readonly TakenSlot[],
  { acceptsOverlap, except = null }: { acceptsOverlap: boolean; except?: string | null },
): Promise<void> {
  await lockClinic(tx);
  if (acceptsOverlap) return;
  const dates = slots.map(({ on }) => on).toSorted();
  const taken = await listTaken(tx, dates.at(0) ?? '', dates.at(-1) ?? '');
  const there = taken.filter((other) => other.id !== except && slots.some((slot) => overlaps(slot, other)));
  if (there.length > 0) throw new ProblemError('slot-taken', { current: there });
}

/** Throws not-allowed for a course that is over: nothing more is booked in it. */
export function assertOpen({ stage }: { readonly stage: string }): void {
  if (stage === 'closed') {
    throw new ProblemError('not-allowed', { detail: 'This course is closed; nothing more is booked in it.' });
  }
}
