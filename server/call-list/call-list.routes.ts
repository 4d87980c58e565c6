import Type from 'typebox';
import { CallList, CallTry, NewCallTry } from '#contract/call-list';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { noteCallTry } from './note-call-try.ts';
import { readCallList } from './read-call-list.ts';

const tags = ['outcomes'];

export function callListRoutes(
  app: TypedApp,
  { database, publicUrl }: { database: Database; publicUrl: string | null },
): void {
  app.get(
    '/api/call-list',
    { config: { access: 'check-in.read' }, schema: { tags, response: { 200: CallList } } },
    (request) => readCallList(database, actingFor(request), publicUrl),
  );

  app.post(
    '/api/courses/:courseId/call-tries',
    {
      config: { access: 'check-in.write' },
      schema: { tags, params: Type.Object({ courseId: Id }), body: NewCallTry, response: { 201: CallTry } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await noteCallTry(database, actingFor(request), request.params.courseId, request.body)),
  );
}
