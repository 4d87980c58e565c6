import type { AppointmentStatus } from '#domain/vocabulary';

/**
 * Whether the closing of a course cancels an appointment: it is booked after the course's last day and not before today.
 * Of one whose day has passed nobody said what became of it, and closing does not say so either. Dates YYYY-MM-DD.
 */
export function isCancelledByClosing(
  { on, status }: { readonly on: string; readonly status: AppointmentStatus },
  { lastDay, today }: { readonly lastDay: string; readonly today: string },
): boolean {
  return status === 'booked' && on > lastDay && on >= today;
}
