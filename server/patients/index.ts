export { advanceCourse } from './advance-course.ts';
export { listClosings } from './closing-repository.ts';
export { type CourseRecord, findCourse } from './course-repository.ts';
export { ERROR_MARK_COLUMNS, type MarkedRow, selectMarked, toErrorMark } from './error-mark-repository.ts';
export { findRepeat } from './find-repeat.ts';
export { markInError } from './mark-in-error.ts';
export { type CourseRequest, changeCourse, readCourse } from './use-course.ts';
