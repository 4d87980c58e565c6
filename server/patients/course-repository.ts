import type { Kysely, Selectable } from 'kysely';
import type { Course, CourseStage } from '#contract/patient';
import type { Sex } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { CourseTable, Schema } from '../db/schema.ts';
import { ERROR_MARK_COLUMNS, type MarkedRow, selectMarked, toErrorMark } from './error-mark-repository.ts';

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
      closed_on: null,
    })
    .execute();
}

export async function findCourse(db: Kysely<Schema>, id: string): Promise<CourseRecord | null> {
  const row = await selectCourses(db)
    .innerJoin('patient', 'patient.id', 'course.patient_id')
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
  const rows = await selectCourses(db)
    .where('patient_id', '=', patientId)
    .orderBy('opened_on', 'desc')
    .orderBy('course.id', 'desc')
    .execute();
  return rows.map(toCourse);
}

/** The newest course of each of these patients, by patient id. */
export async function findNewestCourses(
  db: Kysely<Schema>,
  patientIds: readonly string[],
): Promise<ReadonlyMap<string, Course>> {
  if (patientIds.length === 0) return new Map();
  const rows = await selectCourses(db)
    .where('patient_id', 'in', patientIds)
    .where('course.id', 'not in', selectMarked(db))
    .orderBy('opened_on')
    .orderBy('course.id')
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
    .where('course.id', 'not in', selectMarked(db))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('course as later')
            .select('later.id')
            .whereRef('later.patient_id', '=', 'course.patient_id')
            .where('later.id', 'not in', selectMarked(db))
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
      .where('id', 'not in', selectMarked(db))
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

/** Null opens the course again; its stage is then for advanceCourse to find. */
export async function setClosedOn(tx: Tx, courseId: string, closedOn: string | null): Promise<void> {
  await tx.updateTable('course').set({ closed_on: closedOn }).where('id', '=', courseId).execute();
}

/** Moves courses from one patient to another; those that stand elsewhere by now stay. */
export async function moveCourses(
  tx: Tx,
  courseIds: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  if (courseIds.length === 0) return;
  await tx
    .updateTable('course')
    .set({ patient_id: to })
    .where('id', 'in', courseIds)
    .where('patient_id', '=', from)
    .execute();
}

function selectCourses(db: Kysely<Schema>) {
  return db
    .selectFrom('course')
    .leftJoin('error_mark', 'error_mark.record_id', 'course.id')
    .leftJoin('account as marker', 'marker.id', 'error_mark.marked_by')
    .selectAll('course')
    .select(ERROR_MARK_COLUMNS);
}

function toCourse(row: Selectable<CourseTable> & MarkedRow): Course {
  return {
    id: row.id,
    patientId: row.patient_id,
    openedOn: row.opened_on,
    stage: row.stage,
    triageLevel: row.triage_level,
    dayZero: row.day_zero,
    ...(row.closed_on === null ? {} : { closedOn: row.closed_on }),
    ...toErrorMark(row),
  };
}
