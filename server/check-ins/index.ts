export { type CheckInRecord, listCheckIns, listCheckInsOf } from './check-in-repository.ts';
export { readScores, standingScores } from './standing-scores.ts';
