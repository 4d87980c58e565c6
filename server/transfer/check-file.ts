import { createHash, randomUUIDv7 } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { ImportPreview, RowError } from '#contract/import';
import type { ImportKind } from '#domain/vocabulary';
import type { Schema } from '../db/schema.ts';
import { type KindOfFile, type Linked, withKind } from './import-kinds.ts';
import { findImported } from './import-repository.ts';
import { type Table, TableFault, type TableRow, openTable } from './read-table.ts';
import { RowReader } from './row-reader.ts';

const BATCH = 500;
const MOST_SHOWN = 100;
const FIRST_ROWS = 5;

/** What a file holds, matched with the record. */
export type Findings = Omit<ImportPreview, 'kind' | 'sha256' | 'earlier'>;

/** A row that is not here yet, to be stored. */
export interface FreshRow<Row> extends Linked<Row> {
  readonly externalId: string;
  readonly rowHash: string;
}

/** Takes the fresh rows of a part of the file. */
export type Take = <Row>(file: KindOfFile<Row>, rows: readonly FreshRow<Row>[]) => Promise<void>;

interface FileToCheck {
  readonly kind: ImportKind;
  readonly bytes: Buffer;
  readonly today: string;
}

/**
 * Reads a file row by row, some hundreds at a time, and matches them with the record. Each time, `take` gets what is
 * not here yet, until the first error. Between two parts the server turns to other requests.
 */
export async function checkFile(db: Kysely<Schema>, file: FileToCheck, take?: Take): Promise<Findings> {
  const table = openTable(file.kind, file.bytes);
  if ('code' in table) {
    return { ...empty, errors: [{ ...table, column: null }], errorTotal: 1 };
  }
  return withKind(file.kind, (kind) => checkRows(db, { ...file, table }, kind, take));
}

const empty: Findings = {
  delimiter: null,
  columns: [],
  rows: 0,
  fresh: 0,
  known: 0,
  firstRows: [],
  errors: [],
  errorTotal: 0,
  alike: [],
  alikeTotal: 0,
};

async function checkRows<Row>(
  db: Kysely<Schema>,
  { kind, table, today }: FileToCheck & { readonly table: Table },
  file: KindOfFile<Row>,
  take: Take | undefined,
): Promise<Findings> {
  const errors = new ShownErrors();
  const firstRows: TableRow[] = [];
  const alike: { line: number; number: number }[] = [];
  const lineOf = new Map<string, number>();
  const count = { rows: 0, fresh: 0, known: 0, alike: 0 };

  const checkBatch = async (rows: readonly TableRow[]): Promise<void> => {
    const read = rows.flatMap((row) => {
      const one = readRow(file, table, row, today);
      errors.add(row.line, one.faults);
      if (one.faults.length > 0) return [];
      const first = lineOf.get(one.externalId);
      if (first !== undefined) {
        errors.add(row.line, [{ column: file.idColumn, ...twiceIn(first) }]);
        return [];
      }
      lineOf.set(one.externalId, row.line);
      return [{ ...one, line: row.line }];
    });
    const here = await findImported(
      db,
      kind,
      read.map(({ externalId }) => externalId),
    );
    const unknown = read.filter(({ line, externalId, rowHash }) => {
      const known = here.get(externalId);
      if (!known) return true;
      if (known.rowHash === rowHash) count.known += 1;
      else errors.add(line, [{ column: file.idColumn, ...KNOWN_OTHERWISE }]);
      return false;
    });
    const rowsOf = unknown.map(({ row }) => row);
    const links = await file.link(db, rowsOf);
    const fresh = unknown.flatMap((one, index) => {
      const link = links[index];
      if (!link) return [];
      if ('code' in link) {
        errors.add(one.line, [link]);
        return [];
      }
      return [{ ...one, id: randomUUIDv7(), ownerId: link.ownerId }];
    });
    count.fresh += fresh.length;
    (await file.findAlike(db, rowsOf)).forEach((number, index) => {
      const line = unknown[index]?.line;
      if (number === null || line === undefined) return;
      count.alike += 1;
      if (alike.length < MOST_SHOWN) alike.push({ line, number });
    });
    if (take && errors.total === 0 && fresh.length > 0) await take(file, fresh);
    await setImmediate();
  };

  try {
    let batch: TableRow[] = [];
    for await (const row of table.rows()) {
      count.rows += 1;
      if (firstRows.length < FIRST_ROWS) firstRows.push(row);
      batch.push(row);
      if (batch.length < BATCH) continue;
      await checkBatch(batch);
      batch = [];
    }
    if (batch.length > 0) await checkBatch(batch);
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    const { line, code, message } = error.fault;
    errors.add(line, [{ column: null, code, message }]);
  }
  if (count.rows === 0 && errors.total === 0) errors.add(1, [{ column: null, ...ONLY_A_HEADER }]);
  return {
    delimiter: table.delimiter,
    columns: [...table.columns],
    rows: count.rows,
    fresh: count.fresh,
    known: count.known,
    firstRows: firstRows.map(({ line, cells }) => ({ line, cells: [...cells] })),
    errors: errors.shown,
    errorTotal: errors.total,
    alike,
    alikeTotal: count.alike,
  };
}

function readRow<Row>(file: KindOfFile<Row>, { columns }: Table, { cells }: TableRow, today: string) {
  const reader = new RowReader(columns, cells, today);
  const row = file.read(reader, today);
  const isRagged = cells.length !== columns.length;
  return {
    row,
    externalId: file.idOf(row),
    rowHash: createHash('sha256').update(JSON.stringify(row)).digest('hex'),
    faults: isRagged ? [raggedFault(cells.length, columns.length)] : reader.faults,
  };
}

function raggedFault(found: number, asked: number) {
  return {
    column: null,
    code: 'wrong_count',
    message: `This line has ${found} cells where the header has ${asked}. Put a cell that holds the delimiter in quotation marks.`,
  };
}

function twiceIn(line: number) {
  return {
    code: 'twice_in_file',
    message: `This is in line ${line} already. Take out the one that is wrong.`,
  };
}

const KNOWN_OTHERWISE = {
  code: 'known_otherwise',
  message:
    'This was imported before with other values, and nothing is overwritten. Take the row out, and correct the record itself.',
};

const ONLY_A_HEADER = {
  code: 'no_rows',
  message: 'There is a header and no row below it. Choose another file.',
};

/** Every error counts; the first hundred are told. */
class ShownErrors {
  readonly shown: RowError[] = [];
  total = 0;

  add(line: number, faults: readonly Omit<RowError, 'line'>[]): void {
    this.total += faults.length;
    this.shown.push(...faults.slice(0, MOST_SHOWN - this.shown.length).map((fault) => ({ line, ...fault })));
  }
}
