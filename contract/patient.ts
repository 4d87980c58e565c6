import Type from 'typebox';
import { SEXES, TRIAGE_LEVELS } from '#domain/vocabulary';
import { ErrorMark, MergedPatient } from './correction.ts';
import { BasedOn, Id, Instant, Line, PlainDate, Version, codeOf, orUnknown } from './scalar.ts';

/** The person: what the front desk registers. */
const person = {
  givenName: Line(80),
  familyName: Line(80),
  birthDate: PlainDate,
  sex: codeOf(SEXES),
  phone: orUnknown(Line(40)),
  email: orUnknown(Line(120)),
};

/** Where a course stands, in the order a course runs through. */
export const COURSE_STAGES = ['new', 'intake', 'stopped', 'planning', 'in_care', 'closed'] as const;
export const CourseStage = codeOf(COURSE_STAGES);
export type CourseStage = Type.Static<typeof CourseStage>;

/** One episode of care: an intake, a plan and the scores that follow. */
export const Course = Type.Object({
  id: Id,
  patientId: Id,
  openedOn: PlainDate,
  stage: CourseStage,
  /** Triage of the newest intake; null before there is one. */
  triageLevel: orUnknown(codeOf(TRIAGE_LEVELS)),
  /** First planned day of care: week n counts from here. Null until a plan is signed. */
  dayZero: orUnknown(PlainDate),
  /** The last day; given while the course is closed. */
  closedOn: Type.Optional(PlainDate),
  /** Given where the whole course was entered in error. */
  enteredInError: Type.Optional(ErrorMark),
});
export type Course = Type.Static<typeof Course>;

export const Patient = Type.Object({
  id: Id,
  version: Version,
  /** The clinic's own number for this patient, counted up from 1. */
  number: Type.Integer({ minimum: 1 }),
  ...person,
  registeredAt: Instant,
  /** Newest course first. */
  courses: Type.Array(Course),
  /** The patient this registration was merged into; its courses stand there. */
  mergedInto: Type.Optional(Id),
  /** Registrations merged into this one. */
  merged: Type.Optional(Type.Array(MergedPatient)),
});
export type Patient = Type.Static<typeof Patient>;

/** Registers the person and opens the first course in one step. */
export const NewPatient = Type.Object({ id: Id, courseId: Id, ...person }, { additionalProperties: false });
export type NewPatient = Type.Static<typeof NewPatient>;

export const PatientChange = Type.Object({ basedOn: BasedOn, ...person }, { additionalProperties: false });
export type PatientChange = Type.Static<typeof PatientChange>;

/** Opens a further course of care for a patient who is registered already. */
export const NewCourse = Type.Object({ id: Id }, { additionalProperties: false });
export type NewCourse = Type.Static<typeof NewCourse>;

/** A search is a POST, so that no name stands in a URL or a log. */
export const PatientSearch = Type.Object(
  {
    /** Start of a given or family name, a patient number, or a birth date. Empty: the most recently registered. */
    text: Type.String({ maxLength: 120 }),
    stage: orUnknown(CourseStage),
    offset: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    limit: Type.Integer({ minimum: 1, maximum: 100 }),
  },
  { additionalProperties: false },
);
export type PatientSearch = Type.Static<typeof PatientSearch>;

export const PatientRow = Type.Object({
  id: Id,
  number: Type.Integer({ minimum: 1 }),
  givenName: Type.String(),
  familyName: Type.String(),
  birthDate: PlainDate,
  sex: codeOf(SEXES),
  course: orUnknown(Course),
  /** Given where the search fits registrations that were merged into this one. */
  mergedFrom: Type.Optional(
    Type.Array(
      Type.Object({
        number: Type.Integer({ minimum: 1 }),
        givenName: Type.String(),
        familyName: Type.String(),
      }),
    ),
  ),
});
export type PatientRow = Type.Static<typeof PatientRow>;

export const PatientPage = Type.Object({ rows: Type.Array(PatientRow), total: Type.Integer({ minimum: 0 }) });
export type PatientPage = Type.Static<typeof PatientPage>;

/** Whom to look for before a person is registered twice; `except` is the patient that is looked at. */
export const LikenessSearch = Type.Object(
  { givenName: person.givenName, familyName: person.familyName, birthDate: PlainDate, except: orUnknown(Id) },
  { additionalProperties: false },
);
export type LikenessSearch = Type.Static<typeof LikenessSearch>;

/** How two registrations with the same birth date are alike. */
export const LIKENESSES = ['same_name', 'swapped_names', 'close_spelling'] as const;

/** Patients who may be the same person, the most alike first. */
export const LikePatients = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Id,
      number: Type.Integer({ minimum: 1 }),
      givenName: Type.String(),
      familyName: Type.String(),
      birthDate: PlainDate,
      likeness: codeOf(LIKENESSES),
    }),
  ),
});
export type LikePatients = Type.Static<typeof LikePatients>;
