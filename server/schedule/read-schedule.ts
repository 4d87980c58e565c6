import type { AppointmentHistory, ScheduleProposal, ScheduleView } from '#contract/schedule';
import { addDays } from '#domain/outcomes';
import { isStanding, overlaps, proposeVisits, visitsPerWeek } from '#domain/scheduling';
import { PLAN_WEEKS } from '#domain/vocabulary';
import type { Acting } from '../auth/acting.ts';
import { findClinic } from '../clinic/clinic-repository.ts';
import { timeIn } from '../clinic/today.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { readCourse } from '../patients/index.ts';
import { findSignedPlan } from '../plan/index.ts';
import { listAppointmentVersions, listAppointments, listTaken } from './appointment-repository.ts';
import { findNewestPreference } from './preference-repository.ts';
import { hoursInForce } from './read-opening-hours.ts';

/** The dates of a course, with how often the plan asks the patient to come; nothing else of the plan. Throws not-found. */
export function readSchedule(database: Database, acting: Acting, courseId: string): Promise<ScheduleView> {
  return readCourse(database, { acting, courseId, action: 'schedule.read' }, async (tx, { dayZero }) => {
    const appointments = await listAppointments(tx, courseId);
    const coming = appointments.filter(({ on, status }) => isStanding(status) && on >= acting.today);
    const taken = await listTaken(tx, acting.today, coming.at(-1)?.on ?? acting.today);
    return {
      courseId,
      startOn: dayZero,
      visitsPerWeek: await plannedVisits(tx, courseId),
      hours: await hoursInForce(tx),
      preference: await findNewestPreference(tx, courseId),
      appointments,
      overlaps: taken.filter(
        (other) => other.courseId !== courseId && coming.some((own) => overlaps(own, other)),
      ),
    };
  });
}

async function plannedVisits(tx: Tx, courseId: string): Promise<number[]> {
  const plan = await findSignedPlan(tx, courseId);
  return plan ? [...visitsPerWeek(plan.content.sessions)] : [];
}

/** Dates for the visits that have none; books nothing. No weeks before a plan is signed. Throws not-found. */
export function proposeSchedule(
  database: Database,
  acting: Acting,
  courseId: string,
): Promise<ScheduleProposal> {
  return readCourse(database, { acting, courseId, action: 'schedule.propose' }, async (tx, { dayZero }) => {
    if (dayZero === null) return { weeks: [] };
    const timeZone = (await findClinic(tx))?.timeZone ?? 'UTC';
    const weeks = proposeVisits({
      startOn: dayZero,
      visits: await plannedVisits(tx, courseId),
      hours: await hoursInForce(tx),
      timeZone,
      preference: (await findNewestPreference(tx, courseId))?.preference ?? null,
      appointments: await listAppointments(tx, courseId),
      taken: await listTaken(tx, dayZero, addDays(dayZero, PLAN_WEEKS.length * 7)),
      now: { on: acting.today, at: timeIn(timeZone, new Date(acting.at)) },
    });
    return { weeks: [...weeks] };
  });
}

/** Every version of an appointment, the first first. Throws not-found. */
export function readAppointmentHistory(
  database: Database,
  acting: Acting,
  { courseId, appointmentId }: { courseId: string; appointmentId: string },
): Promise<AppointmentHistory> {
  return readCourse(database, { acting, courseId, action: 'schedule.read' }, async (tx) => {
    const records = await listAppointmentVersions(tx, appointmentId);
    if (records[0]?.courseId !== courseId) {
      throw new ProblemError('not-found', { detail: 'This course has no such appointment.' });
    }
    const versions = records.map(
      ({ id: _id, appointmentId: _appointment, courseId: _course, ...version }) => version,
    );
    return { id: appointmentId, versions };
  });
}
