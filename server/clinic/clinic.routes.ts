import { Clinic, ClinicStatus, NewClinic } from '#contract/clinic';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { findClinic } from './clinic-repository.ts';
import { createClinic } from './create-clinic.ts';

const tags = ['clinic'];

export function clinicRoutes(app: TypedApp, deps: { database: Database; now: () => Date }): void {
  app.get(
    '/api/clinic',
    { config: { access: 'public' }, schema: { tags, response: { 200: ClinicStatus } } },
    async () => ({ clinic: await findClinic(deps.database.reads) }),
  );

  app.post(
    '/api/clinic',
    { config: { access: 'public' }, schema: { tags, body: NewClinic, response: { 201: Clinic } } },
    async (request, reply) => reply.status(201).send(await createClinic(deps, request.body, request.id)),
  );
}
