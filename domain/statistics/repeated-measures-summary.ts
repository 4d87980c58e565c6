import { at, entry, itemAt, listOf, matrixOf } from './matrix.ts';

/** Which assessments are compared, and between whom; the first group is the one others are compared with. */
export interface RepeatedMeasuresDesign<Group extends string> {
  /** In their order, such as 2, 4, 6, 12. */
  readonly weeks: readonly number[];
  readonly groups: readonly [Group, ...Group[]];
}

/** One course. Scores are points of one instrument; null is not known. */
export interface RepeatedMeasuresCourse<Group extends string> {
  readonly group: Group;
  readonly baseline: number | null;
  /** One for each week of the design. */
  readonly values: readonly (number | null)[];
}

/** The courses of one group that were assessed in the same weeks: all that the model needs of them. */
export interface Cell {
  /** Place of the group in the design. */
  readonly group: number;
  /** Places of the assessed weeks in the design. */
  readonly weeks: readonly number[];
  n: number;
  /** Of the baseline, then of each assessed week. */
  readonly means: number[];
  /** Sums of products of distances from those means. */
  readonly products: number[][];
}

/**
 * Courses added up by group and by the weeks they were assessed in. Its size depends on weeks and groups alone, and it
 * is plain data that crosses to and from a worker thread.
 */
export interface RepeatedMeasuresSummary<Group extends string> {
  readonly design: RepeatedMeasuresDesign<Group>;
  readonly cells: Map<number, Cell>;
  /** Courses without a baseline, for each group of the design. */
  readonly withoutBaseline: number[];
  /** Courses with a baseline and no assessment after it, for each group of the design. */
  readonly withoutFollowUp: number[];
}

export function noCourses<Group extends string>(
  design: RepeatedMeasuresDesign<Group>,
): RepeatedMeasuresSummary<Group> {
  const none = (): number[] => design.groups.map(() => 0);
  return { design, cells: new Map(), withoutBaseline: none(), withoutFollowUp: none() };
}

/**
 * Adds a course in place. One without a baseline or without an assessment is only counted.
 * Throws a RangeError for a group the design does not have, another number of weeks, or a score that is no finite number.
 */
export function addCourse<Group extends string>(
  summary: RepeatedMeasuresSummary<Group>,
  { group, baseline, values }: RepeatedMeasuresCourse<Group>,
): void {
  const { groups, weeks } = summary.design;
  const place = groups.indexOf(group);
  if (place < 0) throw new RangeError(`${group} is not a group of this comparison`);
  if (values.length !== weeks.length) {
    throw new RangeError(`${values.length} values do not fit ${weeks.length} weeks`);
  }
  const assessed: number[] = [];
  const scores: number[] = [];
  values.forEach((value, week) => {
    if (value === null) return;
    assertFinite(value);
    assessed.push(week);
    scores.push(value);
  });
  if (baseline === null) {
    count(summary.withoutBaseline, place, 1);
    return;
  }
  assertFinite(baseline);
  if (assessed.length === 0) count(summary.withoutFollowUp, place, 1);
  else absorb(cellOf(summary.cells, place, assessed), 1, [baseline, ...scores]);
}

/** The courses of both, neither of which is changed. Throws a RangeError when they were made for different designs. */
export function mergeSummaries<Group extends string>(
  one: RepeatedMeasuresSummary<Group>,
  other: RepeatedMeasuresSummary<Group>,
): RepeatedMeasuresSummary<Group> {
  if (JSON.stringify(one.design) !== JSON.stringify(other.design)) {
    throw new RangeError('Summaries of different comparisons cannot be merged');
  }
  const merged = noCourses(one.design);
  for (const { cells, withoutBaseline, withoutFollowUp } of [one, other]) {
    for (const cell of cells.values()) {
      const into = cellOf(merged.cells, cell.group, cell.weeks);
      absorb(into, cell.n, cell.means);
      addProducts(into.products, cell.products);
    }
    withoutBaseline.forEach((n, place) => count(merged.withoutBaseline, place, n));
    withoutFollowUp.forEach((n, place) => count(merged.withoutFollowUp, place, n));
  }
  return merged;
}

function cellOf(cells: Map<number, Cell>, group: number, weeks: readonly number[]): Cell {
  // A bit for each week after a byte for the group.
  const key = weeks.reduce((sum, week) => sum + 2 ** (week + 8), group);
  const known = cells.get(key);
  if (known) return known;
  const size = weeks.length + 1;
  const cell: Cell = {
    group,
    weeks,
    n: 0,
    means: listOf(size, () => 0),
    products: matrixOf(size, size, () => 0),
  };
  cells.set(key, cell);
  return cell;
}

/** Takes n more courses with these means, as if they did not vary among themselves (Chan, Golub and LeVeque 1983). */
function absorb(cell: Cell, n: number, means: readonly number[]): void {
  const weight = (cell.n * n) / (cell.n + n);
  cell.n += n;
  const shifts = means.map((mean, i) => mean - at(cell.means, i));
  for (let i = 0; i < shifts.length; i += 1) {
    const shift = at(shifts, i);
    cell.means[i] = at(cell.means, i) + (shift * n) / cell.n;
    const row = itemAt(cell.products, i);
    for (let j = 0; j < shifts.length; j += 1) row[j] = at(row, j) + shift * at(shifts, j) * weight;
  }
}

function addProducts(into: number[][], from: readonly (readonly number[])[]): void {
  for (const [i, row] of into.entries()) {
    for (const [j, value] of row.entries()) row[j] = value + entry(from, i, j);
  }
}

function count(counts: number[], place: number, n: number): void {
  counts[place] = at(counts, place) + n;
}

function assertFinite(score: number): void {
  if (!Number.isFinite(score)) throw new RangeError(`${score} is not a score`);
}
