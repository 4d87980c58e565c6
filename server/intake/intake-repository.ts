import type { Kysely } from 'kysely';
import type { IntakeAnswers, IntakeVersion } from '#contract/intake';
import type { TriageResult } from '#domain/triage';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

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
    .orderBy('intake_version.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toIntake(row) : null;
}

/** Every version of a course's intake, oldest first. */
export async function listIntakes(db: Kysely<Schema>, courseId: string): Promise<IntakeVersion[]> {
  const rows = await selectIntakes(db)
    .where('intake_version.course_id', '=', courseId)
    .orderBy('intake_version.version')
    .execute();
  return rows.map(toIntake);
}

function selectIntakes(db: Kysely<Schema>) {
  return db
    .selectFrom('intake_version')
    .innerJoin('account', 'account.id', 'intake_version.recorded_by')
    .leftJoin('handover', 'handover.intake_id', 'intake_version.id')
    .selectAll('intake_version')
    .select(['account.display_name', 'handover.way', 'handover.submitted_at', 'handover.differs']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectIntakes>['executeTakeFirstOrThrow']>>;

function toIntake(row: Row): IntakeVersion {
  return {
    id: row.id,
    courseId: row.course_id,
    version: row.version,
    answers: JSON.parse(row.answers) as IntakeAnswers,
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
