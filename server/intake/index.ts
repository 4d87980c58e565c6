export { assertAnswers } from './assert-answers.ts';
export { type Assessment, assessCourse, judgeAnswers } from './assess-course.ts';
export { type AssessedCourse, assessCourses } from './assess-courses.ts';
export { findIntake, findNewestIntake, listIntakes } from './intake-repository.ts';
export { storeIntake } from './store-intake.ts';
export { reportSigns, tellOfSigns } from './report-signs.ts';
