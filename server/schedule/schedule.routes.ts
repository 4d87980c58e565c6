import Type from 'typebox';
import { Id, PlainDate } from '#contract/scalar';
import {
  Appointment,
  AppointmentChange,
  AppointmentHistory,
  AppointmentList,
  Booking,
  PreferenceVersion,
  PreferenceWrite,
  ScheduleDay,
  ScheduleProposal,
  ScheduleView,
  TodayView,
} from '#contract/schedule';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { bookAppointments } from './book-appointments.ts';
import { changeAppointment } from './change-appointment.ts';
import { readCalendar } from './read-calendar.ts';
import { readDay } from './read-day.ts';
import { proposeSchedule, readAppointmentHistory, readSchedule } from './read-schedule.ts';
import { followToday, openToday } from './read-today.ts';
import { setPreference } from './set-preference.ts';

const tags = ['schedule'];
const params = Type.Object({ courseId: Id });
const ofAppointment = Type.Object({ courseId: Id, appointmentId: Id });
const mayRead = { access: 'schedule.read' } as const;
const mayWrite = { access: 'schedule.write' } as const;

export function scheduleRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/courses/:courseId/schedule',
    { config: mayRead, schema: { tags, params, response: { 200: ScheduleView } } },
    (request) => readSchedule(database, actingFor(request), request.params.courseId),
  );

  app.get(
    '/api/courses/:courseId/schedule/proposal',
    { config: mayRead, schema: { tags, params, response: { 200: ScheduleProposal } } },
    (request) => proposeSchedule(database, actingFor(request), request.params.courseId),
  );

  app.post(
    '/api/courses/:courseId/schedule/preference',
    {
      config: mayWrite,
      schema: { tags, params, body: PreferenceWrite, response: { 201: PreferenceVersion } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await setPreference(database, actingFor(request), request.params.courseId, request.body)),
  );

  app.get(
    '/api/courses/:courseId/calendar.ics',
    { config: mayRead, schema: { tags, params, produces: ['text/calendar'] } },
    async (request, reply) =>
      reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="appointments.ics"')
        .send(await readCalendar(database, actingFor(request), request.params.courseId)),
  );

  app.post(
    '/api/courses/:courseId/appointments',
    { config: mayWrite, schema: { tags, params, body: Booking, response: { 201: AppointmentList } } },
    async (request, reply) =>
      reply
        .status(201)
        .send(await bookAppointments(database, actingFor(request), request.params.courseId, request.body)),
  );

  app.post(
    '/api/courses/:courseId/appointments/:appointmentId/changes',
    {
      config: mayWrite,
      schema: { tags, params: ofAppointment, body: AppointmentChange, response: { 201: Appointment } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await changeAppointment(database, actingFor(request), request.params, request.body)),
  );

  app.get(
    '/api/courses/:courseId/appointments/:appointmentId/history',
    { config: mayRead, schema: { tags, params: ofAppointment, response: { 200: AppointmentHistory } } },
    (request) => readAppointmentHistory(database, actingFor(request), request.params),
  );

  app.get(
    '/api/schedule/days/:on',
    {
      config: mayRead,
      schema: { tags, params: Type.Object({ on: PlainDate }), response: { 200: ScheduleDay } },
    },
    (request) => readDay(database, actingFor(request), request.params.on),
  );

  app.get('/api/today', { config: mayRead, schema: { tags, response: { 200: TodayView } } }, (request) =>
    openToday(database, actingFor(request)),
  );

  app.get(
    '/api/today/again',
    // An open page asks by itself; that is no use of the session by a person.
    { config: { ...mayRead, asksByItself: true }, schema: { tags, response: { 200: TodayView } } },
    (request) => followToday(database, actingFor(request)),
  );
}
