import type { Kysely } from 'kysely';
import {
  type Comparison,
  type CourseResult,
  type GroupShown,
  type GroupSummary,
  behindFigure,
  compareGroups,
  countResults,
  groupShown,
  summarizeTally,
} from '#domain/results';
import type { Schema } from '../db/schema.ts';
import { resultOf } from './gather-facts.ts';
import { type GroupFilter, countCourses, countShared, forEachResult } from './result-repository.ts';

/** What is worked out beside the server, so that other requests go on: each is a question with plain data as answer. */
export interface ResultTasks {
  /** What counts of each of these courses, in their order. */
  gather: { ask: { courseIds: readonly string[] }; answer: readonly (CourseResult | null)[] };
  /** Groups added up, as of a day. */
  count: { ask: { today: string; groups: readonly GroupFilter[] }; answer: Counted };
  /** The courses behind a figure of a group. */
  trace: {
    ask: { today: string; group: GroupFilter; figure: string };
    answer: { readonly shown: GroupShown; readonly courseIds: readonly string[] };
  };
}
export type TaskName = keyof ResultTasks;

export interface Counted {
  /** A group that may not be shown is not added up. */
  readonly groups: readonly { readonly shown: GroupShown; readonly summary: GroupSummary | null }[];
  /** Of two groups that are both shown. Groups that share courses are not compared. */
  readonly comparison: { readonly shared: number; readonly fits: Comparison | null } | null;
}

export const resultTasks: {
  readonly [Name in TaskName]: (
    db: Kysely<Schema>,
    ask: ResultTasks[Name]['ask'],
  ) => Promise<ResultTasks[Name]['answer']>;
} = {
  gather: (db, { courseIds }) =>
    // One transaction: what is read of a course is of one moment.
    db.transaction().execute(async (tx) => {
      const results: (CourseResult | null)[] = [];
      for (const courseId of courseIds) results.push(await resultOf(tx, courseId));
      return results;
    }),

  count: async (db, { today, groups }) => {
    const shown: GroupShown[] = [];
    for (const group of groups) shown.push(await judgeGroup(db, group));
    const [a, b] = groups;
    const isCompared = a !== undefined && b !== undefined && shown.every((each) => each === 'shown');
    const shared = isCompared ? await countShared(db, a, b) : 0;
    const comparing = isCompared && shared === 0 ? compareGroups() : null;
    const summaries: (GroupSummary | null)[] = [];
    for (const [at, group] of groups.entries()) {
      const counting = countResults(today);
      const name = at === 0 ? 'a' : 'b';
      if (shown[at] === 'shown') {
        await forEachResult(db, group, (result) => {
          counting.add(result);
          comparing?.add(name, result);
        });
      }
      summaries.push(shown[at] === 'shown' ? summarizeTally(counting.tally) : null);
    }
    return {
      groups: shown.map((each, at) => ({ shown: each, summary: summaries[at] ?? null })),
      comparison: isCompared ? { shared, fits: comparing?.fit() ?? null } : null,
    };
  },

  trace: async (db, { today, group, figure }) => {
    const shown = await judgeGroup(db, group);
    const courseIds: string[] = [];
    if (shown === 'shown') {
      const isBehind = behindFigure(figure, today);
      await forEachResult(db, group, (result, courseId) => {
        if (isBehind(result)) courseIds.push(courseId);
      });
    }
    return { shown, courseIds };
  },
};

async function judgeGroup(db: Kysely<Schema>, group: GroupFilter): Promise<GroupShown> {
  const all = { ...group, acuity: null, condition: null, given: null, notGiven: null };
  return groupShown(await countCourses(db, group), await countCourses(db, all));
}
