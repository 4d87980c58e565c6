import { at, entry, itemAt, listOf, matrixOf, sumOf, type Matrix } from './matrix.ts';
import { mergeMoments, noMoments, type Moments } from './moments.ts';
import { type Cell } from './repeated-measures-summary.ts';

/**
 * Courses assessed in the same weeks, with what the regression needs of them. A course has one regressor for each group
 * (1 for its own) and, last, its baseline minus the mean baseline; scores are counted from the mean of their week.
 * Weeks count among those of the model; what a pattern was not assessed in is 0.
 */
export interface Pattern {
  readonly weeks: readonly number[];
  readonly n: number;
  /** Regressors × regressors. */
  readonly regressors: Matrix;
  /** Weeks × regressors: sums of score × regressor. */
  readonly withScores: Matrix;
  /** Weeks × weeks: sums of score × score. */
  readonly scores: Matrix;
}

export interface RegressionData {
  readonly patterns: readonly Pattern[];
  /** Of the courses that contribute, all groups together. */
  readonly baseline: Moments;
  /** Mean score of each week, from which scores are counted. */
  readonly centres: readonly number[];
}

/** Brings cells, all of weeks that the model has, into the form of the regression. */
export function regressionData(cells: readonly Cell[], weeks: number, groups: number): RegressionData {
  const baseline = baselineOf(cells);
  const centres = listOf(weeks, (week) => meanOfWeek(cells, week));
  const byWeeks = Map.groupBy(cells, (cell) => cell.weeks.join());
  return {
    baseline,
    centres,
    patterns: [...byWeeks.values()].map((alike) => patternOf(alike, baseline.mean, centres, groups)),
  };
}

/** The baselines of all courses of cells. */
export function baselineOf(cells: readonly Cell[]): Moments {
  return cells.reduce(
    (all, { n, means, products }) =>
      mergeMoments(all, { n, mean: at(means, 0), squares: entry(products, 0, 0) }),
    noMoments(),
  );
}

function meanOfWeek(cells: readonly Cell[], week: number): number {
  let [n, sum] = [0, 0];
  for (const cell of cells) {
    const place = cell.weeks.indexOf(week);
    if (place < 0) continue;
    n += cell.n;
    sum += cell.n * at(cell.means, place + 1);
  }
  return sum / n;
}

function patternOf(
  cells: readonly Cell[],
  meanBaseline: number,
  centres: readonly number[],
  groups: number,
): Pattern {
  const { weeks } = itemAt(cells, 0);
  const places = [0, ...weeks.map((_, place) => place + 1)];
  const offsets = [meanBaseline, ...weeks.map((week) => at(centres, week))];
  // Sums over the courses of a cell of products of baseline and scores, each counted from its offset.
  const raw = cells.map(({ group, n, means, products }) => {
    const shifts = places.map((place) => at(means, place) - at(offsets, place));
    return {
      group,
      n,
      sums: shifts.map((shift) => n * shift),
      products: products.map((row, i) => row.map((value, j) => value + n * at(shifts, i) * at(shifts, j))),
    };
  });
  const total = (i: number, j: number): number =>
    raw.reduce((sum, { products }) => sum + entry(products, i, j), 0);
  const ofGroup = (group: number, valueOf: (each: (typeof raw)[number]) => number): number =>
    raw.reduce((sum, each) => (each.group === group ? sum + valueOf(each) : sum), 0);
  /** Sum of regressor × what stands at a place: 0 for the baseline, then the weeks. */
  const crossed = (regressor: number, place: number): number =>
    regressor < groups ? ofGroup(regressor, ({ sums }) => at(sums, place)) : total(0, place);
  const placeOf = (week: number): number => weeks.indexOf(week) + 1;
  const both = (s: number, t: number): boolean => placeOf(s) > 0 && placeOf(t) > 0;
  return {
    weeks,
    n: sumOf(cells.length, (each) => itemAt(cells, each).n),
    regressors: matrixOf(groups + 1, groups + 1, (a, b) => {
      if (b === groups) return crossed(a, 0);
      if (a === groups) return crossed(b, 0);
      return a === b ? ofGroup(a, ({ n }) => n) : 0;
    }),
    withScores: matrixOf(centres.length, groups + 1, (week, regressor) =>
      placeOf(week) > 0 ? crossed(regressor, placeOf(week)) : 0,
    ),
    scores: matrixOf(centres.length, centres.length, (s, t) =>
      both(s, t) ? total(placeOf(s), placeOf(t)) : 0,
    ),
  };
}
