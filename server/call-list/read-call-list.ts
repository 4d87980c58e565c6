import type { CallList, CallTry } from '#contract/call-list';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import { answeredByWeek, dueCheckIns, readFollowed } from '../check-ins/index.ts';
import type { Database } from '../db/database.ts';
import { listFormsOf } from '../handover/index.ts';
import { listCallTries } from './call-try-repository.ts';

/** More than a morning's calls; what is answered makes room for what follows. */
const MOST_CALLS = 200;

/** Whom to ask how it goes, the longest overdue first. The audit tells that the list was looked at, not who is on it. */
export function readCallList(
  database: Database,
  acting: Acting,
  publicUrl: string | null,
): Promise<CallList> {
  const note = { action: 'call-list.read', patientId: null, subjectId: null };
  return transactAudited(database, acting, note, async (tx) => {
    const { today } = acting;
    const courses = await readFollowed(tx, today);
    const due = dueCheckIns(courses, today).sort(
      (a, b) => b.daysOverdue - a.daysOverdue || a.target.localeCompare(b.target),
    );
    const first = due.slice(0, MOST_CALLS);
    const ids = [...new Set(first.map(({ courseId }) => courseId))];
    const forms = await listFormsOf(tx, ids, acting.at);
    const tries = await listCallTries(tx, ids);
    return {
      on: today,
      total: due.length,
      calls: first.map((each) => {
        const isFor = (of: { courseId: string; week: number | null }): boolean =>
          of.courseId === each.courseId && of.week === each.week;
        const form = forms.find(isFor);
        return {
          ...each,
          form: form ? { state: form.state, validUntil: form.validUntil } : null,
          tries: summaryOf(tries.filter(isFor)),
        };
      }),
      answered: answeredByWeek(courses, today),
      mayMakeLinks: publicUrl !== null,
    };
  });
}

function summaryOf(tries: readonly CallTry[]) {
  const last = tries.at(-1);
  return { count: tries.length, last: last ? { at: last.recordedAt, by: last.recordedBy } : null };
}
