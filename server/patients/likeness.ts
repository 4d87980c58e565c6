import type { LikePatients } from '#contract/patient';

export type Likeness = LikePatients['rows'][number]['likeness'];

/** A name folded for comparison. */
export interface FoldedName {
  readonly given: string;
  readonly family: string;
}

/** Two slips of the keyboard; more, and most pairs are two people. */
const MOST_SLIPS = 2;

/** How two people born on the same day are alike by name, or null where they are not. */
export function likenessOf(a: FoldedName, b: FoldedName): Likeness | null {
  if (a.given === b.given && a.family === b.family) return 'same_name';
  if (a.given === b.family && a.family === b.given) return 'swapped_names';
  const straight = slipsBetween(a.given, b.given) + slipsBetween(a.family, b.family);
  const crossed = slipsBetween(a.given, b.family) + slipsBetween(a.family, b.given);
  return Math.min(straight, crossed) <= MOST_SLIPS ? 'close_spelling' : null;
}

/** Letters added, left out, changed or swapped with their neighbour between two words (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  if (Math.abs(from.length - to.length) > MOST_SLIPS) return Infinity;
  const rows: number[][] = [[...Array(to.length + 1).keys()]];
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      line[column] = Math.min(
        (rows[row - 1]?.[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (rows[row - 1]?.[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    rows[row] = line;
  }
  return rows[from.length]?.[to.length] ?? Infinity;
}
