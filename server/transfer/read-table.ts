import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { IMPORT_COLUMNS, type ImportKind } from '#domain/vocabulary';
import { type FileFault, findTextFault } from './read-text.ts';

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
type Delimiter = keyof typeof DELIMITERS;
export type DelimiterName = (typeof DELIMITERS)[Delimiter];

/** A file that can be read: its header is right, its rows come one by one. */
export interface Table {
  readonly delimiter: DelimiterName;
  readonly columns: readonly string[];
  /** Throws a TableFault at a row that is no CSV. */
  rows(): AsyncGenerator<TableRow>;
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row at which reading ended. */
export class TableFault extends Error {
  override readonly name = 'TableFault';
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** The header, or what is wrong with it or the file. */
export function openTable(kind: ImportKind, bytes: Buffer): Table | FileFault {
  const fault = findTextFault(bytes);
  if (fault) return fault;
  const header = firstLineOf(bytes);
  const delimiter = delimiterOf(kind, header);
  const columns = cellsOf(header, delimiter);
  const headerFault = findHeaderFault(kind, columns);
  if (headerFault) return headerFault;
  return { delimiter: DELIMITERS[delimiter], columns, rows: () => readRows(bytes, delimiter) };
}

function firstLineOf(bytes: Buffer): string {
  const end = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end).replace(/^\uFEFF/, '');
}

/** The one that makes most known columns of the header. */
function delimiterOf(kind: ImportKind, header: string): Delimiter {
  const known = (delimiter: Delimiter): number =>
    cellsOf(header, delimiter).filter((name) => isColumnOf(kind, name)).length;
  return (Object.keys(DELIMITERS) as Delimiter[]).reduce((best, each) =>
    known(each) > known(best) ? each : best,
  );
}

function cellsOf(header: string, delimiter: Delimiter): string[] {
  return header.split(delimiter).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
      .toLowerCase(),
  );
}

function isColumnOf(kind: ImportKind, name: string): boolean {
  return IMPORT_COLUMNS[kind].some((column) => column.name === name);
}

function findHeaderFault(kind: ImportKind, columns: readonly string[]): FileFault | null {
  const inHeader = (code: string, message: string): FileFault => ({ line: 1, code, message });
  const all = IMPORT_COLUMNS[kind].map(({ name }) => name).join(', ');
  if (!columns.some((name) => isColumnOf(kind, name))) {
    return inHeader(
      'no_header',
      `The first line must name the columns, with commas, semicolons or tabs between: ${all}.`,
    );
  }
  const unknown = columns.filter((name) => !isColumnOf(kind, name));
  if (unknown.length > 0) {
    return inHeader(
      'unknown_column',
      `These columns are not known: ${unknown.map((name) => `“${name.slice(0, 40)}”`).join(', ')}. Take them out, or name them as one of: ${all}.`,
    );
  }
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) {
    return inHeader('column_twice', `The column ${twice} is there twice. Take one of them out.`);
  }
  const missing = IMPORT_COLUMNS[kind].filter(
    ({ name, isRequired }) => isRequired && !columns.includes(name),
  );
  if (missing.length > 0) {
    return inHeader(
      'missing_column',
      `These columns are missing: ${missing.map(({ name }) => name).join(', ')}. Add them; every row must fill them.`,
    );
  }
  return null;
}

const CHUNK_BYTES = 64 * 1024;
/** Far longer than any row: a quotation mark that is never closed swallows what follows. */
const LONGEST_ROW = 16_000;

async function* readRows(bytes: Buffer, delimiter: Delimiter): AsyncGenerator<TableRow> {
  const parser = Readable.from(chunksOf(bytes)).pipe(
    parse({
      bom: true,
      delimiter,
      from: 2,
      info: true,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }),
  );
  try {
    for await (const entry of parser) {
      const { record, info } = entry as { record: string[]; info: { lines: number } };
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw new TableFault({
      line: lines ?? 1,
      code: 'not_csv',
      message:
        'From here on the file cannot be read, most likely for a quotation mark (") that is not closed or stands inside a cell. Write it twice ("") inside a cell that is in quotation marks.',
    });
  }
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    yield bytes.subarray(start, start + CHUNK_BYTES);
  }
}
