import type { ChangeInstrument } from '#domain/outcomes';
import {
  type RepeatedMeasuresFit,
  type RepeatedMeasuresSummary,
  addCourse,
  fitRepeatedMeasures,
  noCourses,
} from '#domain/statistics';
import { CHECK_IN_WEEKS } from '#domain/vocabulary';
import type { CountedResult } from './course-result.ts';
import { LEAST_SHOWN } from './small-groups.ts';
import { CHANGE_INSTRUMENTS } from './tally.ts';

/** The second is compared with the first. */
export const COMPARED_GROUPS = ['a', 'b'] as const;
export type ComparedGroup = (typeof COMPARED_GROUPS)[number];

type Fit = RepeatedMeasuresFit<ComparedGroup>;
export type Comparison = Readonly<Record<ChangeInstrument, ShownFit>>;

export interface DroppedWeek {
  readonly week: number;
  readonly reason: Fit['droppedWeeks'][number]['reason'] | 'under_ten';
}

type Shown<Kind extends Fit> = Omit<Kind, 'droppedWeeks'> & { readonly droppedWeeks: readonly DroppedWeek[] };
/** A fit without the weeks in which a group has too few to be shown. */
export type ShownFit =
  Shown<Extract<Fit, { kind: 'estimated' }>> | Shown<Extract<Fit, { kind: 'not_estimable' }>>;

export interface Comparing {
  readonly add: (group: ComparedGroup, result: CountedResult) => void;
  readonly fit: () => Comparison;
}

/** Adds up two groups of courses for the repeated-measures model (docs/adr/0013-repeated-measures.md). */
export function compareGroups(): Comparing {
  const summaryOf = () => noCourses({ weeks: CHECK_IN_WEEKS, groups: COMPARED_GROUPS });
  const summaries: Readonly<Record<ChangeInstrument, RepeatedMeasuresSummary<ComparedGroup>>> = {
    nrs: summaryOf(),
    rmdq: summaryOf(),
  };
  return {
    add: (group, result) => {
      for (const instrument of CHANGE_INSTRUMENTS) {
        const scores = result[instrument];
        addCourse(summaries[instrument], {
          group,
          baseline: scores[0],
          values: CHECK_IN_WEEKS.map((week) => scores[week]),
        });
      }
    },
    fit: () => ({
      nrs: shownFit(fitRepeatedMeasures(summaries.nrs)),
      rmdq: shownFit(fitRepeatedMeasures(summaries.rmdq)),
    }),
  };
}

function shownFit(fit: Fit): ShownFit {
  if (fit.kind === 'not_estimable') return fit;
  const isShown = (week: number): boolean =>
    fit.means.filter((mean) => mean.week === week).every(({ n }) => n >= LEAST_SHOWN);
  const weeks = fit.weeks.filter(isShown);
  const droppedWeeks: readonly DroppedWeek[] = [
    ...fit.droppedWeeks,
    ...fit.weeks.filter((week) => !isShown(week)).map((week) => ({ week, reason: 'under_ten' as const })),
  ];
  if (weeks.length === 0) {
    return { kind: 'not_estimable', reason: 'too_few_courses', courses: fit.courses, droppedWeeks };
  }
  return {
    ...fit,
    weeks,
    means: fit.means.filter(({ week }) => isShown(week)),
    differences: fit.differences.filter(({ week }) => isShown(week)),
    droppedWeeks,
  };
}
