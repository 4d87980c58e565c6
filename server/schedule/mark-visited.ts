import { randomUUIDv7 } from 'node:crypto';
import { visitedAppointment } from '#domain/scheduling';
import type { AfterVisit } from '../visits/index.ts';
import { listAppointments, saveAppointment } from './appointment-repository.ts';

/** Marks the appointment that a recorded visit has kept as done, where it is plain which one that is. */
export const markVisited: AfterVisit = async (tx, { acting, courseId, on }) => {
  const kept = visitedAppointment(await listAppointments(tx, courseId), on);
  if (kept === null) return;
  await saveAppointment(tx, {
    ...kept,
    changeId: randomUUIDv7(),
    version: kept.version + 1,
    status: 'done',
    reason: 'A visit of this day was recorded.',
    recordedAt: acting.at,
    recordedBy: acting.account.id,
  });
};
