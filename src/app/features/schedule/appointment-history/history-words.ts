import type { AppointmentVersion } from '#contract/schedule';
import { STATUS_WORDS } from '../appointment-line/status-words';

/** What one version made of an appointment. `when` puts a day and a time into words. */
export function changeWords(
  before: AppointmentVersion | undefined,
  now: AppointmentVersion,
  when: (slot: Pick<AppointmentVersion, 'on' | 'at'>) => string,
): string {
  if (!before) return `Booked for ${when(now)}`;
  const isMoved = before.on !== now.on || before.at !== now.at;
  return [
    ...(before.status === now.status ? [] : [STATUS_WORDS[now.status].label]),
    ...(isMoved ? [`Moved from ${when(before)} to ${when(now)}`] : []),
  ].join('. ');
}
