export { listStandingVisits, listStandingVisitsOf, listVisits } from './visit-repository.ts';
