import type { Kysely } from 'kysely';
import type { CheckInAnswers } from '#contract/check-in';
import type { Handover } from '#contract/handover';
import type { IntakeAnswers } from '#contract/intake';
import type { HandoverForm } from '#contract/session';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

/** A handover as it is stored. */
export interface HandoverRecord extends Omit<Handover, 'state'> {
  readonly courseId: string;
  readonly form: HandoverForm;
  /** Of an intake. */
  readonly answers: IntakeAnswers | null;
  readonly startedFrom: IntakeAnswers | null;
  /** Of a check-in. */
  readonly checkIn: CheckInAnswers | null;
  /** Id of the intake version or the check-in that was made of it. */
  readonly madeId: string | null;
  readonly endedAt: string | null;
}

export interface NewHandoverRecord {
  readonly id: string;
  readonly courseId: string;
  readonly form: HandoverForm;
  readonly week: Handover['week'];
  readonly way: Handover['way'];
  readonly madeAt: string;
  /** Account id. */
  readonly madeBy: string;
  readonly tokenHash: string | null;
  readonly validUntil: string;
  readonly openedAt: string | null;
  /** What the patient answered before, on a form that was taken back. */
  readonly goesOnFrom: HandoverRecord | null;
}

export async function insertHandover(tx: Tx, handover: NewHandoverRecord): Promise<void> {
  const before = handover.goesOnFrom;
  await tx
    .insertInto('handover')
    .values({
      id: handover.id,
      course_id: handover.courseId,
      form: handover.form,
      week: handover.week,
      way: handover.way,
      made_at: handover.madeAt,
      made_by: handover.madeBy,
      token_hash: handover.tokenHash,
      valid_until: handover.validUntil,
      opened_at: handover.openedAt,
      answers: before && JSON.stringify(before.answers ?? before.checkIn),
      started_from: before?.startedFrom ? JSON.stringify(before.startedFrom) : null,
      saved_at: before?.savedAt ?? null,
      intake_id: null,
      check_in_id: null,
      differs: null,
      submitted_at: null,
      ended_at: null,
      pin_tries: 0,
    })
    .execute();
}

export async function findHandover(db: Kysely<Schema>, id: string): Promise<HandoverRecord | null> {
  const row = await selectHandovers(db).where('handover.id', '=', id).executeTakeFirst();
  return row ? toHandover(row) : null;
}

export async function findHandoverByToken(
  db: Kysely<Schema>,
  tokenHash: string,
): Promise<HandoverRecord | null> {
  const row = await selectHandovers(db).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row ? toHandover(row) : null;
}

/** Newest first. */
export async function listHandovers(
  db: Kysely<Schema>,
  courseId: string,
  form: HandoverForm,
): Promise<HandoverRecord[]> {
  const rows = await selectHandovers(db).where('course_id', '=', courseId).where('form', '=', form).execute();
  return rows.map(toHandover);
}

/** The check-ins that were handed over in these courses, newest first. */
export async function listCheckInHandovers(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<HandoverRecord[]> {
  if (courseIds.length === 0) return [];
  const rows = await selectHandovers(db)
    .where('course_id', 'in', [...courseIds])
    .where('form', '=', 'check-in')
    .execute();
  return rows.map(toHandover);
}

export async function updateOpened(tx: Tx, id: string, at: string): Promise<void> {
  await tx.updateTable('handover').set({ opened_at: at }).where('id', '=', id).execute();
}

/** What was answered so far, and of an intake what it began with. */
export async function updateAnswers(
  tx: Tx,
  id: string,
  held: { readonly answers: CheckInAnswers | IntakeAnswers; readonly startedFrom?: IntakeAnswers },
  at: string,
): Promise<void> {
  await tx
    .updateTable('handover')
    .set({
      answers: JSON.stringify(held.answers),
      started_from: held.startedFrom ? JSON.stringify(held.startedFrom) : null,
      saved_at: at,
    })
    .where('id', '=', id)
    .execute();
}

export async function updateSubmitted(
  tx: Tx,
  id: string,
  submission: {
    readonly intakeId?: string;
    readonly checkInId?: string;
    readonly differs: readonly string[];
    readonly at: string;
  },
): Promise<void> {
  await tx
    .updateTable('handover')
    .set({
      intake_id: submission.intakeId ?? null,
      check_in_id: submission.checkInId ?? null,
      differs: JSON.stringify(submission.differs),
      submitted_at: submission.at,
    })
    .where('id', '=', id)
    .execute();
}

/** Counts a try before it is judged, so that tries at the same moment count too; null when there are none left. */
export async function countPinTry(tx: Tx, id: string, most: number): Promise<number | null> {
  const row = await tx
    .updateTable('handover')
    .set((eb) => ({ pin_tries: eb('pin_tries', '+', 1) }))
    .where('id', '=', id)
    .where('pin_tries', '<', most)
    .returning('pin_tries')
    .executeTakeFirst();
  return row?.pin_tries ?? null;
}

/** What the person behind a form is called, was born on and is, as far as the questions need it. */
export async function findPatientOf(db: Kysely<Schema>, courseId: string) {
  return db
    .selectFrom('course')
    .innerJoin('patient', 'patient.id', 'course.patient_id')
    .select(['patient.id', 'patient.given_name', 'patient.birth_date', 'patient.sex'])
    .where('course.id', '=', courseId)
    .executeTakeFirstOrThrow();
}

function selectHandovers(db: Kysely<Schema>) {
  return db
    .selectFrom('handover')
    .innerJoin('account', 'account.id', 'handover.made_by')
    .selectAll('handover')
    .select('account.display_name')
    .orderBy('handover.made_at', 'desc')
    .orderBy('handover.id', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectHandovers>['executeTakeFirstOrThrow']>>;

function toHandover(row: Row): HandoverRecord {
  return {
    id: row.id,
    courseId: row.course_id,
    form: row.form,
    week: row.week,
    way: row.way,
    madeAt: row.made_at,
    madeBy: { id: row.made_by, displayName: row.display_name },
    validUntil: row.valid_until,
    openedAt: row.opened_at,
    savedAt: row.saved_at,
    submittedAt: row.submitted_at,
    answers: row.form === 'intake' ? (parsed(row.answers) as IntakeAnswers | null) : null,
    startedFrom: parsed(row.started_from) as IntakeAnswers | null,
    checkIn: row.form === 'check-in' ? (parsed(row.answers) as CheckInAnswers | null) : null,
    madeId: row.intake_id ?? row.check_in_id,
    endedAt: row.ended_at,
  };
}

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
