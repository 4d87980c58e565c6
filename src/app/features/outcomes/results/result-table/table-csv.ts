import type { CellPart, ResultTableModel } from './result-table-model';

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+@\t\r]/;

/** The table as CSV (RFC 4180), with its caption first. */
export function tableCsv({ caption, columns, rows }: ResultTableModel): string {
  return [
    [caption],
    columns.map(({ label }) => label),
    ...rows.map(({ label, cells }) => [label, ...cells.map(textOf)]),
  ]
    .map((line) => line.map(field).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function textOf(parts: readonly CellPart[]): string {
  return parts.map(({ text }) => text).join('; ');
}

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
