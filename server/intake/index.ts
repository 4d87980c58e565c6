export { assertAnswers } from './assert-answers.ts';
export { type Assessment, assessCourse, judgeAnswers } from './assess-course.ts';
export { findIntake, findNewestIntake, listIntakes } from './intake-repository.ts';
export { storeIntake } from './store-intake.ts';
export { reportSigns, tellOfSigns } from './report-signs.ts';
