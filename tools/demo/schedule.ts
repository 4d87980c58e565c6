import type { Acting } from '../../server/auth/acting.ts';
import type { Database } from '../../server/db/database.ts';
import { timeIn, todayIn } from '../../server/clinic/today.ts';
import { bookAppointments } from '../../server/schedule/book-appointments.ts';
import { changeAppointment } from '../../server/schedule/change-appointment.ts';
import { readDay } from '../../server/schedule/read-day.ts';
import { proposeSchedule } from '../../server/schedule/read-schedule.ts';
import { setOpeningHours } from '../../server/schedule/set-opening-hours.ts';
import type { Appointment } from '#contract/schedule';
import { STARTING_HOURS, minutesOf } from '#domain/scheduling';
import { addDays, weekOf } from '#domain/outcomes';
import { type AppointmentStatus, PLAN_WEEKS } from '#domain/vocabulary';
import type { Chance } from './random.ts';

const MINUTE_MS = 60_000;
const HOLIDAYS = [
  ['01-01', 'New Year’s Day'],
  ['07-04', 'Independence Day'],
  ['12-25', 'Christmas Day'],
] as const;

/** Open on weekends too, so that the day always has appointments; closed on holidays of this year and the next. */
export async function seedOpeningHours(database: Database, administrator: Acting, id: string): Promise<void> {
  const year = Number(administrator.today.slice(0, 4));
  const holidays = [year, year + 1, year + 2].flatMap((each) =>
    HOLIDAYS.map(([day, name]) => ({ on: `${each}-${day}`, name })),
  );
  const days = {
    ...STARTING_HOURS.days,
    saturday: [{ from: '09:00', to: '14:00' }],
    sunday: [{ from: '10:00', to: '14:00' }],
  };
  await setOpeningHours(database, administrator, {
    id,
    basedOn: 0,
    hours: { days, slotMinutes: STARTING_HOURS.slotMinutes, holidays },
  });
}

interface Clinic {
  readonly now: Date;
  readonly timeZone: string;
  readonly as: (at: Date) => Acting;
}

/**
 * Books the six weeks of a course as they are proposed, says what became of each appointment by now, and gives the days
 * on which the patient was treated. Courses whose six weeks are over have none.
 */
export async function seedAppointments(
  database: Database,
  chance: Chance,
  { courseId, startOn, signedAt }: { courseId: string; startOn: string; signedAt: Date },
  { now, timeZone, as }: Clinic,
): Promise<readonly string[]> {
  if (addDays(startOn, PLAN_WEEKS.length * 7) < todayIn(timeZone, now)) return [];
  const { weeks } = await proposeSchedule(database, as(signedAt), courseId);
  const wanted = weeks.flatMap(({ visits }) =>
    visits.map(({ on, at }) => ({ id: chance.id(signedAt), on, at })),
  );
  if (wanted.length === 0) return [];
  const booking = { appointments: wanted, acceptsOverlap: true };
  const { appointments } = await bookAppointments(database, as(signedAt), courseId, booking);
  const shown = await bringToToday(database, chance, appointments, { now, timeZone, as }, startOn);
  const treatedOn: string[] = [];
  for (const appointment of shown) {
    const became = whatBecame(chance, appointment, { now, timeZone });
    if (became === null) continue;
    const { id: appointmentId, version: basedOn, on, at } = appointment;
    await changeAppointment(
      database,
      as(became.noticedAt),
      { courseId, appointmentId },
      {
        id: chance.id(became.noticedAt),
        basedOn,
        on,
        at,
        status: became.status,
        reason: became.status === 'cancelled' ? 'Has to work' : null,
        acceptsOverlap: false,
      },
    );
    if (became.status === 'done') treatedOn.push(on);
  }
  return treatedOn.toSorted();
}

/** Some whose next visit is near come today, around this hour: a clinic that is looked at has people in it. */
async function bringToToday(
  database: Database,
  chance: Chance,
  appointments: readonly Appointment[],
  { now, timeZone, as }: Clinic,
  startOn: string,
): Promise<readonly Appointment[]> {
  const today = todayIn(timeZone, now);
  const next = appointments.find(({ on }) => on >= today);
  if (!next || next.on === today || today < startOn) return appointments;
  if (weekOf(startOn, next.on) !== weekOf(startOn, today) || !chance.happens(0.7)) return appointments;
  const { slots, taken } = await readDay(database, as(now), today);
  const wanted = minutesOf(timeIn(timeZone, now)) + chance.between(-90, 90);
  const [at] = slots
    .filter((slot) => !taken.some((other) => other.at === slot))
    .toSorted((one, other) => Math.abs(minutesOf(one) - wanted) - Math.abs(minutesOf(other) - wanted));
  if (at === undefined) return appointments;
  const moved = await changeAppointment(
    database,
    as(now),
    { courseId: next.courseId, appointmentId: next.id },
    {
      id: chance.id(now),
      basedOn: next.version,
      on: today,
      at,
      status: 'booked',
      reason: 'Asked for an earlier day',
      acceptsOverlap: true,
    },
  );
  return appointments.map((each) => (each.id === moved.id ? moved : each));
}

function whatBecame(
  chance: Chance,
  { on, at }: Appointment,
  { now, timeZone }: Pick<Clinic, 'now' | 'timeZone'>,
): { status: AppointmentStatus; noticedAt: Date } | null {
  const today = todayIn(timeZone, now);
  if (on > today) return null;
  const minutesAgo = minutesOf(timeIn(timeZone, now)) - minutesOf(at);
  if (on === today && minutesAgo < -15) return null;
  if (on === today && minutesAgo < 45) {
    const noticedAt = new Date(now.getTime() - chance.between(2, 14) * MINUTE_MS);
    // Just after midnight, what was a few minutes ago is yesterday.
    if (todayIn(timeZone, noticedAt) !== today) return null;
    return { status: minutesAgo < 10 ? 'arrived' : 'in_treatment', noticedAt };
  }
  const fate = chance.next();
  return {
    status: fate < 0.88 ? 'done' : fate < 0.95 ? 'missed' : 'cancelled',
    noticedAt: on === today ? now : new Date(`${on}T20:00:00Z`),
  };
}
