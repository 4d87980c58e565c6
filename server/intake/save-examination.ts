import { isDeepStrictEqual } from 'node:util';
import type { ExaminationFindings, ExaminationVersion, ExaminationWrite } from '#contract/intake';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { advanceCourse, changeCourse, findRepeat } from '../patients/index.ts';
import { judge, readSince } from './assess-course.ts';
import { findExamination, findNewestExamination, insertExamination } from './examination-repository.ts';
import { findNewestIntake } from './intake-repository.ts';

/**
 * Saves a version of a course's examination and triages the course anew. The same request twice is one version. Throws
 * not-found, version-conflict with the newest version, and invalid-request, also before there is an intake.
 */
export function saveExamination(
  database: Database,
  acting: Acting,
  courseId: string,
  { id, basedOn, findings }: ExaminationWrite,
): Promise<ExaminationVersion> {
  const request = { acting, courseId, action: 'examination.write' };
  return changeCourse(database, request, async (tx, course, note) => {
    const repeat = findRepeat(
      { courseId, basedOn },
      { sameId: await findExamination(tx, id), newest: await findNewestExamination(tx, courseId) },
      (saved) => isDeepStrictEqual(saved.findings, findings),
    );
    if (repeat) {
      note.action = 'examination.read';
      return repeat;
    }

    assertPressure(findings);
    const intake = await findNewestIntake(tx, courseId);
    if (!intake) {
      throw new ProblemError('invalid-request', {
        detail: 'This course has no intake yet; take the intake before the examination.',
      });
    }
    await insertExamination(tx, {
      id,
      courseId,
      version: basedOn + 1,
      findings,
      recordedAt: acting.at,
      recordedBy: acting.account.id,
    });
    const saved = await findExamination(tx, id);
    if (!saved) throw new ProblemError('internal-error');
    const since = await readSince(tx, course, acting.today);
    const { triage } = judge(course.person, intake.answers, saved, acting.today, since);
    await advanceCourse(tx, course, { triageLevel: triage.level });
    return saved;
  });
}

function assertPressure({ systolic, diastolic }: ExaminationFindings): void {
  if (systolic !== null && diastolic !== null && diastolic >= systolic) {
    throw invalidField(
      '/findings/diastolic',
      'out_of_range',
      'The lower pressure must be below the upper one; check both numbers.',
    );
  }
}
