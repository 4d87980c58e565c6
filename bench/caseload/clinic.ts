import type { Kysely } from 'kysely';
import type { PlanWrite } from '#contract/plan';
import { addDays } from '#domain/outcomes';
import type { Schema } from '../../server/db/schema.ts';
import {
  aCheckIn,
  aPlan,
  aTreatment,
  aVisit,
  anExamination,
  anIntake,
  anRmdq,
  newId,
  planContent,
} from '../../server/testing/builders.ts';
import { type TestClinic, openTestClinic } from '../../server/testing/test-clinic.ts';

const DAY_ZERO = '2026-03-04';
const TODAY = 45;
const CHECK_IN_DAYS = [14, 28, 42];
const VISIT_DAYS = [0, 2, 7, 9, 14, 16, 21, 24, 28, 35];
/** Courses that are made through the API; the others are copies of them. */
const KINDS = 10;

/** A clinic with so many open courses: two intakes, an examination, a plan, ten visits and three check-ins each. */
export async function openFullClinic(courses: number): Promise<TestClinic> {
  const clinic = await openTestClinic();
  const made: string[] = [];
  for (let kind = 0; kind < KINDS; kind += 1) made.push(await makeCourse(clinic, kind));
  await clinic.database.transact(async (tx) => {
    for (let copy = KINDS; copy < courses; copy += 1)
      await copyCourse(tx, made[copy % KINDS] ?? '', copy + 1);
  });
  clinic.setNow(lastDayOf());
  return clinic;
}

/** The instant at which the clinic is looked at. */
export function lastDayOf(): string {
  return `${addDays(DAY_ZERO, TODAY)}T16:00:00Z`;
}

async function makeCourse(clinic: TestClinic, kind: number): Promise<string> {
  clinic.setNow('2026-03-02T15:00:00Z');
  const courseId = await clinic.openCourse({ familyName: `Kind${kind}` });
  const post = async (path: string, body: unknown): Promise<void> => {
    const { status, problem } = await clinic
      .as('chiropractor')
      .post(`/api/courses/${courseId}/${path}`, body);
    if (status !== 201) throw new Error(`${path}: ${JSON.stringify(problem)}`);
  };
  const plan: PlanWrite = aPlan({ content: planContent({ startOn: DAY_ZERO }) });
  await post('intake', anIntake());
  await post('intake', anIntake({ basedOn: 1 }));
  await post('examination', anExamination());
  await post('plan/sign', plan);
  clinic.setNow(lastDayOf());
  for (const day of VISIT_DAYS) {
    const delivered = { therapeutic_exercise: aTreatment({ minutes: 30 }) };
    await post('visits', aVisit({ content: { on: addDays(DAY_ZERO, day), delivered } }));
  }
  for (const [at, day] of CHECK_IN_DAYS.slice(0, 3 - (kind % 4 === 3 ? 2 : 0)).entries()) {
    const painNrs = Math.max(0, kind % 3 === 0 ? 8 : 5 - at);
    await post('check-ins', aCheckIn({ on: addDays(DAY_ZERO, day), painNrs, rmdq: anRmdq(12 - at * 2) }));
  }
  return courseId;
}

/** Copies a course with its patient and everything in it, under ids of their own. */
async function copyCourse(db: Kysely<Schema>, courseId: string, number: number): Promise<void> {
  const course = await db
    .selectFrom('course')
    .selectAll()
    .where('id', '=', courseId)
    .executeTakeFirstOrThrow();
  const patient = await db
    .selectFrom('patient')
    .selectAll()
    .where('id', '=', course.patient_id)
    .executeTakeFirstOrThrow();
  const [patientId, copyId] = [newId(), newId()];
  await db
    .insertInto('patient')
    .values({ ...patient, id: patientId, number, family_name: `Copy${number}` })
    .execute();
  await db
    .insertInto('course')
    .values({ ...course, id: copyId, patient_id: patientId })
    .execute();
  for (const table of ['intake_version', 'examination_version', 'plan_version', 'check_in'] as const) {
    const rows = await db.selectFrom(table).selectAll().where('course_id', '=', courseId).execute();
    const copies = rows.map((row) => ({ ...row, id: newId(), course_id: copyId }));
    if (copies.length > 0) await db.insertInto(table).values(copies).execute();
  }
  const visits = await db.selectFrom('visit_version').selectAll().where('course_id', '=', courseId).execute();
  await db
    .insertInto('visit_version')
    .values(visits.map((row) => ({ ...row, id: newId(), visit_id: newId(), course_id: copyId })))
    .execute();
}
