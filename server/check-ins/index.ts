export { type CheckInRecord, listCheckInsOf } from './check-in-repository.ts';
export { readScores, standingScores } from './standing-scores.ts';
