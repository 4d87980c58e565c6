import type { Kysely } from 'kysely';
import {
  type CourseResult,
  type GroupShown,
  type Tally,
  behindFigure,
  countResults,
  groupShown,
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
  readonly groups: readonly {
    readonly courses: number;
    readonly shown: GroupShown;
    readonly tally: Tally | null;
  }[];
  /** Courses in both of two groups; 0 for one. */
  readonly shared: number;
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
    const counted: Counted['groups'][number][] = [];
    for (const group of groups) {
      const { courses, shown } = await judgeGroup(db, group);
      counted.push({ courses, shown, tally: shown === 'shown' ? await tallyOf(db, group, today) : null });
    }
    const [a, b] = groups;
    return { groups: counted, shared: a && b ? await countShared(db, a, b) : 0 };
  },

  trace: async (db, { today, group, figure }) => {
    const { shown } = await judgeGroup(db, group);
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

async function judgeGroup(
  db: Kysely<Schema>,
  group: GroupFilter,
): Promise<{ courses: number; shown: GroupShown }> {
  const courses = await countCourses(db, group);
  const all = await countCourses(db, {
    ...group,
    acuity: null,
    condition: null,
    given: null,
    notGiven: null,
  });
  return { courses, shown: groupShown(courses, all) };
}

async function tallyOf(db: Kysely<Schema>, group: GroupFilter, today: string): Promise<Tally> {
  const counting = countResults(today);
  await forEachResult(db, group, counting.add);
  return counting.tally;
}
