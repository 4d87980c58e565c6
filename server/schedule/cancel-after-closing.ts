import { randomUUIDv7 } from 'node:crypto';
import { isCancelledByClosing } from '#domain/scheduling';
import type { AfterClosing } from '../patients/index.ts';
import { listAppointments, saveAppointment } from './appointment-repository.ts';

/** Cancels what is still booked in a course that was closed; every version is kept. */
export const cancelAfterClosing: AfterClosing = async (tx, { acting, courseId, lastDay }) => {
  const appointments = await listAppointments(tx, courseId);
  for (const appointment of appointments) {
    if (!isCancelledByClosing(appointment, { lastDay, today: acting.today })) continue;
    await saveAppointment(tx, {
      ...appointment,
      changeId: randomUUIDv7(),
      version: appointment.version + 1,
      status: 'cancelled',
      reason: `The course was closed; its last day was ${lastDay}.`,
      recordedAt: acting.at,
      recordedBy: acting.account.id,
    });
  }
};
