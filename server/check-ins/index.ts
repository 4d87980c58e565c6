export { readScores, standingScores } from './standing-scores.ts';
