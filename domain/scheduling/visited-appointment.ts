import type { AppointmentStatus } from '#domain/vocabulary';

/** What may still become done. */
const OPEN: readonly AppointmentStatus[] = ['booked', 'arrived', 'in_treatment'];

/**
 * The appointment of a course that a visit recorded for a day has kept: the patient came to it, and it is the only one
 * still open that day. Null where none or more than one may be meant. Dates YYYY-MM-DD.
 */
export function visitedAppointment<Each extends { readonly on: string; readonly status: AppointmentStatus }>(
  appointments: readonly Each[],
  day: string,
): Each | null {
  const [only, ...others] = appointments.filter(({ on, status }) => on === day && OPEN.includes(status));
  return only !== undefined && others.length === 0 && only.status !== 'booked' ? only : null;
}
