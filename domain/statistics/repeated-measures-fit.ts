import { type WeekChoice } from './estimable-weeks.ts';
import { type Interval } from './interval.ts';

/** An estimate in points of the instrument. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
  /** After Satterthwaite; broken numbers above 0. */
  readonly degreesOfFreedom: number;
  /** 95 %, by Student's t. */
  readonly interval: Interval;
}

/** Mean score of a group in a week, at the mean baseline of the courses of all groups. */
export interface AdjustedMean<Group extends string> extends Estimate {
  readonly week: number;
  readonly group: Group;
  /** Courses of the group assessed in the week. */
  readonly n: number;
  /**
   * As if the mean baseline were known, as most software gives it. The standard error beside it counts in that these
   * courses are a sample, their baseline too.
   */
  readonly standardErrorAtBaseline: number;
}

/** Mean of a group minus mean of the first group in a week, at the same baseline. */
export interface AdjustedDifference<Group extends string> extends Estimate {
  readonly week: number;
  readonly group: Group;
  readonly minus: Group;
}

/** Who is in the model and who is not, for each group; every course is in one of the three. */
export interface CourseCounts {
  readonly contributing: number;
  readonly withoutBaseline: number;
  /** With a baseline, and not assessed in any week of the model. */
  readonly withoutFollowUp: number;
}

interface Described<Group extends string> {
  readonly courses: Readonly<Record<Group, CourseCounts>>;
  readonly droppedWeeks: WeekChoice['dropped'];
}

export interface RepeatedMeasuresEstimate<Group extends string> extends Described<Group> {
  readonly kind: 'estimated';
  /** Weeks of the model. */
  readonly weeks: readonly number[];
  readonly meanBaseline: number;
  readonly means: readonly AdjustedMean<Group>[];
  /** Without any when there is one group. */
  readonly differences: readonly AdjustedDifference<Group>[];
  /** Covariance of the weeks given group and baseline, points squared. */
  readonly covariance: readonly (readonly number[])[];
  /** Restricted log-likelihood, as nlme::gls gives it. */
  readonly logLikelihood: number;
  readonly steps: number;
}

/**
 * - too_few_courses: a group has no week in which at least two of its courses were assessed, or not the same week as
 *   the other group;
 * - baseline_does_not_vary: within the groups of a week every baseline is the same;
 * - weeks_never_together: two weeks that no course was assessed in both;
 * - singular_covariance: a week follows from the others without error, or nobody's score differs;
 * - did_not_converge: the data do not settle the covariance.
 */
export type NotEstimableReason =
  | 'too_few_courses'
  | 'baseline_does_not_vary'
  | 'weeks_never_together'
  | 'singular_covariance'
  | 'did_not_converge';

export interface RepeatedMeasuresNotEstimable<Group extends string> extends Described<Group> {
  readonly kind: 'not_estimable';
  readonly reason: NotEstimableReason;
}

export type RepeatedMeasuresFit<Group extends string> =
  RepeatedMeasuresEstimate<Group> | RepeatedMeasuresNotEstimable<Group>;
