import type { Kysely } from 'kysely';
import type { Handover, HeldAnswers } from '#contract/handover';
import type { IntakeAnswers } from '#contract/intake';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

/** A handover as it is stored. */
export interface HandoverRecord extends Omit<Handover, 'state'> {
  readonly courseId: string;
  readonly answers: IntakeAnswers | null;
  readonly startedFrom: IntakeAnswers | null;
  readonly intakeId: string | null;
  readonly endedAt: string | null;
}

export interface NewHandoverRecord {
  readonly id: string;
  readonly courseId: string;
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
      way: handover.way,
      made_at: handover.madeAt,
      made_by: handover.madeBy,
      token_hash: handover.tokenHash,
      valid_until: handover.validUntil,
      opened_at: handover.openedAt,
      answers: before ? JSON.stringify(before.answers) : null,
      started_from: before ? JSON.stringify(before.startedFrom) : null,
      saved_at: before?.savedAt ?? null,
      intake_id: null,
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
export async function listHandovers(db: Kysely<Schema>, courseId: string): Promise<HandoverRecord[]> {
  const rows = await selectHandovers(db).where('course_id', '=', courseId).execute();
  return rows.map(toHandover);
}

export async function updateOpened(tx: Tx, id: string, at: string): Promise<void> {
  await tx.updateTable('handover').set({ opened_at: at }).where('id', '=', id).execute();
}

export async function updateAnswers(tx: Tx, id: string, held: HeldAnswers, at: string): Promise<void> {
  await tx
    .updateTable('handover')
    .set({
      answers: JSON.stringify(held.answers),
      started_from: JSON.stringify(held.startedFrom),
      saved_at: at,
    })
    .where('id', '=', id)
    .execute();
}

export async function updateSubmitted(
  tx: Tx,
  id: string,
  submission: { intakeId: string; differs: readonly string[]; at: string },
): Promise<void> {
  await tx
    .updateTable('handover')
    .set({
      intake_id: submission.intakeId,
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
    way: row.way,
    madeAt: row.made_at,
    madeBy: { id: row.made_by, displayName: row.display_name },
    validUntil: row.valid_until,
    openedAt: row.opened_at,
    savedAt: row.saved_at,
    submittedAt: row.submitted_at,
    answers: row.answers === null ? null : (JSON.parse(row.answers) as IntakeAnswers),
    startedFrom: row.started_from === null ? null : (JSON.parse(row.started_from) as IntakeAnswers),
    intakeId: row.intake_id,
    endedAt: row.ended_at,
  };
}
