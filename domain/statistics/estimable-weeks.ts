import { at, entry, matrixOf } from './matrix.ts';
import { type Cell } from './repeated-measures-summary.ts';

/** Courses that a group needs in a week: fewer say nothing about how much its patients differ. */
const COURSES_IN_EACH_GROUP = 2;

export type DroppedWeekReason = 'nobody_assessed' | 'too_few_assessed';

export interface WeekChoice {
  /** Places in the design of the weeks the model can have. */
  readonly kept: readonly number[];
  readonly dropped: readonly { readonly week: number; readonly reason: DroppedWeekReason }[];
}

/**
 * The weeks that the model can have: each group was assessed at least twice, and all together more often than the week
 * has coefficients (one for each group and the slope of the baseline).
 */
export function chooseWeeks(cells: readonly Cell[], weeks: readonly number[], groups: number): WeekChoice {
  const kept: number[] = [];
  const dropped: { week: number; reason: DroppedWeekReason }[] = [];
  for (const [place, week] of weeks.entries()) {
    const counts = countAssessed(cells, place, groups);
    const total = counts.reduce((sum, n) => sum + n, 0);
    const isEnough = total > groups + 1 && counts.every((n) => n >= COURSES_IN_EACH_GROUP);
    if (isEnough) kept.push(place);
    else dropped.push({ week, reason: total === 0 ? 'nobody_assessed' : 'too_few_assessed' });
  }
  return { kept, dropped };
}

/** How many courses of each group were assessed in a week. */
export function countAssessed(cells: readonly Cell[], week: number, groups: number): readonly number[] {
  const counts = Array.from({ length: groups }, () => 0);
  for (const cell of cells) {
    if (cell.weeks.includes(week)) counts[cell.group] = at(counts, cell.group) + cell.n;
  }
  return counts;
}

/** The cell without the weeks that are not kept; those that are count by their place among the kept. */
export function restrictCell(cell: Cell, kept: readonly number[]): Cell {
  const stays = cell.weeks.flatMap((week, place) => (kept.includes(week) ? [place] : []));
  const places = [0, ...stays.map((place) => place + 1)];
  return {
    group: cell.group,
    weeks: stays.map((place) => kept.indexOf(at(cell.weeks, place))),
    n: cell.n,
    means: places.map((place) => at(cell.means, place)),
    products: matrixOf(places.length, places.length, (i, j) =>
      entry(cell.products, at(places, i), at(places, j)),
    ),
  };
}
