export { asksNeckSigns } from './asks-neck-signs.ts';
export { answeredByWeek, dueCheckIns, readFollowed } from './follow-up.ts';
export { findRecordedCheckIn, storeCheckIn } from './record-check-in.ts';
export { readScores } from './standing-scores.ts';
