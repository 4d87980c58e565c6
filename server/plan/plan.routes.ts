import Type from 'typebox';
import { Handout } from '#contract/handout';
import { PlanHistory, PlanVersion, PlanView, PlanWrite } from '#contract/plan';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { readHandout } from './read-handout.ts';
import { readPlan, readPlanHistory } from './read-plan.ts';
import { savePlanDraft } from './save-plan-draft.ts';
import { signPlan } from './sign-plan.ts';

const tags = ['plan'];
const params = Type.Object({ courseId: Id });
const mayWrite = { access: 'plan.write' } as const;

export function planRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/courses/:courseId/plan',
    { config: { access: 'plan.read' }, schema: { tags, params, response: { 200: PlanView } } },
    (request) => readPlan(database, actingFor(request), request.params.courseId),
  );

  app.get(
    '/api/courses/:courseId/plan/history',
    { config: { access: 'plan.read' }, schema: { tags, params, response: { 200: PlanHistory } } },
    (request) => readPlanHistory(database, actingFor(request), request.params.courseId),
  );

  app.get(
    '/api/courses/:courseId/handout',
    { config: { access: 'handout.read' }, schema: { tags, params, response: { 200: Handout } } },
    (request) => readHandout(database, actingFor(request), request.params.courseId),
  );

  app.post(
    '/api/courses/:courseId/plan',
    { config: mayWrite, schema: { tags, params, body: PlanWrite, response: { 201: PlanVersion } } },
    async (request, reply) =>
      reply
        .status(201)
        .send(await savePlanDraft(database, actingFor(request), request.params.courseId, request.body)),
  );

  app.post(
    '/api/courses/:courseId/plan/sign',
    { config: mayWrite, schema: { tags, params, body: PlanWrite, response: { 201: PlanVersion } } },
    async (request, reply) =>
      reply
        .status(201)
        .send(await signPlan(database, actingFor(request), request.params.courseId, request.body)),
  );
}
