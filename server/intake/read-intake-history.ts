import type { IntakeHistory } from '#contract/intake';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { readCourse } from '../patients/index.ts';
import { listAllIntakes } from './intake-repository.ts';

/** Who recorded each version of the intake, when and why; oldest first. Throws not-found. */
export function readIntakeHistory(
  database: Database,
  acting: Acting,
  courseId: string,
): Promise<IntakeHistory> {
  return readCourse(database, { acting, courseId, action: 'intake.history' }, async (tx) => ({
    courseId,
    versions: (await listAllIntakes(tx, courseId)).map(
      ({ id, version, recordedAt, recordedBy, reason, triage, enteredInError }) => ({
        id,
        version,
        recordedAt,
        recordedBy,
        reason,
        triageLevel: triage.level,
        ...(enteredInError ? { enteredInError } : {}),
      }),
    ),
  }));
}
