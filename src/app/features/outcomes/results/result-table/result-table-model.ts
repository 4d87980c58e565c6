import type { GroupKey } from '../results-query';

/** A number with the patients behind it. */
export interface Figure {
  readonly group: GroupKey;
  readonly figure: string;
  /** What the patients have in common, such as "Week 6: lost". */
  readonly title: string;
}

export interface CellPart {
  readonly text: string;
  readonly figure: Figure | null;
}

/** One column is one value in the CSV; a cell may hold several parts. */
export interface ResultTableModel {
  /** Names the file, too. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (readonly CellPart[])[] }[];
}

export function plain(text: string): readonly CellPart[] {
  return [{ text, figure: null }];
}

/** A count that leads to its patients, where there are any. */
export function traced(count: number, text: string, figure: Figure): readonly CellPart[] {
  return [{ text, figure: count > 0 ? figure : null }];
}
