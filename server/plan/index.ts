export { findSignedPlan, findSignedPlansOf } from './plan-repository.ts';
export { targetOf } from './target-of.ts';
