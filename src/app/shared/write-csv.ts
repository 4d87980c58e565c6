export type CsvCell = string | number | null;

/** A spreadsheet takes text that begins so for a formula. */
const FORMULA = /^\s*[=+\-@\t\r]/;

/**
 * A file that spreadsheets open as it is meant: UTF-8 with its mark, commas, lines ended by CR LF (RFC 4180). Text that
 * would run as a formula gets an apostrophe in front; numbers are numbers. Null is an empty cell.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
