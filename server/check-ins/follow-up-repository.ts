import type { Kysely } from 'kysely';
import type { Call } from '#contract/call-list';
import type { Schema } from '../db/schema.ts';
import { selectMarked } from '../patients/index.ts';

/** A course whose patient is asked how it goes, closed ones included. */
export interface FollowedCourse {
  readonly courseId: string;
  readonly patient: Call['patient'];
  readonly dayZero: string;
  /** Dates of the check-ins that stand. */
  readonly checkedInOn: readonly string[];
}

/** Courses whose day 0 lies between two dates, both included, the earliest first: two queries, however many. */
export async function listFollowedCourses(
  db: Kysely<Schema>,
  from: string,
  to: string,
): Promise<FollowedCourse[]> {
  const courses = await selectFollowed(db, from, to)
    .innerJoin('patient', 'patient.id', 'course.patient_id')
    .select([
      'course.id as course_id',
      'course.day_zero',
      'patient.id as patient_id',
      'patient.number',
      'patient.given_name',
      'patient.family_name',
      'patient.phone',
    ])
    .orderBy('course.day_zero')
    .orderBy('course.id')
    .execute();
  const checkIns = await selectFollowed(db, from, to)
    .innerJoin('check_in', 'check_in.course_id', 'course.id')
    .leftJoin('check_in as correction', 'correction.corrects', 'check_in.id')
    .select(['course.id as course_id', 'check_in.on_date'])
    .where('correction.id', 'is', null)
    .execute();
  const datesOf = Map.groupBy(checkIns, (row) => row.course_id);
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
              phone: row.phone,
            },
            dayZero,
            checkedInOn: (datesOf.get(row.course_id) ?? []).map(({ on_date }) => on_date),
          },
        ],
  );
}

function selectFollowed(db: Kysely<Schema>, from: string, to: string) {
  return db
    .selectFrom('course')
    .where('course.day_zero', '>=', from)
    .where('course.day_zero', '<=', to)
    .where('course.id', 'not in', selectMarked(db));
}
