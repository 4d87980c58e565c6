import type { Expression, ExpressionBuilder, Kysely, Selectable, SqlBool } from 'kysely';
import type { MergedPatient } from '#contract/correction';
import type { CourseStage, NewPatient, Patient, PatientPage, PatientRow } from '#contract/patient';
import type { Tx } from '../db/database.ts';
import type { PatientTable, Schema } from '../db/schema.ts';
import { findNewestCourses, listCourses, selectPatientsAtStage } from './course-repository.ts';
import { listMerged } from './merge-repository.ts';
import { foldName } from './fold-name.ts';

/** What the front desk registers of a person. */
export type PersonDetails = Omit<NewPatient, 'id' | 'courseId'>;

interface Recorded {
  readonly at: string;
  readonly by: string;
}

/** Registrations take turns on the clinic's one row, so that no two patients get the same number. */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.updateTable('clinic').set({ singleton: 1 }).execute();
}

export async function nextPatientNumber(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom('patient')
    .select((eb) => eb.fn.max<number | null>('number').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export async function insertPatient(
  tx: Tx,
  patient: PersonDetails & { id: string; number: number },
  recorded: Recorded,
): Promise<void> {
  await insertPatients(tx, [patient], recorded);
}

/** All in one go; at most some hundreds, and at least one. */
export async function insertPatients(
  tx: Tx,
  patients: readonly (PersonDetails & { id: string; number: number })[],
  recorded: Recorded,
): Promise<void> {
  await tx
    .insertInto('patient')
    .values(
      patients.map((patient) => ({
        id: patient.id,
        version: 1,
        number: patient.number,
        ...columnsOf(patient),
        registered_at: recorded.at,
        registered_by: recorded.by,
      })),
    )
    .execute();
  await tx
    .insertInto('patient_version')
    .values(patients.map((patient) => versionRow(patient.id, 1, patient, recorded)))
    .execute();
}

/** Saves a change based on a version, and keeps it as a version. Returns false when that version is not the newest. */
export async function updatePatient(
  tx: Tx,
  id: string,
  basedOn: number,
  details: PersonDetails,
  recorded: Recorded,
): Promise<boolean> {
  const result = await tx
    .updateTable('patient')
    .set({ version: basedOn + 1, ...columnsOf(details) })
    .where('id', '=', id)
    .where('version', '=', basedOn)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await tx
    .insertInto('patient_version')
    .values(versionRow(id, basedOn + 1, details, recorded))
    .execute();
  return true;
}

export async function findPatient(db: Kysely<Schema>, id: string): Promise<Patient | null> {
  const row = await db.selectFrom('patient').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPatient(row, await listCourses(db, id), await listMerged(db, id)) : null;
}

/** Patients born on a day, with their folded names; registrations merged into another are left out. */
export async function listBornOn(db: Kysely<Schema>, birthDate: string) {
  const rows = await db
    .selectFrom('patient')
    .selectAll()
    .where('birth_date', '=', birthDate)
    .where('merged_into', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    key: { given: row.given_key, family: row.family_key },
  }));
}

/** Waits until no other transaction writes this patient, and keeps others waiting until this one ends. */
export async function lockPatient(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('patient')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .execute();
}

/** The details as they stood in one version. */
export async function findPatientVersion(
  db: Kysely<Schema>,
  patientId: string,
  version: number,
): Promise<PersonDetails | null> {
  const row = await db
    .selectFrom('patient_version')
    .select('body')
    .where('patient_id', '=', patientId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? (JSON.parse(row.body) as PersonDetails) : null;
}

/** One way to read a typed name: what the given and the family name begin with, folded; empty is any. */
export interface NameReading {
  readonly given: string;
  readonly family: string;
}

/** What to look for. */
export type PatientCriteria =
  | { readonly by: 'newest' }
  | { readonly by: 'number'; readonly number: number }
  | { readonly by: 'birth date'; readonly birthDate: string }
  | { readonly by: 'name'; readonly readings: readonly NameReading[] };

export interface PatientFilter {
  readonly criteria: PatientCriteria;
  /** Stage of the newest course; null for any. */
  readonly stage: CourseStage | null;
}

/**
 * Patients found by name are in name order, others newest first. The course of a row is the newest. A registration that
 * was merged away finds the patient it was merged into.
 */
export async function searchPatients(
  db: Kysely<Schema>,
  filter: PatientFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<PatientPage> {
  const merged = await listMergedFits(db, filter.criteria);
  const found = selectPatients(db, filter, [...merged.keys()]);
  const ordered =
    filter.criteria.by === 'name'
      ? found.orderBy('family_key').orderBy('given_key').orderBy('number')
      : found.orderBy('number', 'desc');
  const page = await ordered
    .select(['id', 'number', 'given_name', 'family_name', 'birth_date', 'sex'])
    .offset(offset)
    .limit(limit)
    .execute();
  const { total } = await found.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const newest = await findNewestCourses(
    db,
    page.map((row) => row.id),
  );
  return {
    rows: page.map((row) => ({
      id: row.id,
      number: row.number,
      givenName: row.given_name,
      familyName: row.family_name,
      birthDate: row.birth_date,
      sex: row.sex,
      course: newest.get(row.id) ?? null,
      ...(merged.has(row.id) ? { mergedFrom: merged.get(row.id) } : {}),
    })),
    total: Number(total),
  };
}

/** The patients that fit, and those with an id of `also`. */
export function selectPatients(
  db: Kysely<Schema>,
  { criteria, stage }: PatientFilter,
  also: readonly string[] = [],
) {
  const all = db.selectFrom('patient').where('patient.merged_into', 'is', null);
  const staged = stage === null ? all : all.where('patient.id', 'in', selectPatientsAtStage(db, stage));
  if (criteria.by === 'newest') return staged;
  return staged.where((eb) =>
    eb.or([fits(eb, criteria), ...(also.length > 0 ? [eb('patient.id', 'in', also)] : [])]),
  );
}

type MergedFits = Map<string, NonNullable<PatientRow['mergedFrom']>>;

/** The registrations merged away that fit, by the id of the patient who stands for them now. */
async function listMergedFits(db: Kysely<Schema>, criteria: PatientCriteria): Promise<MergedFits> {
  const bySurvivor: MergedFits = new Map();
  if (criteria.by === 'newest') return bySurvivor;
  const rows = await db
    .selectFrom('patient')
    .select(['number', 'given_name', 'family_name', 'merged_into'])
    .where('merged_into', 'is not', null)
    .where((eb) => fits(eb, criteria))
    .orderBy('number')
    .execute();
  for (const row of rows) {
    const survivorId = await findSurvivorId(db, row.merged_into ?? '');
    const merged = { number: row.number, givenName: row.given_name, familyName: row.family_name };
    bySurvivor.set(survivorId, [...(bySurvivor.get(survivorId) ?? []), merged]);
  }
  return bySurvivor;
}

/** Who stands for this patient now: a patient others were merged into may have been merged in turn. */
async function findSurvivorId(db: Kysely<Schema>, id: string): Promise<string> {
  const { merged_into: next } = await db
    .selectFrom('patient')
    .select('merged_into')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return next === null ? id : findSurvivorId(db, next);
}

function fits(
  eb: ExpressionBuilder<Schema, 'patient'>,
  criteria: Exclude<PatientCriteria, { by: 'newest' }>,
): Expression<SqlBool> {
  switch (criteria.by) {
    case 'number':
      return eb('patient.number', '=', criteria.number);
    case 'birth date':
      return eb('patient.birth_date', '=', criteria.birthDate);
    case 'name':
      return eb.or(criteria.readings.map((reading) => matchesReading(eb, reading)));
  }
}

/** Comes after every text that begins with what stands before it, in byte order. */
const LAST_CHARACTER = '\u{10FFFF}';

function matchesReading(eb: ExpressionBuilder<Schema, 'patient'>, { given, family }: NameReading) {
  // A range in byte order, not LIKE: it uses the indexes of the key columns on both engines.
  const begins = (column: 'patient.given_key' | 'patient.family_key', prefix: string) =>
    prefix === '' ? [] : [eb(column, '>=', prefix), eb(column, '<', prefix + LAST_CHARACTER)];
  return eb.and([...begins('patient.given_key', given), ...begins('patient.family_key', family)]);
}

function versionRow(
  patientId: string,
  version: number,
  { givenName, familyName, birthDate, sex, phone, email }: PersonDetails,
  { at, by }: Recorded,
) {
  const body: PersonDetails = { givenName, familyName, birthDate, sex, phone, email };
  return { patient_id: patientId, version, body: JSON.stringify(body), recorded_at: at, recorded_by: by };
}

function columnsOf(details: PersonDetails) {
  return {
    given_name: details.givenName,
    family_name: details.familyName,
    birth_date: details.birthDate,
    sex: details.sex,
    phone: details.phone,
    email: details.email,
    given_key: foldName(details.givenName),
    family_key: foldName(details.familyName),
  };
}

function toPatient(
  row: Selectable<PatientTable>,
  courses: Patient['courses'],
  merged: readonly MergedPatient[],
): Patient {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    sex: row.sex,
    phone: row.phone,
    email: row.email,
    registeredAt: row.registered_at,
    courses,
    ...(row.merged_into === null ? {} : { mergedInto: row.merged_into }),
    ...(merged.length === 0 ? {} : { merged: [...merged] }),
  };
}
