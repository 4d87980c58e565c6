import Type from 'typebox';
import { FileHash } from './import.ts';
import { Id, Instant, Person, PlainDate, orUnknown } from './scalar.ts';

/** Which courses: those opened from one day to another, both included; null where there is no limit. */
const span = { openedFrom: orUnknown(PlainDate), openedUntil: orUnknown(PlainDate) };

/** Locks the clinic's data of this moment, without names, as a research export. */
export const NewExport = Type.Object({ id: Id, ...span }, { additionalProperties: false });
export type NewExport = Type.Static<typeof NewExport>;

/** Asks for the clinic's data with names, which is not kept. */
export const NamedExport = Type.Object(span, { additionalProperties: false });
export type NamedExport = Type.Static<typeof NamedExport>;

const ExportedFile = Type.Object({
  name: Type.String(),
  rows: Type.Integer({ minimum: 0 }),
  sha256: FileHash,
});
export type ExportedFile = Type.Static<typeof ExportedFile>;

/** A locked export: fetched again, it is the same to the byte. */
export const ResearchExport = Type.Object({
  id: Id,
  /** The clinic's date of the data. */
  exportedOn: PlainDate,
  ...span,
  knowledgeVersion: Type.String(),
  files: Type.Array(ExportedFile),
  /** Of the whole ZIP file. */
  sha256: FileHash,
  bytes: Type.Integer({ minimum: 0 }),
  recordedAt: Instant,
  recordedBy: Person,
});
export type ResearchExport = Type.Static<typeof ResearchExport>;

/** Newest first. */
export const ExportList = Type.Object({ exports: Type.Array(ResearchExport) });
export type ExportList = Type.Static<typeof ExportList>;

/** The data dictionary: what each column of each file means. */
export const Dictionary = Type.Object({
  files: Type.Array(
    Type.Object({
      name: Type.String(),
      /** What one row is. */
      row: Type.String(),
      columns: Type.Array(
        Type.Object({
          name: Type.String(),
          meaning: Type.String(),
          /** Unit, range or codes. */
          values: Type.String(),
          /** What an empty cell says; empty where no cell is. */
          empty: Type.String(),
          /** Only in an export with names. */
          named: Type.Boolean(),
        }),
      ),
    }),
  ),
});
export type Dictionary = Type.Static<typeof Dictionary>;
