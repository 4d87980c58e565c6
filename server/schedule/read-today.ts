import type { Kysely } from 'kysely';
import type { TodayView } from '#contract/schedule';
import { CHECK_IN_WINDOWS, addDays } from '#domain/outcomes';
import { dueReevaluation } from '#domain/scheduling';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import { dueCheckIns, readFollowed } from '../check-ins/index.ts';
import { findClinic } from '../clinic/clinic-repository.ts';
import { todayIn } from '../clinic/today.ts';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { listOnDay } from './appointment-repository.ts';
import { type CourseInCare, listCoursesInCare } from './today-repository.ts';

/** What the clinic has before it today. The audit tells that the day was looked at, not who is on it. */
export function openToday(database: Database, acting: Acting): Promise<TodayView> {
  const note = { action: 'schedule.day', patientId: null, subjectId: null };
  return transactAudited(database, acting, note, (tx) => viewToday(tx, acting));
}

/** The same again for a page that is open already, which asks by itself: that leaves no audit row of its own. */
export function followToday(database: Database, acting: Acting): Promise<TodayView> {
  return viewToday(database.reads, acting);
}

async function viewToday(db: Kysely<Schema>, acting: Acting): Promise<TodayView> {
  const { today } = acting;
  const timeZone = (await findClinic(db))?.timeZone ?? 'UTC';
  const courses = await listCoursesInCare(db, addDays(today, -CHECK_IN_WINDOWS[12].to), today);
  return {
    on: today,
    appointments: await listOnDay(db, today),
    checkIns: dueCheckIns(await readFollowed(db, today), today).map(
      ({ courseId, patient: { phone: _, ...patient }, week, state, target }) => ({
        courseId,
        patient,
        week,
        state,
        target,
      }),
    ),
    reevaluations: acting.permissions.includes('examination.read')
      ? courses
          .filter(({ isClosed }) => !isClosed)
          .flatMap((course) => dueReevaluations(course, timeZone, today))
      : null,
  };
}

function dueReevaluations(
  { courseId, patient, dayZero, examinedAt }: CourseInCare,
  timeZone: string,
  today: string,
) {
  const examinedOn = examinedAt === null ? null : todayIn(timeZone, new Date(examinedAt));
  const due = dueReevaluation(dayZero, examinedOn, today);
  return due ? [{ courseId, patient, ...due }] : [];
}
