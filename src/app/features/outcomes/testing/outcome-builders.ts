import { addDays, scoreRmdq } from '#domain/outcomes';
import { RMDQ_ITEMS, RMDQ_VERSION } from '#domain/vocabulary';
import type { CheckIn, CheckInList } from '#contract/check-in';
import type { OutcomeView, Score } from '#contract/outcome';
import type { RmdqResponse } from '#contract/questionnaire';
import type { Writing } from '../course/outcome-writing';

export const PATIENT_ID = '0197a000-0000-7000-8000-000000000001';
export const COURSE_ID = '0197a000-0000-7000-8000-000000000002';
export const DAY_ZERO = '2026-03-02';

export function onDay(day: number): string {
  return addDays(DAY_ZERO, day);
}

let lastId = 0x100;
function anId(): string {
  lastId += 1;
  return `0197a000-0000-7000-8000-${lastId.toString(16).padStart(12, '0')}`;
}

export function aScore(day: number, painNrs: number | null, rmdqScore: number | null, answered = 24): Score {
  return {
    source: 'check-in',
    id: anId(),
    on: onDay(day),
    painNrs,
    rmdqScore,
    rmdqAnswered: rmdqScore === null && answered === 24 ? 0 : answered,
  };
}

/** A course with day 0, goals, and a baseline of 7 and 14. */
export function anOutcomeView(change: Partial<OutcomeView> = {}): OutcomeView {
  return {
    courseId: COURSE_ID,
    patientId: PATIENT_ID,
    openedOn: onDay(-7),
    dayZero: DAY_ZERO,
    goalNrs: 3,
    goalRmdq: 6,
    scores: [aScore(-3, 7, 14)],
    replaced: [],
    care: [],
    adverseEvents: [],
    plans: [],
    outsideTrial: [],
    trialNotKnown: [],
    ...change,
  };
}

export function anRmdq(score: number | null, answered = 0): RmdqResponse {
  return {
    version: RMDQ_VERSION,
    mode: 'phone',
    items: RMDQ_ITEMS.map((_, index) => (score === null ? (index < answered ? false : null) : index < score)),
    restConfirmed: false,
  };
}

export function aCheckIn(change: Partial<CheckIn> = {}): CheckIn {
  const rmdq = change.rmdq ?? anRmdq(9);
  return {
    id: anId(),
    courseId: COURSE_ID,
    on: onDay(14),
    week: 2,
    way: 'staff',
    painNrs: 5,
    rmdq,
    improvement: null,
    adverseEvents: null,
    signs: {},
    bothersomeness: null,
    medicationDays: null,
    satisfaction: null,
    rmdqScore: scoreRmdq(rmdq.items, rmdq.restConfirmed).score,
    note: '',
    corrects: null,
    reason: null,
    correctedBy: null,
    recordedAt: '2026-03-16T15:00:00Z',
    recordedBy: { id: anId(), displayName: 'Sam at the desk' },
    ...change,
  };
}

export function aCheckInList(
  checkIns: readonly CheckIn[] = [],
  dayZero: string | null = DAY_ZERO,
): CheckInList {
  return { courseId: COURSE_ID, dayZero, asksNeckSigns: false, checkIns: [...checkIns] };
}

/** Dates as they are, numbers with a point. */
export const plainWriting: Writing = {
  date: (plainDate) => plainDate,
  dayAndMonth: (plainDate) => plainDate.slice(5),
  number: (value, digits = 1) => String(Number(value.toFixed(digits))),
  mean: (value) => value.toFixed(1),
};
