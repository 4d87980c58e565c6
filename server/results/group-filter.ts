import type { GroupQuery, ResultsQuery } from '#contract/results';
import type { GroupFilter } from './result-repository.ts';

/** The courses a question asks about: those that have begun by today. */
export function groupFilter(
  { from, to, acuity, condition, given, notGiven }: GroupQuery,
  today: string,
): GroupFilter {
  return {
    from: from ?? null,
    to: to !== undefined && to < today ? to : today,
    acuity: acuity ?? null,
    condition: condition ?? null,
    given: given ?? null,
    notGiven: notGiven ?? null,
  };
}

/** The groups of a question: one, or two to be compared. */
export function groupsOf(query: ResultsQuery, today: string): GroupFilter[] {
  const a = groupFilter(query, today);
  if (query.compare === undefined) return [a];
  const b = {
    from: query.bFrom,
    to: query.bTo,
    acuity: query.bAcuity,
    condition: query.bCondition,
    given: query.bGiven,
    notGiven: query.bNotGiven,
  };
  return [a, groupFilter(b, today)];
}
