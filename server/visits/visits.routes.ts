import Type from 'typebox';
import { CorrectionReason } from '#contract/correction';
import { Id } from '#contract/scalar';
import { Visit, VisitWrite, VisitsView } from '#contract/visit';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { markVisitInError } from './mark-visit-in-error.ts';
import { readVisits } from './read-visits.ts';
import { type AfterVisit, recordVisit } from './record-visit.ts';

const tags = ['visits'];
const params = Type.Object({ courseId: Id });
const visitParams = Type.Object({ courseId: Id, visitId: Id });
const mayWrite = { access: 'visit.write' } as const;

export function visitRoutes(
  app: TypedApp,
  { database, afterVisit }: { database: Database; afterVisit: AfterVisit },
): void {
  app.get(
    '/api/courses/:courseId/visits',
    { config: { access: 'visit.read' }, schema: { tags, params, response: { 200: VisitsView } } },
    (request) => readVisits(database, actingFor(request), request.params.courseId),
  );

  app.post(
    '/api/courses/:courseId/visits',
    { config: mayWrite, schema: { tags, params, body: VisitWrite, response: { 201: Visit } } },
    async (request, reply) => {
      const { courseId } = request.params;
      const recorded = { courseId, write: request.body, afterVisit };
      return reply.status(201).send(await recordVisit(database, actingFor(request), recorded));
    },
  );

  app.post(
    '/api/courses/:courseId/visits/:visitId/error',
    {
      config: mayWrite,
      schema: { tags, params: visitParams, body: CorrectionReason, response: { 200: Visit } },
    },
    (request) => markVisitInError(database, actingFor(request), request.params, request.body),
  );
}
