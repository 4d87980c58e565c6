export { listCheckIns } from './check-in-repository.ts';
export { readScores } from './standing-scores.ts';
