export { readScores } from './standing-scores.ts';
