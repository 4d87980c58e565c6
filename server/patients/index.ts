export { advanceCourse } from './advance-course.ts';
export type { AfterClosing } from './close-course.ts';
export type { CourseRecord } from './course-repository.ts';
export { ERROR_MARK_COLUMNS, type MarkedRow, selectMarked, toErrorMark } from './error-mark-repository.ts';
export { findRepeat } from './find-repeat.ts';
export { markInError } from './mark-in-error.ts';
export { type CourseRequest, changeCourse, readCourse } from './use-course.ts';
