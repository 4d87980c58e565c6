import type { Kysely, Selectable } from 'kysely';
import type { Course, CourseStage } from '#contract/patient';
import type { Sex } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { CourseTable, Schema } from '../db/schema.ts';

/** A course with what the rules need to know of the person. */
export interface CourseRecord extends Course {
  readonly person: { readonly birthDate: string; readonly sex: Sex };
}

export async function insertCourse(
  tx: Tx,
  course: { id: string; patientId: string; openedOn: string },
): Promise<void> {
  await tx
    .insertInto('course')
    .values({
      id: course.id,
      patient_id: course.patientId,
      opened_on: course.openedOn,
      stage: 'new',
      triage_level: null,
      day_zero: null,
    })
    .execute();
}

export async function findCourse(db: Kysely<Schema>, id: string): Promise<CourseRecord | null> {
  const row = await db
    .selectFrom('course')
    .innerJoin('patient', 'patient.id', 'course.patient_id')
    .selectAll('course')
    .select(['patient.birth_date', 'patient.sex'])
    .where('course.id', '=', id)
    .executeTakeFirst();
  return row ? { ...toCourse(row), person: { birthDate: row.birth_date, sex: row.sex } } : null;
}

/** Waits until no other transaction writes this course, and keeps others waiting until this one ends. */
export async function lockCourse(tx: Tx, id: string): Promise<void> {
  // An update that changes nothing locks the row on PostgreSQL and the database on SQLite alike.
  await tx
    .updateTable('course')
    .set((eb) => ({ stage: eb.ref('stage') }))
    .where('id', '=', id)
    .execute();
}

/** Newest first. */
export async function listCourses(db: Kysely<Schema>, patientId: string): Promise<Course[]> {
  const rows = await db
    .selectFrom('course')
    .selectAll()
    .where('patient_id', '=', patientId)
    .orderBy('opened_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toCourse);
}

/** The newest course of each of these patients, by patient id. */
export async function findNewestCourses(
  db: Kysely<Schema>,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, Course>> {
  if (patientIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('course')
    .selectAll()
    .where('patient_id', 'in', patientIds)
    .orderBy('opened_on')
    .orderBy('id')
    .execute();
  // A later entry replaces an earlier one.
  return new Map(rows.map((row) => [row.patient_id, toCourse(row)]));
}

/** Ids of the patients whose newest course is at this stage. */
export function selectPatientsAtStage(db: Kysely<Schema>, stage: CourseStage) {
  return db
    .selectFrom('course')
    .select('course.patient_id')
    .where('course.stage', '=', stage)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('course as later')
            .select('later.id')
            .whereRef('later.patient_id', '=', 'course.patient_id')
            .where((other) =>
              other.or([
                other('later.opened_on', '>', other.ref('course.opened_on')),
                other.and([
                  other('later.opened_on', '=', other.ref('course.opened_on')),
                  other('later.id', '>', other.ref('course.id')),
                ]),
              ]),
            ),
        ),
      ),
    );
}

/** Whether the course has an intake, and whether it has a plan, draft or signed. */
export async function findProgress(
  db: Kysely<Schema>,
  courseId: string,
): Promise<{ hasIntake: boolean; hasPlan: boolean }> {
  const [intake, plan] = [
    await db
      .selectFrom('intake_version')
      .select('id')
      .where('course_id', '=', courseId)
      .limit(1)
      .executeTakeFirst(),
    await db
      .selectFrom('plan_version')
      .select('id')
      .where('course_id', '=', courseId)
      .limit(1)
      .executeTakeFirst(),
  ];
  return { hasIntake: intake !== undefined, hasPlan: plan !== undefined };
}

export async function updateCourse(
  tx: Tx,
  { id, stage, triageLevel, dayZero }: Pick<Course, 'id' | 'stage' | 'triageLevel' | 'dayZero'>,
): Promise<void> {
  await tx
    .updateTable('course')
    .set({ stage, triage_level: triageLevel, day_zero: dayZero })
    .where('id', '=', id)
    .execute();
}

function toCourse(row: Selectable<CourseTable>): Course {
  return {
    id: row.id,
    patientId: row.patient_id,
    openedOn: row.opened_on,
    stage: row.stage,
    triageLevel: row.triage_level,
    dayZero: row.day_zero,
  };
}
