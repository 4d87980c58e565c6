export { listStandingVisits } from './visit-repository.ts';
