export { type CheckInRecord, listCheckIns } from './check-in-repository.ts';
export { readScores, standingScores } from './standing-scores.ts';
