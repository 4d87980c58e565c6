export { asksNeckSigns } from './asks-neck-signs.ts';
export { answeredByWeek, dueCheckIns, readFollowed } from './follow-up.ts';
export { findRecordedCheckIn, storeCheckIn } from './record-check-in.ts';
export { type CheckInRecord, listCheckIns, listCheckInsOf } from './check-in-repository.ts';
export { readScores, standingScores } from './standing-scores.ts';
