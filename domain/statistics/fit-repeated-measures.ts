import { chooseWeeks, countAssessed, restrictCell } from './estimable-weeks.ts';
import { at, itemAt } from './matrix.ts';
import { maximizeLikelihood, type Maximum } from './maximize-likelihood.ts';
import { baselineOf, regressionData, type RegressionData } from './regression-patterns.ts';
import {
  type AdjustedDifference,
  type AdjustedMean,
  type CourseCounts,
  type NotEstimableReason,
  type RepeatedMeasuresFit,
} from './repeated-measures-fit.ts';
import { type Cell, type RepeatedMeasuresSummary } from './repeated-measures-summary.ts';
import { addVariances, estimateWith, varianceOf } from './satterthwaite.ts';

/**
 * Compares groups by a mixed model for repeated measures: score ~ group × week + baseline × week, an unstructured
 * covariance of the weeks that the groups share, restricted maximum likelihood, every assessment there is. Valid where
 * an assessment is missing at random given group, baseline and the other assessments. Degrees of freedom after
 * Satterthwaite. The cost depends on weeks and groups, not on courses. The same as nlme::gls with corSymm and varIdent
 * (docs/adr/0013-repeated-measures.md).
 */
export function fitRepeatedMeasures<Group extends string>(
  summary: RepeatedMeasuresSummary<Group>,
): RepeatedMeasuresFit<Group> {
  const { weeks, groups } = summary.design;
  const all = [...summary.cells.values()];
  const choice = chooseWeeks(all, weeks, groups.length);
  const cells = all.map((cell) => restrictCell(cell, choice.kept)).filter((cell) => cell.weeks.length > 0);
  const described = { courses: countCourses(summary, cells), droppedWeeks: choice.dropped };
  const problem = findProblem(cells, choice.kept.length, groups.length);
  if (problem) return Object.freeze({ kind: 'not_estimable', reason: problem, ...described });
  const data = regressionData(cells, choice.kept.length, groups.length);
  const maximum = maximizeLikelihood(data.patterns, choice.kept.length);
  if (maximum.kind !== 'found') {
    return Object.freeze({ kind: 'not_estimable', reason: maximum.kind, ...described });
  }
  const model: Model<Group> = { maximum, data, groups, weeks: choice.kept.map((place) => at(weeks, place)) };
  return Object.freeze({
    kind: 'estimated',
    weeks: model.weeks,
    meanBaseline: data.baseline.mean,
    means: Object.freeze(adjustedMeans(model, cells)),
    differences: Object.freeze(adjustedDifferences(model)),
    covariance: Object.freeze(maximum.regression.covariance.map((row) => Object.freeze(row))),
    logLikelihood: maximum.regression.logLikelihood,
    steps: maximum.steps,
    ...described,
  });
}

interface Model<Group extends string> {
  readonly maximum: Maximum;
  readonly data: RegressionData;
  readonly groups: readonly [Group, ...Group[]];
  readonly weeks: readonly number[];
}

function countCourses<Group extends string>(
  { design, cells, withoutBaseline, withoutFollowUp }: RepeatedMeasuresSummary<Group>,
  contributing: readonly Cell[],
): Readonly<Record<Group, CourseCounts>> {
  const total = (among: Iterable<Cell>, group: number): number =>
    [...among].reduce((sum, cell) => (cell.group === group ? sum + cell.n : sum), 0);
  const counts = design.groups.map((group, place): [Group, CourseCounts] => {
    const n = total(contributing, place);
    return [
      group,
      {
        contributing: n,
        withoutBaseline: at(withoutBaseline, place),
        withoutFollowUp: at(withoutFollowUp, place) + total(cells.values(), place) - n,
      },
    ];
  });
  return Object.fromEntries(counts) as Record<Group, CourseCounts>;
}

function findProblem(cells: readonly Cell[], weeks: number, groups: number): NotEstimableReason | null {
  if (weeks === 0) return 'too_few_courses';
  for (let week = 0; week < weeks; week += 1) {
    const assessed = cells.filter((cell) => cell.weeks.includes(week));
    if (!doesBaselineVary(assessed, groups)) return 'baseline_does_not_vary';
    for (let other = 0; other < week; other += 1) {
      if (!assessed.some((cell) => cell.weeks.includes(other))) return 'weeks_never_together';
    }
  }
  return null;
}

/** Within groups: between them it may differ, and says nothing about its slope. */
function doesBaselineVary(cells: readonly Cell[], groups: number): boolean {
  return Array.from({ length: groups }, (_, group) =>
    baselineOf(cells.filter((cell) => cell.group === group)),
  ).some(({ squares }) => squares > 0);
}

function adjustedMeans<Group extends string>(
  { maximum, data, groups, weeks }: Model<Group>,
  cells: readonly Cell[],
): readonly AdjustedMean<Group>[] {
  const { n, squares } = data.baseline;
  return weeks.flatMap((week, place) => {
    const assessed = countAssessed(cells, place, groups.length);
    const coefficients = itemAt(maximum.regression.coefficients, place);
    const slope = at(coefficients, groups.length);
    const ofBaseline = {
      variance: (slope * slope * squares) / (n - 1) / n,
      degreesOfFreedom: n - 1,
    };
    return groups.map((group, index): AdjustedMean<Group> => {
      const atBaseline = varianceOf(unit(maximum, place, { [index]: 1 }), maximum);
      return Object.freeze({
        week,
        group,
        n: at(assessed, index),
        ...estimateWith(
          at(data.centres, place) + at(coefficients, index),
          addVariances(atBaseline, ofBaseline),
        ),
        standardErrorAtBaseline: Math.sqrt(atBaseline.variance),
      });
    });
  });
}

function adjustedDifferences<Group extends string>({
  maximum,
  groups: [minus, ...others],
  weeks,
}: Model<Group>): readonly AdjustedDifference<Group>[] {
  return weeks.flatMap((week, place) => {
    const coefficients = itemAt(maximum.regression.coefficients, place);
    return others.map((group, index): AdjustedDifference<Group> =>
      Object.freeze({
        week,
        group,
        minus,
        ...estimateWith(
          at(coefficients, index + 1) - at(coefficients, 0),
          varianceOf(unit(maximum, place, { [index + 1]: 1, 0: -1 }), maximum),
        ),
      }),
    );
  });
}

/** A combination of the coefficients of one week, all others 0. */
function unit(
  { regression }: Maximum,
  week: number,
  factors: Readonly<Record<number, number>>,
): readonly number[] {
  return regression.coefficients.flatMap((row, place) =>
    row.map((_, regressor) => (place === week ? (factors[regressor] ?? 0) : 0)),
  );
}
