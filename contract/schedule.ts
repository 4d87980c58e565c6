import Type from 'typebox';
import type { ProposedWeek } from '#domain/scheduling';
import {
  APPOINTMENT_STATUSES,
  CHECK_IN_WEEKS,
  MAX_SESSIONS_PER_WEEK,
  PLAN_WEEKS,
  WEEKDAYS,
} from '#domain/vocabulary';
import type { Weekday } from '#domain/vocabulary';
import { BasedOn, Id, Instant, Line, Person, PlainDate, Version, codeOf, orUnknown } from './scalar.ts';

/** A time of day in the clinic, HH:MM, 24 hours, without a date or a zone. */
export const PlainTime = Type.String({
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  description: 'Clinic-local time, HH:MM',
});

const MAX_RANGES = 4;
const MAX_HOLIDAYS = 200;
/** From a short treatment to half a day. */
const SLOT_MINUTES = { minimum: 5, maximum: 240 };

const DayRanges = Type.Array(
  Type.Object({ from: PlainTime, to: PlainTime }, { additionalProperties: false }),
  { maxItems: MAX_RANGES },
);

/** When the clinic sees patients. No range: closed on that day of the week. */
export const OpeningHours = Type.Object(
  {
    days: Type.Unsafe<Readonly<Record<Weekday, readonly { readonly from: string; readonly to: string }[]>>>({
      type: 'object',
      properties: Object.fromEntries(WEEKDAYS.map((day) => [day, DayRanges])),
      required: [...WEEKDAYS],
      additionalProperties: false,
    }),
    slotMinutes: Type.Integer(SLOT_MINUTES),
    holidays: Type.Array(Type.Object({ on: PlainDate, name: Line(80) }, { additionalProperties: false }), {
      maxItems: MAX_HOLIDAYS,
    }),
  },
  { additionalProperties: false },
);
export type OpeningHours = Type.Static<typeof OpeningHours>;

export const OpeningHoursWrite = Type.Object(
  { id: Id, basedOn: BasedOn, hours: OpeningHours },
  { additionalProperties: false },
);
export type OpeningHoursWrite = Type.Static<typeof OpeningHoursWrite>;

/** The hours in force. Version 0 are those every clinic starts with, which nobody has saved. */
export const OpeningHoursView = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  hours: OpeningHours,
  recordedAt: orUnknown(Instant),
  recordedBy: orUnknown(Person),
});
export type OpeningHoursView = Type.Static<typeof OpeningHoursView>;

/** When a patient would like to come. No days: any day; null: from opening, until closing. */
export const VisitPreference = Type.Object(
  {
    days: Type.Array(codeOf(WEEKDAYS), { maxItems: WEEKDAYS.length, uniqueItems: true }),
    from: orUnknown(PlainTime),
    to: orUnknown(PlainTime),
  },
  { additionalProperties: false },
);
export type VisitPreference = Type.Static<typeof VisitPreference>;

export const PreferenceWrite = Type.Object(
  { id: Id, basedOn: BasedOn, preference: VisitPreference },
  { additionalProperties: false },
);
export type PreferenceWrite = Type.Static<typeof PreferenceWrite>;

export const PreferenceVersion = Type.Object({
  id: Id,
  courseId: Id,
  version: Version,
  preference: VisitPreference,
  recordedAt: Instant,
  recordedBy: Person,
});
export type PreferenceVersion = Type.Static<typeof PreferenceVersion>;

export const AppointmentStatus = codeOf(APPOINTMENT_STATUSES);
const AppointmentMinutes = Type.Integer({ minimum: 1, maximum: SLOT_MINUTES.maximum });

const appointment = {
  id: Id,
  courseId: Id,
  version: Version,
  on: PlainDate,
  at: PlainTime,
  minutes: AppointmentMinutes,
  status: AppointmentStatus,
  /** When the patient came and began to wait; null before that. */
  arrivedAt: orUnknown(Instant),
  /** Why the newest change was made, where somebody said so. */
  reason: orUnknown(Type.String()),
  recordedAt: Instant,
  recordedBy: Person,
};

/** An appointment as it stands now. Every version of it is kept. */
export const Appointment = Type.Object(appointment);
export type Appointment = Type.Static<typeof Appointment>;

const PatientName = Type.Object({
  id: Id,
  number: Type.Integer({ minimum: 1 }),
  givenName: Type.String(),
  familyName: Type.String(),
});

/** An appointment with whose it is, for lists of several patients. */
export const NamedAppointment = Type.Object({ ...appointment, patient: PatientName });
export type NamedAppointment = Type.Static<typeof NamedAppointment>;

/** Most appointments booked at once: one a day over six weeks. */
const MAX_BOOKED = PLAN_WEEKS.length * MAX_SESSIONS_PER_WEEK;

/** Books appointments, all or none. A time that somebody has is refused once, with who; then taken if asked for. */
export const Booking = Type.Object(
  {
    appointments: Type.Array(
      Type.Object({ id: Id, on: PlainDate, at: PlainTime }, { additionalProperties: false }),
      { minItems: 1, maxItems: MAX_BOOKED },
    ),
    acceptsOverlap: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type Booking = Type.Static<typeof Booking>;

export const AppointmentList = Type.Object({ appointments: Type.Array(Appointment) });
export type AppointmentList = Type.Static<typeof AppointmentList>;

/** The appointment as it is to stand: another day or time moves it, another status says what became of it. */
export const AppointmentChange = Type.Object(
  {
    id: Id,
    basedOn: BasedOn,
    on: PlainDate,
    at: PlainTime,
    status: AppointmentStatus,
    /** Needed to cancel. */
    reason: orUnknown(Line(400)),
    acceptsOverlap: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type AppointmentChange = Type.Static<typeof AppointmentChange>;

export const AppointmentVersion = Type.Object({
  version: Version,
  on: PlainDate,
  at: PlainTime,
  minutes: AppointmentMinutes,
  status: AppointmentStatus,
  reason: orUnknown(Type.String()),
  recordedAt: Instant,
  recordedBy: Person,
});
export type AppointmentVersion = Type.Static<typeof AppointmentVersion>;

/** Oldest first. */
export const AppointmentHistory = Type.Object({ id: Id, versions: Type.Array(AppointmentVersion) });
export type AppointmentHistory = Type.Static<typeof AppointmentHistory>;

/** The dates of a course. Of the plan it holds how often the patient comes, and nothing else. */
export const ScheduleView = Type.Object({
  courseId: Id,
  /** Day 0 of the signed plan; null before there is one. */
  startOn: orUnknown(PlainDate),
  /** Visits in each of the six weeks of the signed plan; empty before there is one. */
  visitsPerWeek: Type.Array(Type.Integer({ minimum: 0 }), { maxItems: PLAN_WEEKS.length }),
  hours: OpeningHours,
  preference: orUnknown(PreferenceVersion),
  /** By date and time, whatever became of them. */
  appointments: Type.Array(Appointment),
  /** Of other patients, at the same time as one of these. */
  overlaps: Type.Array(NamedAppointment),
});
export type ScheduleView = Type.Static<typeof ScheduleView>;

/** Dates for the visits that have none yet, week by week; nothing is booked by it. */
export const ScheduleProposal = Type.Object({
  weeks: Type.Array(
    Type.Unsafe<ProposedWeek>({
      type: 'object',
      description:
        'Week, its days, visits planned and booked, proposed dates and times, how many are missing and why',
      additionalProperties: true,
    }),
  ),
});
export type ScheduleProposal = Type.Static<typeof ScheduleProposal>;

/** The times at which an appointment can start on one day, and what is taken. */
export const ScheduleDay = Type.Object({
  on: PlainDate,
  isClosed: Type.Boolean(),
  /** Name of the holiday, where the day is one. */
  holiday: orUnknown(Type.String()),
  slotMinutes: Type.Integer(SLOT_MINUTES),
  slots: Type.Array(PlainTime),
  taken: Type.Array(NamedAppointment),
});
export type ScheduleDay = Type.Static<typeof ScheduleDay>;

const Due = {
  courseId: Id,
  patient: PatientName,
  state: codeOf(['due', 'overdue']),
  /** The day it aims at. */
  target: PlainDate,
};

/** What the clinic has before it today. */
export const TodayView = Type.Object({
  on: PlainDate,
  /** By time. */
  appointments: Type.Array(NamedAppointment),
  /** Check-ins nobody has answered yet, the longest due first. */
  checkIns: Type.Array(
    Type.Object({
      ...Due,
      week: Type.Unsafe<(typeof CHECK_IN_WEEKS)[number]>({ type: 'integer', enum: [...CHECK_IN_WEEKS] }),
    }),
  ),
  /** Courses that wait to be examined again; null for people who do not read examinations. */
  reevaluations: orUnknown(
    Type.Array(Type.Object({ ...Due, week: Type.Unsafe<2 | 6>({ type: 'integer', enum: [2, 6] }) })),
  ),
});
export type TodayView = Type.Static<typeof TodayView>;
