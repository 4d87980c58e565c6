export type { AfterVisit } from './record-visit.ts';
