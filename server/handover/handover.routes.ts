import Type from 'typebox';
import { HandoverList, HandoverTaking, MadeHandover, NewHandover } from '#contract/handover';
import { IntakeVersion } from '#contract/intake';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import { setSessionCookie } from '../auth/session-cookie.ts';
import { SESSION_COOKIE } from '../auth/session-token.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { handOverTablet, makeLink, readHandovers } from './hand-over.ts';
import { revokeHandover, takeAnswers } from './take-back.ts';

const tags = ['handover'];
const params = Type.Object({ courseId: Id });
const oneOf = Type.Object({ courseId: Id, handoverId: Id });
const mayWrite = { access: 'intake.write' } as const;

/** What staff do with forms in the hands of patients. */
export function handoverRoutes(
  app: TypedApp,
  { database, publicUrl }: { database: Database; publicUrl: string | null },
): void {
  app.get(
    '/api/courses/:courseId/handovers',
    { config: { access: 'intake.read' }, schema: { tags, params, response: { 200: HandoverList } } },
    (request) => readHandovers(database, actingFor(request), request.params.courseId, publicUrl),
  );

  app.post(
    '/api/courses/:courseId/handovers',
    { config: mayWrite, schema: { tags, params, body: NewHandover, response: { 201: MadeHandover } } },
    async (request, reply) => {
      const { courseId } = request.params;
      const { id, way, validUntil } = request.body;
      const acting = actingFor(request);
      if (way === 'link') {
        const made = await makeLink(database, acting, courseId, { id, validUntil, publicUrl });
        return reply.status(201).send(made);
      }
      const staffToken = request.cookies[SESSION_COOKIE] ?? '';
      const { made, token } = await handOverTablet(database, acting, courseId, { id, staffToken });
      setSessionCookie(reply, token);
      return reply.status(201).send(made);
    },
  );

  app.delete(
    '/api/courses/:courseId/handovers/:handoverId',
    { config: mayWrite, schema: { tags, params: oneOf, response: { 200: HandoverList } } },
    (request) =>
      revokeHandover(
        database,
        actingFor(request),
        request.params.courseId,
        request.params.handoverId,
        publicUrl,
      ),
  );

  app.post(
    '/api/courses/:courseId/handovers/:handoverId/taking',
    {
      config: mayWrite,
      schema: { tags, params: oneOf, body: HandoverTaking, response: { 201: IntakeVersion } },
    },
    async (request, reply) => {
      const { courseId, handoverId } = request.params;
      const taking = { ...request.body, handoverId };
      return reply.status(201).send(await takeAnswers(database, actingFor(request), courseId, taking));
    },
  );
}
