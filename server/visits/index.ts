export { listStandingVisitsOf } from './visit-repository.ts';
