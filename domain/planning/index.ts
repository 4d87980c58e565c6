export { checkModalities } from './check-modalities.ts';
export { findPlanProblems, type PlanToSign } from './plan-problems.ts';
export type * from './result.ts';
export { totalSessions } from './sessions.ts';
