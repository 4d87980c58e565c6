import type { IntakeVersion } from '#contract/intake';
import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { CourseRecord } from '../patients/index.ts';
import { type Assessment, judge } from './assess-course.ts';
import { listExaminationsOf } from './examination-repository.ts';
import { listIntakesOf } from './intake-repository.ts';
import { settledOf } from './read-settled.ts';
import { listReportsOf, standingSigns } from './reported-sign-repository.ts';
import { listClearances, listExplanations } from './settlement-repository.ts';

/** An assessment with every version of the intake that stands, oldest first. */
export interface AssessedCourse extends Assessment {
  readonly intakes: readonly IntakeVersion[];
}

/** Many courses judged of today, by course id, in as many queries as one needs. Those without an intake are absent. */
export async function assessCourses(
  db: Kysely<Schema>,
  courses: readonly CourseRecord[],
  today: string,
): Promise<ReadonlyMap<string, AssessedCourse>> {
  const ids = courses.map(({ id }) => id);
  const intakesOf = byCourse(await listIntakesOf(db, ids));
  const examinationsOf = byCourse(await listExaminationsOf(db, ids));
  const reportsOf = byCourse(await listReportsOf(db, ids));
  const explanationsOf = byCourse(await listExplanations(db, ids));
  const clearancesOf = byCourse(await listClearances(db, ids));
  return new Map(
    courses.flatMap((course): [string, AssessedCourse][] => {
      const records = {
        intakes: intakesOf(course),
        examinations: examinationsOf(course),
        reports: reportsOf(course),
        explanations: explanationsOf(course),
        clearances: clearancesOf(course),
      };
      const { intakes, examinations, reports } = records;
      const intake = intakes.at(-1);
      if (!intake) return [];
      const examination = examinations.at(-1) ?? null;
      const since = { settled: settledOf(course, records, today), reported: standingSigns(reports) };
      const judgement = judge(course.person, intake.answers, examination, today, since);
      return [[course.id, { intakes, intake, examination, ...since, ...judgement }]];
    }),
  );
}

function byCourse<Row extends { readonly courseId: string }>(
  rows: readonly Row[],
): (course: CourseRecord) => readonly Row[] {
  const groups = Map.groupBy(rows, ({ courseId }) => courseId);
  return ({ id }) => groups.get(id) ?? [];
}
