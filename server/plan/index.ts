export { findSignedPlan } from './plan-repository.ts';
