import type { Kysely } from 'kysely';
import type { TodayView } from '#contract/schedule';
import type { Schema } from '../db/schema.ts';
import { selectMarked } from '../patients/index.ts';

/** A course in its weeks of care or after them. */
export interface CourseInCare {
  readonly courseId: string;
  readonly patient: TodayView['checkIns'][number]['patient'];
  readonly dayZero: string;
  /** Closed: examined no more. */
  readonly isClosed: boolean;
  /** Instant of the newest examination; null when there is none. */
  readonly examinedAt: string | null;
}

/** Courses whose day 0 lies between two dates, both included, the earliest first. */
export async function listCoursesInCare(
  db: Kysely<Schema>,
  from: string,
  to: string,
): Promise<CourseInCare[]> {
  const courses = await db
    .selectFrom('course')
    .where('course.day_zero', '>=', from)
    .where('course.day_zero', '<=', to)
    .where('course.id', 'not in', selectMarked(db))
    .innerJoin('patient', 'patient.id', 'course.patient_id')
    .select((eb) => [
      'course.id as course_id',
      'course.day_zero',
      'course.stage',
      'patient.id as patient_id',
      'patient.number',
      'patient.given_name',
      'patient.family_name',
      eb
        .selectFrom('examination_version')
        .select((max) => max.fn.max('examination_version.recorded_at').as('examined_at'))
        .whereRef('examination_version.course_id', '=', 'course.id')
        .as('examined_at'),
    ])
    .orderBy('course.day_zero')
    .orderBy('course.id')
    .execute();
  return courses.flatMap(({ day_zero: dayZero, ...row }) =>
    dayZero === null
      ? []
      : [
          {
            courseId: row.course_id,
            patient: {
              id: row.patient_id,
              number: row.number,
              givenName: row.given_name,
              familyName: row.family_name,
            },
            dayZero,
            isClosed: row.stage === 'closed',
            examinedAt: row.examined_at,
          },
        ],
  );
}
