import { addDays, weekOf, type PlainDate } from '#domain/outcomes';
import { PLAN_WEEKS, type AppointmentStatus, type PlanWeek } from '#domain/vocabulary';

/** Of one week of the plan: how many visits are planned, and how many have a date. */
export interface WeekTally {
  readonly week: PlanWeek;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly planned: number;
  /** Booked, under way or done; neither cancelled nor missed. */
  readonly booked: number;
}

/** Appointments that bring, or will bring, the patient to the clinic. */
export function isStanding(status: AppointmentStatus): boolean {
  return status !== 'cancelled' && status !== 'missed';
}

/** The six weeks from day 0, each with its planned and booked visits. Throws a RangeError for what is no date. */
export function tallyWeeks(
  startOn: PlainDate,
  visits: readonly number[],
  appointments: readonly { readonly on: PlainDate; readonly status: AppointmentStatus }[],
): readonly WeekTally[] {
  return PLAN_WEEKS.map((week) => ({
    week,
    from: addDays(startOn, (week - 1) * 7),
    to: addDays(startOn, week * 7 - 1),
    planned: visits[week - 1] ?? 0,
    booked: appointments.filter(({ on, status }) => isStanding(status) && weekOf(startOn, on) === week)
      .length,
  }));
}
