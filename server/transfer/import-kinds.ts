import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ImportKind } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { foldName, insertPatients, nextPatientNumber } from '../patients/index.ts';
import {
  findImported,
  findOpenings,
  findSurvivors,
  insertImportedCourses,
  insertImportedScores,
  listBornOnAny,
} from './import-repository.ts';
import {
  type CourseRow,
  type PatientRow,
  type ScoreRow,
  readCourseRow,
  readPatientRow,
  readScoreRow,
} from './import-rows.ts';
import type { CellFault, RowReader } from './row-reader.ts';

/** A row that is not here yet, with the record it belongs to. */
export interface Linked<Row> {
  readonly row: Row;
  /** Of the record it becomes. */
  readonly id: string;
  /** The patient of a course, the course of a score. */
  readonly ownerId: string;
}

/** What the record says of a row: the record it belongs to, or what keeps it out. */
export type Link = { readonly ownerId: string } | CellFault;

export interface Recorded {
  readonly at: string;
  /** Account id. */
  readonly by: string;
}

/** How a kind of file is read, matched with the record, and stored. Each takes some hundreds of rows. */
export interface KindOfFile<Row> {
  read(cells: RowReader, today: string): Row;
  /** Names a row among those of its kind, in the other system. */
  idOf(row: Row): string;
  readonly idColumn: string;
  link(db: Kysely<Schema>, rows: readonly Row[]): Promise<Link[]>;
  insert(tx: Tx, batchId: string, rows: readonly Linked<Row>[], recorded: Recorded): Promise<void>;
  /** Numbers of the registered patients a row looks like. */
  findAlike(db: Kysely<Schema>, rows: readonly Row[]): Promise<(number | null)[]>;
}

const noneAlike = (_db: Kysely<Schema>, rows: readonly unknown[]): Promise<null[]> =>
  Promise.resolve(rows.map(() => null));

const patients: KindOfFile<PatientRow> = {
  read: readPatientRow,
  idOf: ({ patient }) => patient,
  idColumn: 'patient',
  link: (_db, rows) => Promise.resolve(rows.map(() => ({ ownerId: '' }))),
  insert: async (tx, _batchId, rows, recorded) => {
    const next = await nextPatientNumber(tx);
    await insertPatients(
      tx,
      rows.map(({ id, row }, index) => ({ ...row, id, number: next + index })),
      recorded,
    );
  },
  findAlike: async (db, rows) => {
    const born = await listBornOnAny(db, [...new Set(rows.map(({ birthDate }) => birthDate))]);
    const numbers = new Map(
      born.map((person) => [keyOf(person.birth_date, person.given_key, person.family_key), person.number]),
    );
    return rows.map(
      ({ birthDate, givenName, familyName }) =>
        numbers.get(keyOf(birthDate, foldName(givenName), foldName(familyName))) ?? null,
    );
  },
};

const courses: KindOfFile<CourseRow> = {
  read: readCourseRow,
  idOf: ({ course }) => course,
  idColumn: 'course',
  link: async (db, rows) => {
    const known = await findImported(db, 'patients', [...new Set(rows.map(({ patient }) => patient))]);
    const survivors = await findSurvivors(
      db,
      [...known.values()].map(({ recordId }) => recordId),
    );
    return rows.map(({ patient }) => {
      const ownerId = survivors.get(known.get(patient)?.recordId ?? '');
      return ownerId === undefined
        ? {
            column: 'patient',
            code: 'unknown_patient',
            message:
              'No patient with this id was imported. Import the file of patients first, or check the id.',
          }
        : { ownerId };
    });
  },
  insert: (tx, batchId, rows, recorded) =>
    insertImportedCourses(
      tx,
      batchId,
      rows.map(({ id, ownerId, row }) => ({ id, closingId: randomUUIDv7(), patientId: ownerId, row })),
      recorded,
    ),
  findAlike: noneAlike,
};

const scores: KindOfFile<ScoreRow> = {
  read: readScoreRow,
  idOf: ({ course, on }) => keyOf(course, on),
  idColumn: 'date',
  link: async (db, rows) => {
    const known = await findImported(db, 'courses', [...new Set(rows.map(({ course }) => course))]);
    const openings = await findOpenings(
      db,
      [...known.values()].map(({ recordId }) => recordId),
    );
    return rows.map(({ course, on }) => {
      const ownerId = known.get(course)?.recordId ?? '';
      const opening = openings.get(ownerId);
      if (!opening) {
        return {
          column: 'course',
          code: 'unknown_course',
          message: 'No course with this id was imported. Import the file of courses first, or check the id.',
        };
      }
      if (opening.isInError) {
        return {
          column: 'course',
          code: 'in_error',
          message: 'This course was entered in error; nothing more is recorded in it. Take the row out.',
        };
      }
      if (on < opening.openedOn) {
        return {
          column: 'date',
          code: 'before_course',
          message: `This is before the course was opened on ${opening.openedOn}. Check the date and the course.`,
        };
      }
      return { ownerId };
    });
  },
  insert: (tx, _batchId, rows, recorded) =>
    insertImportedScores(
      tx,
      rows.map(({ id, ownerId, row }) => ({ id, courseId: ownerId, row })),
      recorded,
    ),
  findAlike: noneAlike,
};

/** Hands the kind of file to work that is the same for all of them. */
export function withKind<T>(kind: ImportKind, work: <Row>(file: KindOfFile<Row>) => T): T {
  switch (kind) {
    case 'patients':
      return work(patients);
    case 'courses':
      return work(courses);
    case 'scores':
      return work(scores);
  }
}

/** Parts that no cell can hold, as it has no control characters, keep the whole apart. */
function keyOf(...parts: string[]): string {
  return parts.join('\u001F');
}
