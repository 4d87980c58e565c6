import type { Kysely } from 'kysely';
import type { ErrorMark } from '#contract/correction';
import type { IntakeAnswers, IntakeVersion } from '#contract/intake';
import type { Course } from '#contract/patient';
import type { TriageResult } from '#domain/triage';
import { UNANSWERED_INTAKE } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { ERROR_MARK_COLUMNS, selectMarked, toErrorMark } from '../patients/index.ts';

/** A version with its mark, where it was entered in error. */
export type MarkedIntake = IntakeVersion & { readonly enteredInError?: ErrorMark };

export interface NewIntakeVersion {
  readonly id: string;
  readonly courseId: string;
  readonly version: number;
  readonly answers: IntakeAnswers;
  readonly reason: string | null;
  readonly rmdqScore: number | null;
  readonly triage: TriageResult;
  readonly recordedAt: string;
  readonly recordedOn: string;
  /** Account id. */
  readonly recordedBy: string;
}

export async function insertIntake(tx: Tx, intake: NewIntakeVersion): Promise<void> {
  await tx
    .insertInto('intake_version')
    .values({
      id: intake.id,
      course_id: intake.courseId,
      version: intake.version,
      answers: JSON.stringify(intake.answers),
      reason: intake.reason,
      rmdq_score: intake.rmdqScore,
      triage: JSON.stringify(intake.triage),
      knowledge_version: intake.triage.knowledgeVersion,
      recorded_at: intake.recordedAt,
      recorded_on: intake.recordedOn,
      recorded_by: intake.recordedBy,
    })
    .execute();
}

export async function findIntake(db: Kysely<Schema>, id: string): Promise<IntakeVersion | null> {
  const row = await selectIntakes(db).where('intake_version.id', '=', id).executeTakeFirst();
  return row ? toIntake(row) : null;
}

export async function findNewestIntake(db: Kysely<Schema>, courseId: string): Promise<IntakeVersion | null> {
  const row = await selectIntakes(db)
    .where('intake_version.course_id', '=', courseId)
    .where('intake_version.id', 'not in', selectMarked(db))
    .orderBy('intake_version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toIntake(row) : null;
}

export async function findIntakeVersion(
  db: Kysely<Schema>,
  courseId: string,
  version: number,
): Promise<MarkedIntake | null> {
  const row = await selectIntakes(db)
    .where('intake_version.course_id', '=', courseId)
    .where('intake_version.version', '=', version)
    .executeTakeFirst();
  return row ? { ...toIntake(row), ...toErrorMark(row) } : null;
}

/** Every version of a course's intake that stands, oldest first: none that was entered in error. */
export async function listIntakes(db: Kysely<Schema>, courseId: string): Promise<IntakeVersion[]> {
  return (await listAllIntakes(db, courseId)).filter(({ enteredInError }) => enteredInError === undefined);
}

/** Every version of these courses' intakes that stands, of each course the oldest first. */
export async function listIntakesOf(
  db: Kysely<Schema>,
  courseIds: readonly string[],
): Promise<IntakeVersion[]> {
  const rows = await selectIntakes(db)
    .where('intake_version.course_id', 'in', courseIds)
    .where('error_mark.record_id', 'is', null)
    .orderBy('intake_version.version')
    .execute();
  return rows.map(toIntake);
}

/** Every version of a course's intake, oldest first, marked where it was entered in error. */
export async function listAllIntakes(db: Kysely<Schema>, courseId: string): Promise<MarkedIntake[]> {
  const rows = await selectIntakes(db)
    .where('intake_version.course_id', '=', courseId)
    .orderBy('intake_version.version')
    .execute();
  return rows.map((row) => ({ ...toIntake(row), ...toErrorMark(row) }));
}

/** The newest version that stands in the patient's courses opened before this one. */
export async function findEarlierIntake(
  db: Kysely<Schema>,
  { id, patientId, openedOn }: Pick<Course, 'id' | 'patientId' | 'openedOn'>,
): Promise<IntakeVersion | null> {
  const row = await selectIntakes(db)
    .innerJoin('course', 'course.id', 'intake_version.course_id')
    .where('course.patient_id', '=', patientId)
    .where((eb) =>
      eb.or([
        eb('course.opened_on', '<', openedOn),
        eb.and([eb('course.opened_on', '=', openedOn), eb('course.id', '<', id)]),
      ]),
    )
    .where('course.id', 'not in', selectMarked(db))
    .where('intake_version.id', 'not in', selectMarked(db))
    .orderBy('course.opened_on', 'desc')
    .orderBy('course.id', 'desc')
    .orderBy('intake_version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toIntake(row) : null;
}

/** The number of the next version: past those that were entered in error, too. */
export async function nextIntakeVersion(tx: Tx, courseId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('intake_version')
    .select((eb) => eb.fn.max<number | null>('version').as('last'))
    .where('course_id', '=', courseId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

function selectIntakes(db: Kysely<Schema>) {
  return db
    .selectFrom('intake_version')
    .innerJoin('account', 'account.id', 'intake_version.recorded_by')
    .leftJoin('error_mark', 'error_mark.record_id', 'intake_version.id')
    .leftJoin('account as marker', 'marker.id', 'error_mark.marked_by')
    .leftJoin('handover', 'handover.intake_id', 'intake_version.id')
    .selectAll('intake_version')
    .select([
      'account.display_name',
      'handover.way',
      'handover.submitted_at',
      'handover.differs',
      ...ERROR_MARK_COLUMNS,
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectIntakes>['executeTakeFirstOrThrow']>>;

function toIntake(row: Row): IntakeVersion {
  return {
    id: row.id,
    courseId: row.course_id,
    version: row.version,
    answers: toAnswers(row.answers),
    reason: row.reason,
    rmdqScore: row.rmdq_score,
    triage: JSON.parse(row.triage) as TriageResult,
    recordedAt: row.recorded_at,
    recordedOn: row.recorded_on,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
    ...(row.way === null || row.submitted_at === null
      ? {}
      : {
          fromPatient: {
            way: row.way,
            submittedAt: row.submitted_at,
            differs: JSON.parse(row.differs ?? '[]') as string[],
          },
        }),
  };
}

/** What was not asked yet when an intake was stored reads back as not answered (C2). */
function toAnswers(stored: string): IntakeAnswers {
  const answers = JSON.parse(stored) as IntakeAnswers;
  return {
    ...UNANSWERED_INTAKE,
    ...answers,
    lifestyle: { ...UNANSWERED_INTAKE.lifestyle, ...answers.lifestyle },
  };
}
