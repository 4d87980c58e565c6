export type { AfterVisit } from './record-visit.ts';
export { listStandingVisits, listStandingVisitsOf, listVisits } from './visit-repository.ts';
