import Type from 'typebox';
import { CheckIn, CheckInList, NewCheckIn } from '#contract/check-in';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { readCheckIns } from './read-check-ins.ts';
import { recordCheckIn } from './record-check-in.ts';

const tags = ['outcomes'];
const params = Type.Object({ courseId: Id });

export function checkInRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/courses/:courseId/check-ins',
    { config: { access: 'check-in.read' }, schema: { tags, params, response: { 200: CheckInList } } },
    (request) => readCheckIns(database, actingFor(request), request.params.courseId),
  );

  app.post(
    '/api/courses/:courseId/check-ins',
    {
      config: { access: 'check-in.write' },
      schema: { tags, params, body: NewCheckIn, response: { 201: CheckIn } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await recordCheckIn(database, actingFor(request), request.params.courseId, request.body)),
  );
}
