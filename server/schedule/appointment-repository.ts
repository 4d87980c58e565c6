import type { Kysely, Selectable } from 'kysely';
import type { Appointment, AppointmentVersion, NamedAppointment } from '#contract/schedule';
import type { Tx } from '../db/database.ts';
import type { AppointmentTable, Schema } from '../db/schema.ts';
import { selectMarked } from '../patients/index.ts';

/** One version of an appointment, by the id of the request that made it. */
export interface AppointmentRecord extends AppointmentVersion {
  readonly id: string;
  readonly appointmentId: string;
  readonly courseId: string;
}

/** An appointment as a request leaves it. */
export interface NewAppointmentVersion extends Omit<Appointment, 'recordedBy'> {
  /** Id of the request; of the first version it is the appointment's own. */
  readonly changeId: string;
  /** Account id. */
  readonly recordedBy: string;
}

/** Adds a version, and makes it the one that stands. */
export async function saveAppointment(tx: Tx, saved: NewAppointmentVersion): Promise<void> {
  const version = {
    version: saved.version,
    on_date: saved.on,
    at_time: saved.at,
    minutes: saved.minutes,
    status: saved.status,
    reason: saved.reason,
    arrived_at: saved.arrivedAt,
    recorded_at: saved.recordedAt,
    recorded_by: saved.recordedBy,
  };
  if (saved.version === 1) {
    await tx
      .insertInto('appointment')
      .values({ id: saved.id, course_id: saved.courseId, ...version })
      .execute();
  } else {
    await tx.updateTable('appointment').set(version).where('id', '=', saved.id).execute();
  }
  await tx
    .insertInto('appointment_version')
    .values({ id: saved.changeId, appointment_id: saved.id, ...version })
    .execute();
}

export async function findAppointment(db: Kysely<Schema>, id: string): Promise<Appointment | null> {
  const row = await selectAppointments(db).where('appointment.id', '=', id).executeTakeFirst();
  return row ? toAppointment(row) : null;
}

/** Every appointment of a course, whatever became of it, by date and time. */
export async function listAppointments(db: Kysely<Schema>, courseId: string): Promise<Appointment[]> {
  const rows = await selectAppointments(db).where('appointment.course_id', '=', courseId).execute();
  return rows.map(toAppointment);
}

/** What takes time between two dates, both included: neither cancelled nor missed, of courses that count. */
export async function listTaken(db: Kysely<Schema>, from: string, to: string): Promise<NamedAppointment[]> {
  const rows = await selectNamed(db)
    .where('appointment.on_date', '>=', from)
    .where('appointment.on_date', '<=', to)
    .where('appointment.status', 'not in', ['cancelled', 'missed'])
    .execute();
  return rows.map(toNamed);
}

/** Every appointment of a day, whatever became of it, by time. */
export async function listOnDay(db: Kysely<Schema>, on: string): Promise<NamedAppointment[]> {
  const rows = await selectNamed(db).where('appointment.on_date', '=', on).execute();
  return rows.map(toNamed);
}

/** The version a request made; null when it made none. */
export async function findAppointmentVersion(
  db: Kysely<Schema>,
  id: string,
): Promise<AppointmentRecord | null> {
  const row = await selectVersions(db).where('appointment_version.id', '=', id).executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** Every version of an appointment, the first first. */
export async function listAppointmentVersions(
  db: Kysely<Schema>,
  appointmentId: string,
): Promise<AppointmentRecord[]> {
  const rows = await selectVersions(db)
    .where('appointment_version.appointment_id', '=', appointmentId)
    .orderBy('appointment_version.version')
    .execute();
  return rows.map(toVersion);
}

function selectAppointments(db: Kysely<Schema>) {
  return db
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.recorded_by')
    .selectAll('appointment')
    .select('account.display_name')
    .orderBy('appointment.on_date')
    .orderBy('appointment.at_time')
    .orderBy('appointment.id');
}

function selectNamed(db: Kysely<Schema>) {
  return selectAppointments(db)
    .innerJoin('course', 'course.id', 'appointment.course_id')
    .innerJoin('patient', 'patient.id', 'course.patient_id')
    .select(['patient.id as patient_id', 'patient.number', 'patient.given_name', 'patient.family_name'])
    .where('course.id', 'not in', selectMarked(db));
}

function selectVersions(db: Kysely<Schema>) {
  return db
    .selectFrom('appointment_version')
    .innerJoin('appointment', 'appointment.id', 'appointment_version.appointment_id')
    .innerJoin('account', 'account.id', 'appointment_version.recorded_by')
    .selectAll('appointment_version')
    .select(['appointment.course_id', 'account.display_name']);
}

type NamedRow = Awaited<ReturnType<ReturnType<typeof selectNamed>['executeTakeFirstOrThrow']>>;
type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>;

type Placed = Pick<
  Selectable<AppointmentTable>,
  'version' | 'on_date' | 'at_time' | 'minutes' | 'status' | 'reason' | 'recorded_at' | 'recorded_by'
> & { readonly display_name: string };

function toPlaced(row: Placed): AppointmentVersion {
  return {
    version: row.version,
    on: row.on_date,
    at: row.at_time,
    minutes: row.minutes,
    status: row.status,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}

function toAppointment(row: Selectable<AppointmentTable> & { readonly display_name: string }): Appointment {
  return { id: row.id, courseId: row.course_id, arrivedAt: row.arrived_at, ...toPlaced(row) };
}

function toNamed(row: NamedRow): NamedAppointment {
  return {
    ...toAppointment(row),
    patient: {
      id: row.patient_id,
      number: row.number,
      givenName: row.given_name,
      familyName: row.family_name,
    },
  };
}

function toVersion(row: VersionRow): AppointmentRecord {
  return { id: row.id, appointmentId: row.appointment_id, courseId: row.course_id, ...toPlaced(row) };
}
