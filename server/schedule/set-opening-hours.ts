import { isDeepStrictEqual } from 'node:util';
import type { FieldProblem } from '#contract/problem';
import type { OpeningHours, OpeningHoursView, OpeningHoursWrite } from '#contract/schedule';
import { findHoursProblems } from '#domain/scheduling';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import { lockClinic } from '../clinic/clinic-repository.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidFields } from '../http/problem.ts';
import { findHours, insertOpeningHours } from './opening-hours-repository.ts';
import { readOpeningHours } from './read-opening-hours.ts';

/**
 * Sets the clinic's hours. What is booked stays as it is. The same request twice is one version. Throws version-conflict
 * with the hours in force, already-exists, and invalid-request for ranges that end before they begin or overlap, and
 * for a holiday that is named twice.
 */
export function setOpeningHours(
  database: Database,
  acting: Acting,
  { id, basedOn, hours }: OpeningHoursWrite,
): Promise<OpeningHoursView> {
  const audited = { action: 'opening-hours.write', patientId: null, subjectId: id };
  return transactAudited(database, acting, audited, async (tx, note) => {
    await lockClinic(tx);
    const current = await readOpeningHours(tx);
    const sameId = await findHours(tx, id);
    if (sameId?.version === basedOn + 1 && isDeepStrictEqual(sameId.hours, hours)) {
      note.action = 'opening-hours.read';
      return current;
    }
    if (current.version !== basedOn) throw new ProblemError('version-conflict', { current });
    if (sameId) {
      throw new ProblemError('already-exists', { detail: 'This id stands for another record; start again.' });
    }
    assertUsable(hours);
    const recorded = { recordedAt: acting.at, recordedBy: acting.account.id };
    await insertOpeningHours(tx, { id, version: basedOn + 1, hours, ...recorded });
    return readOpeningHours(tx);
  });
}

const HOURS_MESSAGES = {
  ends_before_start: 'The end must be later than the start.',
  overlaps: 'These hours overlap others of the same day.',
} as const;

function assertUsable({ days, holidays }: OpeningHours): void {
  const fields: FieldProblem[] = findHoursProblems(days).map(({ day, range, code }) => ({
    field: `/hours/days/${day}/${range}/to`,
    code,
    message: HOURS_MESSAGES[code],
  }));
  holidays.forEach(({ on }, index) => {
    if (holidays.findIndex((other) => other.on === on) < index) {
      fields.push({
        field: `/hours/holidays/${index}/on`,
        code: 'twice',
        message: 'This date is in the list already.',
      });
    }
  });
  if (fields.length > 0) throw invalidFields(fields);
}
