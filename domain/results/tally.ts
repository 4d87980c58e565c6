import { type ChangeInstrument, type PlainDate, addDays } from '#domain/outcomes';
import { type Moments, addNumber, noMoments } from '#domain/statistics';
import {
  CHECK_IN_WEEKS,
  GLOBAL_IMPROVEMENTS,
  type CheckInWeek,
  type GlobalImprovement,
} from '#domain/vocabulary';
import {
  IMPROVEMENT_WEEKS,
  SCORE_WEEKS,
  type CountedResult,
  type ImprovementWeek,
  type ScoreWeek,
  type WeekScores,
} from './course-result.ts';
import { RESPONSES, type Response, hasResponded } from './responded.ts';
import { LOSSES, type Loss, type WeekStanding, standingsOn } from './week-standing.ts';

export const CHANGE_INSTRUMENTS = ['nrs', 'rmdq'] as const satisfies readonly ChangeInstrument[];

type By<Key extends string | number, Value> = Record<Key, Value>;

export interface WeekTally {
  answered: number;
  awaited: number;
  readonly lost: By<Loss, number>;
}

export interface ResponseTally {
  /** With both scores. */
  known: number;
  /** Known, or no longer awaited: the courses of which an answer could be had. */
  due: number;
  readonly responded: By<Response, number>;
}

/** What was planned and given, over courses whose six weeks are over or that were closed. */
export interface DoseTally {
  courses: number;
  plannedVisits: number;
  plannedThrust: number;
  visits: number;
  thrustVisits: number;
}

/** A group of courses, added up. It holds sums and counts only: nothing of one person. */
export interface Tally {
  courses: number;
  outsideTrial: number;
  /** Courses without an intake, of which nobody can say. */
  trialNotKnown: number;
  readonly weeks: By<CheckInWeek, WeekTally>;
  readonly scores: By<ChangeInstrument, By<ScoreWeek, Moments>>;
  readonly responses: By<ChangeInstrument, By<CheckInWeek, ResponseTally>>;
  readonly improvement: By<ImprovementWeek, By<GlobalImprovement, number>>;
  readonly adverseEvents: { asked: number; courses: number; events: number };
  readonly dose: DoseTally;
}

export interface Counting {
  readonly tally: Tally;
  readonly add: (result: CountedResult) => void;
}

/** A plan's six weeks: from then on the dose of a course is what it is. */
const PLAN_DAYS = 42;

/** Adds up courses one at a time, as of a day. Throws a RangeError for what is no date. */
export function countResults(today: PlainDate): Counting {
  const tally = emptyTally();
  const standingOf = standingsOn(today);
  const isPlanOver = planEndsBy(today);
  return {
    tally,
    add(result) {
      tally.courses += 1;
      if (result.outsideTrial === true) tally.outsideTrial += 1;
      if (result.outsideTrial === null) tally.trialNotKnown += 1;
      for (const week of CHECK_IN_WEEKS) {
        const standing = standingOf(result, week);
        addStanding(tally.weeks[week], standing);
        for (const instrument of CHANGE_INSTRUMENTS) {
          const response = tally.responses[instrument][week];
          const isKnown = addResponse(response, instrument, result[instrument], week);
          if (isKnown || standing !== 'awaited') response.due += 1;
        }
      }
      for (const instrument of CHANGE_INSTRUMENTS) {
        for (const week of SCORE_WEEKS) addScore(tally.scores[instrument][week], result[instrument][week]);
      }
      for (const week of IMPROVEMENT_WEEKS) {
        const step = result.improvement[week];
        if (step !== null) tally.improvement[week][step] += 1;
      }
      if (result.adverseEvents !== null) {
        tally.adverseEvents.asked += 1;
        tally.adverseEvents.events += result.adverseEvents;
        if (result.adverseEvents > 0) tally.adverseEvents.courses += 1;
      }
      if (isPlanOver(result)) addDose(tally.dose, result);
    },
  };
}

/** Whether a course's dose is what it will be: its six weeks are over, or it was closed. */
export function planEndsBy(today: PlainDate): (result: CountedResult) => boolean {
  const lastDayZero = addDays(today, -PLAN_DAYS);
  return ({ dayZero, closing }) => closing !== null || dayZero <= lastDayZero;
}

function addStanding(week: WeekTally, standing: WeekStanding): void {
  if (standing === 'answered' || standing === 'awaited') week[standing] += 1;
  else week.lost[standing] += 1;
}

/** Whether the response is known. */
function addResponse(
  response: ResponseTally,
  instrument: ChangeInstrument,
  scores: WeekScores,
  week: CheckInWeek,
): boolean {
  const baseline = scores[0];
  const later = scores[week];
  if (baseline === null || later === null) return false;
  response.known += 1;
  for (const kind of RESPONSES) {
    if (hasResponded(instrument, kind, baseline, later) === true) response.responded[kind] += 1;
  }
  return true;
}

function addScore(moments: Moments, value: number | null): void {
  if (value !== null) addNumber(moments, value);
}

function addDose(dose: DoseTally, result: CountedResult): void {
  dose.courses += 1;
  dose.plannedVisits += result.plannedVisits;
  dose.plannedThrust += result.plannedThrust;
  dose.visits += result.visits;
  dose.thrustVisits += result.thrustVisits;
}

function emptyTally(): Tally {
  const none = <Key extends string | number>(keys: readonly Key[]) => by(keys, () => 0);
  return {
    courses: 0,
    outsideTrial: 0,
    trialNotKnown: 0,
    weeks: by(CHECK_IN_WEEKS, () => ({ answered: 0, awaited: 0, lost: none(LOSSES) })),
    scores: by(CHANGE_INSTRUMENTS, () => by(SCORE_WEEKS, noMoments)),
    responses: by(CHANGE_INSTRUMENTS, () =>
      by(CHECK_IN_WEEKS, () => ({ known: 0, due: 0, responded: none(RESPONSES) })),
    ),
    improvement: by(IMPROVEMENT_WEEKS, () => none(GLOBAL_IMPROVEMENTS)),
    adverseEvents: { asked: 0, courses: 0, events: 0 },
    dose: { courses: 0, plannedVisits: 0, plannedThrust: 0, visits: 0, thrustVisits: 0 },
  };
}

function by<Key extends string | number, Value>(keys: readonly Key[], make: () => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, Value>;
}
