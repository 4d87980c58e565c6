import {
  type Interval,
  type MeanSummary,
  type Moments,
  shareInterval,
  summarizeMean,
} from '#domain/statistics';
import {
  CHECK_IN_WEEKS,
  GLOBAL_IMPROVEMENTS,
  type CheckInWeek,
  type GlobalImprovement,
} from '#domain/vocabulary';
import { IMPROVEMENT_WEEKS, SCORE_WEEKS, type ImprovementWeek, type ScoreWeek } from './course-result.ts';
import type { Response } from './responded.ts';
import { LEAST_SHOWN } from './small-groups.ts';
import { type ResponseTally, type Tally } from './tally.ts';
import { LOSSES, type Loss } from './week-standing.ts';

/** So many of so many, with Wilson's interval; all null where those counted are too few to be shown. */
export interface Share {
  readonly count: number | null;
  readonly of: number;
  /** 0 to 1. */
  readonly share: number | null;
  readonly interval: Interval | null;
}

export interface WeekMean extends MeanSummary {
  readonly week: ScoreWeek;
}

export interface WeekCompleteness {
  readonly week: CheckInWeek;
  readonly answered: number;
  readonly awaited: number;
  readonly lost: readonly { readonly why: Loss; readonly courses: number }[];
}

/** Of those known, and of all from whom an answer could be had: the floor, as if nobody lost had responded. */
export interface WeekResponses {
  readonly week: CheckInWeek;
  readonly ofKnown: Readonly<Record<Response, Share>>;
  readonly ofDue: Readonly<Record<Response, Share>>;
}

export interface WeekImprovement {
  readonly week: ImprovementWeek;
  readonly known: number;
  /** Null where those known are too few to be shown. */
  readonly steps: readonly { readonly step: GlobalImprovement; readonly courses: number }[] | null;
}

/** Means for each course; null where there are too few to be shown. */
export interface Dose {
  readonly courses: number;
  readonly plannedVisits: number | null;
  readonly visits: number | null;
  readonly plannedThrust: number | null;
  readonly thrustVisits: number | null;
}

export interface GroupSummary {
  readonly courses: number;
  readonly outsideTrial: number;
  readonly trialNotKnown: number;
  readonly completeness: readonly WeekCompleteness[];
  readonly nrs: readonly WeekMean[];
  readonly rmdq: readonly WeekMean[];
  readonly nrsResponses: readonly WeekResponses[];
  readonly rmdqResponses: readonly WeekResponses[];
  readonly improvement: readonly WeekImprovement[];
  /** Courses with any, of those asked. Shown however few: harm is not hidden. */
  readonly adverseEvents: { readonly courses: Share; readonly events: number };
  readonly dose: Dose;
}

/**
 * A group as it is shown. A week of which fewer than ten are known has its number and nothing else; who was lost and
 * who was harmed is always told.
 */
export function summarizeTally(tally: Tally): GroupSummary {
  const { scores, responses, adverseEvents } = tally;
  return {
    courses: tally.courses,
    outsideTrial: tally.outsideTrial,
    trialNotKnown: tally.trialNotKnown,
    completeness: CHECK_IN_WEEKS.map((week) => completenessOf(tally, week)),
    nrs: SCORE_WEEKS.map((week) => ({ week, ...meanOf(scores.nrs[week]) })),
    rmdq: SCORE_WEEKS.map((week) => ({ week, ...meanOf(scores.rmdq[week]) })),
    nrsResponses: CHECK_IN_WEEKS.map((week) => responsesOf(week, responses.nrs[week])),
    rmdqResponses: CHECK_IN_WEEKS.map((week) => responsesOf(week, responses.rmdq[week])),
    improvement: IMPROVEMENT_WEEKS.map((week) => improvementOf(tally, week)),
    adverseEvents: {
      courses: shareOf(adverseEvents.courses, adverseEvents.asked),
      events: adverseEvents.events,
    },
    dose: doseOf(tally),
  };
}

function completenessOf({ weeks }: Tally, week: CheckInWeek): WeekCompleteness {
  const { answered, awaited, lost } = weeks[week];
  return { week, answered, awaited, lost: LOSSES.map((why) => ({ why, courses: lost[why] })) };
}

function meanOf(moments: Moments): MeanSummary {
  const { n } = moments;
  return n < LEAST_SHOWN
    ? { n, mean: null, standardDeviation: null, interval: null }
    : summarizeMean(moments);
}

function responsesOf(week: CheckInWeek, { known, due, responded }: ResponseTally): WeekResponses {
  const sharesOf = (of: number) => ({
    thirty_percent: largeShareOf(responded.thirty_percent, of, known),
    improved: largeShareOf(responded.improved, of, known),
  });
  return { week, ofKnown: sharesOf(known), ofDue: sharesOf(due) };
}

function largeShareOf(count: number, of: number, known: number): Share {
  return known < LEAST_SHOWN ? { count: null, of, share: null, interval: null } : shareOf(count, of);
}

function shareOf(count: number, of: number): Share {
  return { count, of, share: of === 0 ? null : count / of, interval: shareInterval(count, of) };
}

function improvementOf({ improvement }: Tally, week: ImprovementWeek): WeekImprovement {
  const steps = GLOBAL_IMPROVEMENTS.map((step) => ({ step, courses: improvement[week][step] }));
  const known = steps.reduce((sum, { courses }) => sum + courses, 0);
  return { week, known, steps: known < LEAST_SHOWN ? null : steps };
}

function doseOf({ dose: { courses, ...sums } }: Tally): Dose {
  const each = (sum: number): number | null => (courses < LEAST_SHOWN ? null : sum / courses);
  return {
    courses,
    plannedVisits: each(sums.plannedVisits),
    visits: each(sums.visits),
    plannedThrust: each(sums.plannedThrust),
    thrustVisits: each(sums.thrustVisits),
  };
}
