import Type from 'typebox';
import { IMPORT_KINDS } from '#domain/vocabulary';
import { Id, Instant, Line, Person, codeOf, orUnknown } from './scalar.ts';

const Count = Type.Integer({ minimum: 0 });
/** SHA-256 of a file, lower-case hex. */
export const FileHash = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, lower-case hex' });

/** One file that was imported. */
export const ImportBatch = Type.Object({
  id: Id,
  kind: codeOf(IMPORT_KINDS),
  fileName: Type.String(),
  sha256: FileHash,
  /** Rows that became records. */
  added: Count,
  /** Rows that were here already, just so. */
  known: Count,
  recordedAt: Instant,
  recordedBy: Person,
});
export type ImportBatch = Type.Static<typeof ImportBatch>;

/** Newest first. */
export const ImportList = Type.Object({ imports: Type.Array(ImportBatch) });
export type ImportList = Type.Static<typeof ImportList>;

/** What keeps a file from being imported: where, what is wrong, and the remedy. */
export const RowError = Type.Object({
  /** Of the file, from 1; the header is a line. */
  line: Type.Integer({ minimum: 1 }),
  /** Null where it is the whole line or the whole file. */
  column: orUnknown(Type.String()),
  code: Type.String(),
  message: Type.String(),
});
export type RowError = Type.Static<typeof RowError>;

/** What a file holds and what importing it would do. Nothing is stored. */
export const ImportPreview = Type.Object({
  kind: codeOf(IMPORT_KINDS),
  sha256: FileHash,
  /** What was found between the cells; null where the file could not be read so far. */
  delimiter: orUnknown(codeOf(['comma', 'semicolon', 'tab'])),
  columns: Type.Array(Type.String()),
  /** Rows below the header. */
  rows: Count,
  /** Rows that would become records. */
  fresh: Count,
  /** Rows that are here already, just so; they are left out. */
  known: Count,
  /** The first rows as they were read. */
  firstRows: Type.Array(Type.Object({ line: Type.Integer(), cells: Type.Array(Type.String()) })),
  /** The first hundred. */
  errors: Type.Array(RowError),
  errorTotal: Count,
  /** Patients who look like somebody who is registered already; the first hundred. */
  alike: Type.Array(
    Type.Object({ line: Type.Integer(), number: Type.Integer({ description: 'Of the registered patient' }) }),
  ),
  alikeTotal: Count,
  /** The import of the same file; null where there was none. */
  earlier: orUnknown(ImportBatch),
});
export type ImportPreview = Type.Static<typeof ImportPreview>;

/** The file that was looked at: importing another one is refused. */
export const ImportConfirmation = Type.Object({ sha256: FileHash });

/** As the person's device calls it. */
export const FileName = Line(200);
