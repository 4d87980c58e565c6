import type { ScheduleDay } from '#contract/schedule';
import { closureOn, slotsOn } from '#domain/scheduling';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import { findClinic } from '../clinic/clinic-repository.ts';
import type { Database } from '../db/database.ts';
import { listTaken } from './appointment-repository.ts';
import { hoursInForce } from './read-opening-hours.ts';

/** The times of one day and who has them. The audit tells that the day was looked at, not who is on it. */
export function readDay(database: Database, acting: Acting, on: string): Promise<ScheduleDay> {
  const note = { action: 'schedule.day', patientId: null, subjectId: null };
  return transactAudited(database, acting, note, async (tx) => {
    const hours = await hoursInForce(tx);
    const closure = closureOn(hours, on);
    return {
      on,
      isClosed: closure !== null,
      holiday: closure?.holiday ?? null,
      slotMinutes: hours.slotMinutes,
      slots: [...slotsOn(hours, on, (await findClinic(tx))?.timeZone ?? 'UTC')],
      taken: await listTaken(tx, on, on),
    };
  });
}
