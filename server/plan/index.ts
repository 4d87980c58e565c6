export { findSignedPlan, findSignedPlansOf, listSignedPlans } from './plan-repository.ts';
export { targetOf } from './target-of.ts';
