import { type Kysely, type Selectable, sql } from 'kysely';
import type { Acuity } from '#domain/knowledge';
import type { CountedResult, CourseResult } from '#domain/results';
import { CHECK_IN_WEEKS, PLAN_ROWS, UNDERLYING_CONDITIONS } from '#domain/vocabulary';
import type { PlanRow, UnderlyingCondition } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { CourseResultTable, Schema } from '../db/schema.ts';

/** Which courses a group holds. Null does not choose. */
export interface GroupFilter {
  /** First and last day 0. */
  readonly from: string | null;
  readonly to: string;
  readonly acuity: Acuity | 'not_known' | null;
  readonly condition: UnderlyingCondition | null;
  /** A row of the plan that was given at least once, and one that never was. */
  readonly given: PlanRow | null;
  readonly notGiven: PlanRow | null;
}

export interface CourseChange {
  readonly courseId: string;
  readonly mark: string;
}

/** Courses whose result has to be worked out again. */
export async function listChanges(db: Kysely<Schema>, limit: number): Promise<CourseChange[]> {
  const rows = await db.selectFrom('course_change').selectAll().orderBy('course_id').limit(limit).execute();
  return rows.map(({ course_id: courseId, mark }) => ({ courseId, mark }));
}

export async function countChanges(db: Kysely<Schema>): Promise<number> {
  return countOf(await db.selectFrom('course_change').select(counted).executeTakeFirstOrThrow());
}

/** Stores a result, unless the course has changed again since the change was listed. Null takes the course out. */
export async function storeResult(
  tx: Tx,
  { courseId, mark }: CourseChange,
  result: CourseResult | null,
): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('course_change')
    .where('course_id', '=', courseId)
    .where('mark', '=', mark)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return;
  await tx.deleteFrom('course_result').where('course_id', '=', courseId).execute();
  if (result) await tx.insertInto('course_result').values(toRow(courseId, result)).execute();
}

export async function countCourses(db: Kysely<Schema>, filter: GroupFilter): Promise<number> {
  return countOf(await selectGroup(db, filter).select(counted).executeTakeFirstOrThrow());
}

/** How many courses are in both groups. */
export async function countShared(db: Kysely<Schema>, a: GroupFilter, b: GroupFilter): Promise<number> {
  const rows = await selectGroup(db, a)
    .where('course_id', 'in', selectGroup(db, b).select('course_id'))
    .select(counted)
    .executeTakeFirstOrThrow();
  return countOf(rows);
}

const PAGE = 10_000;

/** Every course of a group, in pages by id, so that no more than a page is held at once. */
export async function forEachResult(
  db: Kysely<Schema>,
  filter: GroupFilter,
  visit: (result: CountedResult, courseId: string) => void,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await selectGroup(db, filter)
      .select(COUNTED_COLUMNS)
      .where('course_id', '>', after)
      .orderBy('course_id')
      .limit(PAGE)
      .execute();
    for (const row of rows) visit(toCounted(row), row.course_id);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.course_id;
  }
}

/** Patients of these courses, in the order of the ids. */
export async function listPatients(db: Kysely<Schema>, courseIds: readonly string[]) {
  if (courseIds.length === 0) return [];
  const rows = await db
    .selectFrom('course')
    .innerJoin('course_result', 'course_result.course_id', 'course.id')
    .innerJoin('patient', 'patient.id', 'course.patient_id')
    .select([
      'course.id as courseId',
      'patient.id as patientId',
      'patient.number',
      'patient.given_name as givenName',
      'patient.family_name as familyName',
      'course_result.day_zero as dayZero',
    ])
    .where('course.id', 'in', courseIds)
    .execute();
  const byCourse = new Map(rows.map((row) => [row.courseId, row]));
  return courseIds.flatMap((courseId) => byCourse.get(courseId) ?? []);
}

const counted = sql<number | string>`count(*)`.as('courses');

/** PostgreSQL counts in text. */
function countOf({ courses }: { courses: number | string }): number {
  return Number(courses);
}

function selectGroup(db: Kysely<Schema>, filter: GroupFilter) {
  const { from, to, acuity, condition, given, notGiven } = filter;
  return db
    .selectFrom('course_result')
    .where('day_zero', '<=', to)
    .$if(from !== null, (all) => all.where('day_zero', '>=', from ?? ''))
    .$if(acuity !== null, (all) =>
      acuity === 'not_known' ? all.where('acuity', 'is', null) : all.where('acuity', '=', acuity),
    )
    .$if(condition !== null, (all) => all.where(hasBit('conditions', UNDERLYING_CONDITIONS, condition)))
    .$if(given !== null, (all) => all.where(hasBit('given', PLAN_ROWS, given)))
    .$if(notGiven !== null, (all) => all.where(sql<boolean>`not ${hasBit('given', PLAN_ROWS, notGiven)}`));
}

function hasBit<Code extends string>(
  column: 'conditions' | 'given',
  codes: readonly Code[],
  code: Code | null,
) {
  const bit = bitsOf(
    codes,
    codes.filter((each) => each === code),
  );
  return sql<boolean>`(${sql.ref(column)} & ${sql.lit(bit)}) <> 0`;
}

const COUNTED_COLUMNS = [
  'course_id',
  'day_zero',
  'closed_on',
  'closing_reason',
  'answered',
  'nrs_0',
  'nrs_2',
  'nrs_4',
  'nrs_6',
  'nrs_12',
  'rmdq_0',
  'rmdq_2',
  'rmdq_4',
  'rmdq_6',
  'rmdq_12',
  'improvement_6',
  'improvement_12',
  'adverse_events',
  'outside_trial',
  'planned_visits',
  'planned_thrust',
  'visits',
  'thrust_visits',
] as const;

/** Every set of answered weeks, by its bits. */
const ANSWERED = Array.from({ length: 2 ** CHECK_IN_WEEKS.length }, (_, bits) =>
  CHECK_IN_WEEKS.filter((_week, at) => bits & (1 << at)),
);

function toCounted(
  row: Pick<Selectable<CourseResultTable>, (typeof COUNTED_COLUMNS)[number]>,
): CountedResult {
  return {
    dayZero: row.day_zero,
    closing:
      row.closed_on === null || row.closing_reason === null
        ? null
        : { on: row.closed_on, reason: row.closing_reason },
    outsideTrial: row.outside_trial === null ? null : row.outside_trial === 1,
    nrs: { 0: row.nrs_0, 2: row.nrs_2, 4: row.nrs_4, 6: row.nrs_6, 12: row.nrs_12 },
    rmdq: { 0: row.rmdq_0, 2: row.rmdq_2, 4: row.rmdq_4, 6: row.rmdq_6, 12: row.rmdq_12 },
    answered: ANSWERED[row.answered] ?? [],
    improvement: { 6: row.improvement_6, 12: row.improvement_12 },
    adverseEvents: row.adverse_events,
    plannedVisits: row.planned_visits,
    plannedThrust: row.planned_thrust,
    visits: row.visits,
    thrustVisits: row.thrust_visits,
  };
}

/** A result as it is stored. */
export function toRow(courseId: string, result: CourseResult): CourseResultTable {
  const { nrs, rmdq, improvement, outsideTrial } = result;
  return {
    course_id: courseId,
    day_zero: result.dayZero,
    closed_on: result.closing?.on ?? null,
    closing_reason: result.closing?.reason ?? null,
    acuity: result.acuity,
    conditions: bitsOf(UNDERLYING_CONDITIONS, result.conditions),
    given: bitsOf(PLAN_ROWS, result.given),
    answered: bitsOf(CHECK_IN_WEEKS, result.answered),
    nrs_0: nrs[0],
    nrs_2: nrs[2],
    nrs_4: nrs[4],
    nrs_6: nrs[6],
    nrs_12: nrs[12],
    rmdq_0: rmdq[0],
    rmdq_2: rmdq[2],
    rmdq_4: rmdq[4],
    rmdq_6: rmdq[6],
    rmdq_12: rmdq[12],
    improvement_6: improvement[6],
    improvement_12: improvement[12],
    adverse_events: result.adverseEvents,
    outside_trial: outsideTrial === null ? null : outsideTrial ? 1 : 0,
    planned_visits: result.plannedVisits,
    planned_thrust: result.plannedThrust,
    visits: result.visits,
    thrust_visits: result.thrustVisits,
  };
}

function bitsOf<Code>(codes: readonly Code[], held: readonly Code[]): number {
  return held.reduce((bits, code) => bits | (1 << codes.indexOf(code)), 0);
}
