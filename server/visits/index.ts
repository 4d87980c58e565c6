export { listStandingVisits, listStandingVisitsOf } from './visit-repository.ts';
