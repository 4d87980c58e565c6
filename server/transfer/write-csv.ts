import { stringify } from 'csv-stringify/sync';
import type { Cells } from './export-columns.ts';

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Lines of CSV (RFC 4180) with the cells of these columns. Text that looks like a formula gets an apostrophe before it. */
export function csvLines(columns: readonly string[], rows: readonly Cells[]): string {
  return stringify(
    rows.map((row) => columns.map((name) => writeCell(row[name] ?? null))),
    { record_delimiter: 'windows' },
  );
}

function writeCell(value: Cells[string] | undefined): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;
}
