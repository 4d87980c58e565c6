import type { Kysely } from 'kysely';
import type { OpeningHours, OpeningHoursView } from '#contract/schedule';
import { STARTING_HOURS } from '#domain/scheduling';
import type { Schema } from '../db/schema.ts';
import { findNewestHours } from './opening-hours-repository.ts';

const NOBODY_SET_ANY: OpeningHoursView = {
  version: 0,
  hours: { ...STARTING_HOURS, holidays: [] },
  recordedAt: null,
  recordedBy: null,
};

/** The clinic's hours with who set them; those every clinic starts with while nobody has. They name no patient. */
export async function readOpeningHours(db: Kysely<Schema>): Promise<OpeningHoursView> {
  const newest = await findNewestHours(db);
  if (!newest) return NOBODY_SET_ANY;
  const { version, hours, recordedAt, recordedBy } = newest;
  return { version, hours, recordedAt, recordedBy };
}

export async function hoursInForce(db: Kysely<Schema>): Promise<OpeningHours> {
  return (await readOpeningHours(db)).hours;
}
