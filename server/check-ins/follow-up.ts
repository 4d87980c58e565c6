import type { Kysely } from 'kysely';
import type { Call, WeekAnswered } from '#contract/call-list';
import {
  CHECK_IN_DUE_DAYS,
  CHECK_IN_WINDOWS,
  addDays,
  checkInWeekOf,
  dayOf,
  unansweredCheckIns,
} from '#domain/outcomes';
import { CHECK_IN_WEEKS } from '#domain/vocabulary';
import type { Schema } from '../db/schema.ts';
import { type FollowedCourse, listFollowedCourses } from './follow-up-repository.ts';

/** A check-in nobody has answered, while an answer still counts for its week. */
export type DueCheckIn = Omit<Call, 'form' | 'tries'>;

/** The courses that may still be asked, or were asked, for one of the weeks; of all others nothing is read. */
export function readFollowed(db: Kysely<Schema>, today: string): Promise<FollowedCourse[]> {
  return listFollowedCourses(db, addDays(today, -CHECK_IN_WINDOWS[12].to), today);
}

/** In the order of the courses. */
export function dueCheckIns(courses: readonly FollowedCourse[], today: string): DueCheckIn[] {
  return courses.flatMap(({ courseId, patient, dayZero, checkedInOn }) => {
    const day = dayOf(dayZero, today);
    return unansweredCheckIns(dayZero, checkedInOn, today).flatMap(({ week, state }): DueCheckIn[] => {
      if (state !== 'due' && state !== 'overdue') return [];
      const { target, to } = CHECK_IN_WINDOWS[week];
      return [
        {
          courseId,
          patient,
          week,
          state,
          target: addDays(dayZero, target),
          lastDay: addDays(dayZero, to),
          daysOverdue: Math.max(0, day - target - CHECK_IN_DUE_DAYS[week]),
        },
      ];
    });
  });
}

/** Of the courses in which the days that count for a week have begun: who answered, and who still can. */
export function answeredByWeek(courses: readonly FollowedCourse[], today: string): WeekAnswered[] {
  return CHECK_IN_WEEKS.map((week) => {
    const { from, to } = CHECK_IN_WINDOWS[week];
    const begun = courses.filter(({ dayZero }) => dayOf(dayZero, today) >= from);
    const unanswered = begun.filter(
      ({ dayZero, checkedInOn }) => !checkedInOn.some((on) => checkInWeekOf(dayZero, on) === week),
    );
    return {
      week,
      begun: begun.length,
      answered: begun.length - unanswered.length,
      open: unanswered.filter(({ dayZero }) => dayOf(dayZero, today) <= to).length,
    };
  });
}
