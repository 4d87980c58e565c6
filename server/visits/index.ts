export { listVisits } from './visit-repository.ts';
