import type { Course } from '#contract/patient';
import type { Tx } from '../db/database.ts';
import { findProgress, updateCourse } from './course-repository.ts';
import { courseStageOf } from './course-stage.ts';

/** Brings a course's own columns up to date after its intake, examination or plan changed in this transaction. */
export async function advanceCourse(
  tx: Tx,
  course: Course,
  change: Partial<Pick<Course, 'triageLevel' | 'dayZero'>>,
): Promise<void> {
  const { triageLevel, dayZero } = { ...course, ...change };
  const stage = courseStageOf({
    isClosed: course.closedOn !== undefined || course.enteredInError !== undefined,
    triageLevel,
    dayZero,
    ...(await findProgress(tx, course.id)),
  });
  await updateCourse(tx, { id: course.id, stage, triageLevel, dayZero });
}
