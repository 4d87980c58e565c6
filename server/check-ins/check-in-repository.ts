import type { Kysely } from 'kysely';
import type { AdverseEvent, NewCheckIn } from '#contract/check-in';
import type { RmdqResponse } from '#contract/questionnaire';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

/** A check-in as it is stored; the week it counts for follows from day 0. */
export interface CheckInRecord extends Readonly<Omit<NewCheckIn, 'signsNotAsked'>> {
  readonly courseId: string;
  readonly rmdqScore: number | null;
  readonly rmdqAnswered: number;
  /** Id of the check-in that replaced this one. */
  readonly correctedBy: string | null;
  readonly recordedAt: string;
  readonly recordedBy: { readonly id: string; readonly displayName: string };
}

export interface NewCheckInRecord extends Omit<CheckInRecord, 'correctedBy' | 'recordedBy'> {
  /** Account id. */
  readonly recordedBy: string;
}

export async function insertCheckIn(tx: Tx, checkIn: NewCheckInRecord): Promise<void> {
  await tx
    .insertInto('check_in')
    .values({
      id: checkIn.id,
      course_id: checkIn.courseId,
      on_date: checkIn.on,
      pain_nrs: checkIn.painNrs,
      rmdq: JSON.stringify(checkIn.rmdq),
      rmdq_score: checkIn.rmdqScore,
      rmdq_answered: checkIn.rmdqAnswered,
      way: checkIn.way,
      signs: JSON.stringify(checkIn.signs),
      improvement: checkIn.improvement,
      adverse_events: checkIn.adverseEvents && JSON.stringify(checkIn.adverseEvents),
      bothersomeness: checkIn.bothersomeness,
      medication_days: checkIn.medicationDays,
      satisfaction: checkIn.satisfaction,
      note: checkIn.note,
      corrects: checkIn.corrects,
      reason: checkIn.reason,
      recorded_at: checkIn.recordedAt,
      recorded_by: checkIn.recordedBy,
    })
    .execute();
}

export async function findCheckIn(db: Kysely<Schema>, id: string): Promise<CheckInRecord | null> {
  const row = await selectCheckIns(db).where('check_in.id', '=', id).executeTakeFirst();
  return row ? toCheckIn(row) : null;
}

/** Every check-in of a course, corrected ones included, by their date and then as they were recorded. */
export function listCheckIns(db: Kysely<Schema>, courseId: string): Promise<CheckInRecord[]> {
  return listCheckInsOf(db, [courseId]);
}

/** The same of several courses. */
export async function listCheckInsOf(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<CheckInRecord[]> {
  const rows = await selectCheckIns(db)
    .where('check_in.course_id', 'in', courseIds)
    .orderBy('check_in.on_date')
    .orderBy('check_in.recorded_at')
    .orderBy('check_in.id')
    .execute();
  return rows.map(toCheckIn);
}

function selectCheckIns(db: Kysely<Schema>) {
  return db
    .selectFrom('check_in')
    .innerJoin('account', 'account.id', 'check_in.recorded_by')
    .leftJoin('check_in as correction', 'correction.corrects', 'check_in.id')
    .selectAll('check_in')
    .select(['account.display_name', 'correction.id as corrected_by']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectCheckIns>['executeTakeFirstOrThrow']>>;

function toCheckIn(row: Row): CheckInRecord {
  return {
    id: row.id,
    courseId: row.course_id,
    on: row.on_date,
    painNrs: row.pain_nrs,
    rmdq: JSON.parse(row.rmdq) as RmdqResponse,
    rmdqScore: row.rmdq_score,
    rmdqAnswered: row.rmdq_answered,
    way: row.way,
    signs: JSON.parse(row.signs) as NewCheckIn['signs'],
    improvement: row.improvement,
    adverseEvents: row.adverse_events === null ? null : (JSON.parse(row.adverse_events) as AdverseEvent[]),
    bothersomeness: row.bothersomeness,
    medicationDays: row.medication_days,
    satisfaction: row.satisfaction,
    note: row.note,
    corrects: row.corrects,
    reason: row.reason,
    correctedBy: row.corrected_by,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}
