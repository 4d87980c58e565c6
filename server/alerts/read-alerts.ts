import type { Alert, AlertList } from '#contract/alert';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { readCourse } from '../patients/index.ts';
import { listAlerts, listOpenAlerts } from './alert-repository.ts';

/** What nobody has taken yet. Asked every few seconds by every screen, so it leaves no audit row of its own. */
export async function readOpenAlerts(database: Database, acting: Acting): Promise<AlertList> {
  const alerts = await listOpenAlerts(database.reads);
  return { alerts: alerts.map((alert) => asSeenBy(acting, alert)) };
}

/** Every alert of a course, with who took it; newest first. Throws not-found. */
export function readCourseAlerts(database: Database, acting: Acting, courseId: string): Promise<AlertList> {
  return readCourse(database, { acting, courseId, action: 'alert.read' }, async (tx) => ({
    alerts: (await listAlerts(tx, courseId)).map((alert) => asSeenBy(acting, alert)),
  }));
}

/** Which signs they were is clinical; that somebody must act is for everyone at work. */
export function asSeenBy(acting: Acting, alert: Alert): Alert {
  return acting.permissions.includes('examination.read') ? alert : { ...alert, signs: null };
}
