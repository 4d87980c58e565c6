import type { FigureCourses, FigureQuery, ResultsQuery, ResultsView } from '#contract/results';
import { isFigure } from '#domain/results';
import type { Acting } from '../auth/acting.ts';
import { writeAudit } from '../auth/audit.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { invalidField } from '../http/problem.ts';
import { groupFilter, groupsOf } from './group-filter.ts';
import { refreshResults } from './refresh-results.ts';
import type { ResultDesk } from './result-desk.ts';
import { listPatients } from './result-repository.ts';

/** Nobody waits longer for what changed: what is left over is told, and counted by the next question. */
const REFRESH_LIMIT_MS = 5_000;
const PAGE = 50;

/** How the clinic does: one group of courses, or two compared. The audit tells who asked, and names no patient. */
export async function readResults(
  database: Database,
  desk: ResultDesk,
  acting: Acting,
  query: ResultsQuery,
): Promise<ResultsView> {
  const { today } = acting;
  const waiting = await refreshResults(database, desk, { limitMs: REFRESH_LIMIT_MS });
  const { groups, comparison } = await desk.ask('count', { today, groups: groupsOf(query, today) });
  const [a = { shown: 'empty' as const, summary: null }, b = null] = groups;
  const note = { action: 'results.read', patientId: null, subjectId: null };
  return transactAudited(database, acting, note, () => Promise.resolve({ today, waiting, a, b, comparison }));
}

/**
 * The patients behind a figure, fifty at a time, each noted in the audit; none of a group that is not shown. Throws
 * invalid-request for what is no figure.
 */
export async function traceFigure(
  database: Database,
  desk: ResultDesk,
  acting: Acting,
  query: FigureQuery,
): Promise<FigureCourses> {
  const { figure } = query;
  if (!isFigure(figure)) throw invalidField('/figure', 'not_found', 'The results have no such figure.');
  const { today } = acting;
  const group = groupFilter(query, today);
  const { shown, courseIds } = await desk.ask('trace', { today, group, figure });
  const from = Number(query.offset ?? '0');
  const page = courseIds.slice(from, from + PAGE);
  const note = { action: 'results.trace', patientId: null, subjectId: null };
  return transactAudited(database, acting, note, async (tx, { action }) => {
    const courses = await listPatients(tx, page);
    for (const { patientId, courseId } of courses) {
      await writeAudit(tx, { ...auditOf(acting), action, patientId, subjectId: courseId });
    }
    return { shown, total: courseIds.length, courses };
  });
}

function auditOf({ at, account, requestId }: Acting) {
  return { at, accountId: account.id, requestId };
}
