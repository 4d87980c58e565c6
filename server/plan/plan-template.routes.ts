import Type from 'typebox';
import { NewPlanTemplate, PlanTemplateList } from '#contract/plan-template';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { readTemplates, removeTemplate, saveTemplate } from './plan-templates.ts';

const tags = ['plan'];
const mayWrite = { access: 'plan.write' } as const;
const params = Type.Object({ templateId: Id });
const templates = { 200: PlanTemplateList };

export function planTemplateRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/plan-templates',
    { config: { access: 'plan.read' }, schema: { tags, response: templates } },
    (request) => readTemplates(database, actingFor(request)),
  );

  app.post(
    '/api/plan-templates',
    { config: mayWrite, schema: { tags, body: NewPlanTemplate, response: { 201: PlanTemplateList } } },
    async (request, reply) =>
      reply.status(201).send(await saveTemplate(database, actingFor(request), request.body)),
  );

  app.delete(
    '/api/plan-templates/:templateId',
    { config: mayWrite, schema: { tags, params, response: templates } },
    (request) => removeTemplate(database, actingFor(request), request.params.templateId),
  );
}
