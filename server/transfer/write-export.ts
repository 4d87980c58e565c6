import { setImmediate } from 'node:timers/promises';
import type { ExportedFile } from '#contract/export';
import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import type { Tx } from '../db/database.ts';
import { EXPORT_FILE_NAMES, type Cells, columnsOf, dictionary } from './export-columns.ts';
import { type Span, listCourseIds } from './export-repository.ts';
import { type Naming, courseRows, patientRows } from './export-rows.ts';
import { csvLines } from './write-csv.ts';
import { ZipWriter } from './zip-writer.ts';

const BATCH = 300;

export interface ExportOrder extends Span {
  /** UTC instant. */
  readonly at: string;
  /** The clinic's date. */
  readonly on: string;
  readonly withNames: boolean;
  readonly naming: Naming;
}

/**
 * The clinic's data as a ZIP of CSV files with the dictionary and a statement of what it is. Rows are in the order of
 * their study numbers, which says nothing of who came when.
 */
export async function writeExport(
  tx: Tx,
  order: ExportOrder,
): Promise<{ content: Buffer; files: ExportedFile[] }> {
  const { withNames, naming } = order;
  const zip = new ZipWriter(new Date(order.at));
  const sheets = new Map(
    EXPORT_FILE_NAMES.map((name) => {
      const columns = columnsOf(name, withNames).map((column) => column.name);
      const entry = zip.open(name);
      entry.write(csvLines(columns, [Object.fromEntries(columns.map((each) => [each, each]))]), 0);
      return [name, { entry, columns }];
    }),
  );
  const write = (name: (typeof EXPORT_FILE_NAMES)[number], rows: readonly Cells[]): void => {
    const sheet = sheets.get(name);
    if (sheet && rows.length > 0) sheet.entry.write(csvLines(sheet.columns, rows), rows.length);
  };

  const courses = await listCourseIds(tx, order);
  const patientIds = [...new Set(courses.map((course) => course.patient_id))];
  for (const ids of batchesOf(sortedBy(patientIds, (id) => naming.patient(id, 0)))) {
    write('patients.csv', await patientRows(tx, ids, naming));
    // Between two parts the server turns to other requests.
    await setImmediate();
  }
  const courseIds = courses.map((course) => course.id);
  for (const ids of batchesOf(sortedBy(courseIds, (id) => naming.course(id)))) {
    const rows = await courseRows(tx, ids, naming);
    for (const [name, ofFile] of Object.entries(rows)) write(name as keyof typeof rows, ofFile);
    await setImmediate();
  }

  const files = [...sheets.values()].map(({ entry }) => entry.end());
  files.push(writeDictionary(zip, withNames));
  const statement = zip.open('export.json');
  statement.write(`${JSON.stringify(statementOf(order, files), null, 2)}\n`, 0);
  statement.end();
  return { content: zip.end(), files };
}

const DICTIONARY_COLUMNS = ['file', 'column', 'meaning', 'values', 'empty_cell'];

function writeDictionary(zip: ZipWriter, withNames: boolean): ExportedFile {
  const rows = dictionary().files.flatMap(({ name, columns }) =>
    columns
      .filter(({ named }) => withNames || !named)
      .map((column) => ({
        file: name,
        column: column.name,
        meaning: column.meaning,
        values: column.values,
        empty_cell: column.empty,
      })),
  );
  const header = Object.fromEntries(DICTIONARY_COLUMNS.map((name) => [name, name]));
  const entry = zip.open('dictionary.csv');
  entry.write(csvLines(DICTIONARY_COLUMNS, [header, ...rows]), rows.length);
  return entry.end();
}

function statementOf({ on, at, withNames, openedFrom, openedUntil }: ExportOrder, files: ExportedFile[]) {
  return {
    product: 'Plumbline',
    exportedOn: on,
    exportedAt: at,
    courses: { openedFrom, openedUntil },
    pseudonymised: !withNames,
    knowledgeVersion: KNOWLEDGE_VERSION,
    files,
  };
}

function sortedBy(ids: readonly string[], keyOf: (id: string) => string): string[] {
  return ids
    .map((id) => ({ id, key: keyOf(id) }))
    .sort((one, other) => one.key.localeCompare(other.key))
    .map(({ id }) => id);
}

function* batchesOf(ids: readonly string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH);
}
