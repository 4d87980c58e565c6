export * from './fit-repeated-measures.ts';
export type { Interval } from './interval.ts';
export * from './moments.ts';
export * from './normal.ts';
export type * from './repeated-measures-fit.ts';
export {
  addCourse,
  mergeSummaries,
  noCourses,
  type RepeatedMeasuresCourse,
  type RepeatedMeasuresDesign,
  type RepeatedMeasuresSummary,
} from './repeated-measures-summary.ts';
export * from './share.ts';
export * from './student-t.ts';
