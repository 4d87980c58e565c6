import Type from 'typebox';
import { Id } from '#contract/scalar';
import { NewClearance, NewExplanation, Settlements } from '#contract/settlement';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { explainSign, readCourseSettlements, recordClearance } from './settle-sign.ts';

const tags = ['settlement'];
const params = Type.Object({ courseId: Id });

export function settlementRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/courses/:courseId/settlements',
    { config: { access: 'examination.read' }, schema: { tags, params, response: { 200: Settlements } } },
    (request) => readCourseSettlements(database, actingFor(request), request.params.courseId),
  );

  app.post(
    '/api/courses/:courseId/explanations',
    {
      config: { access: 'intake.correct' },
      schema: { tags, params, body: NewExplanation, response: { 201: Settlements } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await explainSign(database, actingFor(request), request.params.courseId, request.body)),
  );

  app.post(
    '/api/courses/:courseId/clearances',
    {
      config: { access: 'clearance.write' },
      schema: { tags, params, body: NewClearance, response: { 201: Settlements } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await recordClearance(database, actingFor(request), request.params.courseId, request.body)),
  );
}
