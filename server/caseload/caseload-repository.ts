import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { type CourseRecord, selectMarked } from '../patients/index.ts';

/** A course with what names its patient. */
export interface OpenCourse extends CourseRecord {
  readonly patient: { readonly number: number; readonly givenName: string; readonly familyName: string };
}

/** Every course that is neither new nor closed: none that was entered in error. */
export async function listOpenCourses(db: Kysely<Schema>): Promise<OpenCourse[]> {
  const rows = await db
    .selectFrom('course')
    .innerJoin('patient', 'patient.id', 'course.patient_id')
    .selectAll('course')
    .select([
      'patient.number',
      'patient.given_name',
      'patient.family_name',
      'patient.birth_date',
      'patient.sex',
    ])
    .where('course.stage', 'in', ['intake', 'stopped', 'planning', 'in_care'])
    .where('course.id', 'not in', selectMarked(db))
    .orderBy('course.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    patientId: row.patient_id,
    openedOn: row.opened_on,
    stage: row.stage,
    triageLevel: row.triage_level,
    dayZero: row.day_zero,
    person: { birthDate: row.birth_date, sex: row.sex },
    patient: { number: row.number, givenName: row.given_name, familyName: row.family_name },
  }));
}
