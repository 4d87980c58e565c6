import type { AppointmentStatus } from '#domain/vocabulary';
import type { IconName } from '../../../shared/ui/icon/icon-paths';

/** How far an appointment has come, in words. */
export const STATUS_WORDS: Readonly<
  Record<AppointmentStatus, { readonly label: string; readonly icon: IconName; readonly tone: string | null }>
> = {
  booked: { label: 'Booked', icon: 'calendar', tone: null },
  arrived: { label: 'Waiting', icon: 'later', tone: 'warn' },
  in_treatment: { label: 'In treatment', icon: 'plan', tone: 'info' },
  done: { label: 'Done', icon: 'good', tone: 'good' },
  cancelled: { label: 'Cancelled', icon: 'close', tone: null },
  missed: { label: 'No-show', icon: 'warn', tone: 'stop' },
};
