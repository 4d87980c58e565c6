export { advanceCourse } from './advance-course.ts';
export type { CourseRecord } from './course-repository.ts';
export { findRepeat } from './find-repeat.ts';
export { type CourseRequest, changeCourse, readCourse } from './use-course.ts';
