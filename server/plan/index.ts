export { findSignedPlan, listSignedPlans } from './plan-repository.ts';
