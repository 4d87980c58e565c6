import type { CheckIn } from '#contract/check-in';
import { checkInWeekOf } from '#domain/outcomes';
import type { CheckInRecord } from './check-in-repository.ts';

/** A check-in as it is shown, with the week it counts for. */
export function toCheckIn({ rmdqAnswered: _, ...record }: CheckInRecord, dayZero: string | null): CheckIn {
  return { ...record, week: dayZero === null ? null : checkInWeekOf(dayZero, record.on) };
}
