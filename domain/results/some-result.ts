import type { CourseFacts, CourseResult, WeekScores } from './index.ts';

/** Scores of the weeks that are named. */
export function weekScores(scores: Partial<WeekScores>): WeekScores {
  return { 0: null, 2: null, 4: null, 6: null, 12: null, ...scores };
}

/** An open course of which nothing is recorded but its start. For specs. */
export function someResult(result: Partial<CourseResult> = {}): CourseResult {
  return {
    dayZero: '2026-03-02',
    closing: null,
    acuity: null,
    conditions: [],
    outsideTrial: null,
    given: [],
    nrs: weekScores({}),
    rmdq: weekScores({}),
    answered: [],
    improvement: { 6: null, 12: null },
    adverseEvents: null,
    plannedVisits: 0,
    plannedThrust: 0,
    visits: 0,
    thrustVisits: 0,
    ...result,
  };
}

/** The same as the record has it. */
export function someFacts(facts: Partial<CourseFacts> = {}): CourseFacts {
  return {
    dayZero: '2026-03-02',
    closing: null,
    acuity: null,
    conditions: [],
    outsideTrial: null,
    pain: [],
    disability: [],
    checkIns: [],
    sessions: {},
    visits: [],
    alsoGiven: [],
    ...facts,
  };
}
