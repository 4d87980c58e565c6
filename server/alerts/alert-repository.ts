import type { Kysely } from 'kysely';
import type { Alert, AlertTaking } from '#contract/alert';
import type { TriageFinding } from '#domain/triage';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export interface NewAlert {
  readonly id: string;
  readonly courseId: string;
  readonly level: Alert['level'];
  readonly signs: readonly TriageFinding[];
  readonly raisedAt: string;
  /** Account id. */
  readonly raisedBy: string;
  readonly handoverId: string | null;
}

export async function insertAlert(tx: Tx, alert: NewAlert): Promise<void> {
  await tx
    .insertInto('alert')
    .values({
      id: alert.id,
      course_id: alert.courseId,
      level: alert.level,
      signs: JSON.stringify(alert.signs),
      raised_at: alert.raisedAt,
      raised_by: alert.raisedBy,
      handover_id: alert.handoverId,
    })
    .execute();
}

export async function insertTaking(
  tx: Tx,
  taking: AlertTaking & { alertId: string; recordedAt: string; recordedBy: string },
): Promise<void> {
  await tx
    .insertInto('alert_taking')
    .values({
      id: taking.id,
      alert_id: taking.alertId,
      told: taking.told,
      told_how: taking.toldHow,
      told_at: taking.toldAt,
      done: taking.done,
      recorded_at: taking.recordedAt,
      recorded_by: taking.recordedBy,
    })
    .execute();
}

/** Nobody has taken these yet; newest first. */
export async function listOpenAlerts(db: Kysely<Schema>): Promise<Alert[]> {
  const rows = await selectAlerts(db).where('alert_taking.id', 'is', null).execute();
  return rows.map(toAlert);
}

/** Every alert of a course; newest first. */
export async function listAlerts(db: Kysely<Schema>, courseId: string): Promise<Alert[]> {
  const rows = await selectAlerts(db).where('alert.course_id', '=', courseId).execute();
  return rows.map(toAlert);
}

export async function findAlert(db: Kysely<Schema>, id: string): Promise<Alert | null> {
  const row = await selectAlerts(db).where('alert.id', '=', id).executeTakeFirst();
  return row ? toAlert(row) : null;
}

/** Rule ids that need no alert of their own: they stand in an open one, or in one of the same handover. */
export async function listAlertedRules(
  db: Kysely<Schema>,
  courseId: string,
  handoverId: string | null,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('alert')
    .leftJoin('alert_taking', 'alert_taking.alert_id', 'alert.id')
    .select('alert.signs')
    .where('alert.course_id', '=', courseId)
    .where((eb) =>
      handoverId === null
        ? eb('alert_taking.id', 'is', null)
        : eb.or([eb('alert_taking.id', 'is', null), eb('alert.handover_id', '=', handoverId)]),
    )
    .execute();
  return new Set(
    rows.flatMap(({ signs }) => (JSON.parse(signs) as TriageFinding[]).map(({ ruleId }) => ruleId)),
  );
}

/** Codes of the signs that the patient who holds a form answered yes to at any time. */
export async function listAnsweredSigns(
  db: Kysely<Schema>,
  handoverId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('alert').select('signs').where('handover_id', '=', handoverId).execute();
  return new Set(rows.flatMap(({ signs }) => (JSON.parse(signs) as TriageFinding[]).map(({ code }) => code)));
}

function selectAlerts(db: Kysely<Schema>) {
  return db
    .selectFrom('alert')
    .innerJoin('course', 'course.id', 'alert.course_id')
    .innerJoin('patient', 'patient.id', 'course.patient_id')
    .innerJoin('account as raiser', 'raiser.id', 'alert.raised_by')
    .leftJoin('alert_taking', 'alert_taking.alert_id', 'alert.id')
    .leftJoin('account as taker', 'taker.id', 'alert_taking.recorded_by')
    .selectAll('alert')
    .select([
      'patient.id as patient_id',
      'patient.given_name',
      'patient.family_name',
      'raiser.display_name as raiser_name',
      'alert_taking.id as taking_id',
      'alert_taking.told',
      'alert_taking.told_how',
      'alert_taking.told_at',
      'alert_taking.done',
      'alert_taking.recorded_at as taken_at',
      'alert_taking.recorded_by as taken_by',
      'taker.display_name as taker_name',
    ])
    .orderBy('alert.raised_at', 'desc')
    .orderBy('alert.id', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAlerts>['executeTakeFirstOrThrow']>>;

function toAlert(row: Row): Alert {
  const signs = JSON.parse(row.signs) as TriageFinding[];
  return {
    id: row.id,
    courseId: row.course_id,
    patient: { id: row.patient_id, givenName: row.given_name, familyName: row.family_name },
    level: row.level,
    callsAmbulance: signs.some(({ actions }) => actions.includes('refer_emergency_now')),
    signs,
    raisedAt: row.raised_at,
    raisedBy: { id: row.raised_by, displayName: row.raiser_name },
    byPatient: row.handover_id !== null,
    taking: toTaking(row),
  };
}

function toTaking(row: Row): Alert['taking'] {
  const { taking_id, told, told_how, told_at, done, taken_at, taken_by, taker_name } = row;
  if (taking_id === null || told === null || told_how === null || told_at === null) return null;
  if (done === null || taken_at === null || taken_by === null || taker_name === null) return null;
  return {
    id: taking_id,
    told,
    toldHow: told_how,
    toldAt: told_at,
    done,
    recordedAt: taken_at,
    recordedBy: { id: taken_by, displayName: taker_name },
  };
}
