import Type from 'typebox';
import { Alert, AlertList, AlertTaking } from '#contract/alert';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { readCourseAlerts, readOpenAlerts } from './read-alerts.ts';
import { takeAlert } from './take-alert.ts';

const tags = ['alert'];

export function alertRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/alerts',
    {
      // Every open screen asks by itself; that is no use of the session by a person.
      config: { access: 'alert.read', asksByItself: true },
      schema: { tags, response: { 200: AlertList } },
    },
    (request) => readOpenAlerts(database, actingFor(request)),
  );

  app.get(
    '/api/courses/:courseId/alerts',
    {
      config: { access: 'alert.read' },
      schema: { tags, params: Type.Object({ courseId: Id }), response: { 200: AlertList } },
    },
    (request) => readCourseAlerts(database, actingFor(request), request.params.courseId),
  );

  app.post(
    '/api/alerts/:alertId/taking',
    {
      config: { access: 'alert.take' },
      schema: {
        tags,
        params: Type.Object({ alertId: Id }),
        body: AlertTaking,
        response: { 201: Alert },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await takeAlert(database, actingFor(request), request.params.alertId, request.body)),
  );
}
