export { type Assessment, assessCourse } from './assess-course.ts';
export { listIntakes } from './intake-repository.ts';
