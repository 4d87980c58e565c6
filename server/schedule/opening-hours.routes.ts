import { OpeningHoursView, OpeningHoursWrite } from '#contract/schedule';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { readOpeningHours } from './read-opening-hours.ts';
import { setOpeningHours } from './set-opening-hours.ts';

const tags = ['schedule'];

export function openingHoursRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/opening-hours',
    { config: { access: 'signed-in' }, schema: { tags, response: { 200: OpeningHoursView } } },
    () => readOpeningHours(database.reads),
  );

  app.post(
    '/api/opening-hours',
    {
      config: { access: 'opening-hours.write' },
      schema: { tags, body: OpeningHoursWrite, response: { 201: OpeningHoursView } },
    },
    async (request, reply) =>
      reply.status(201).send(await setOpeningHours(database, actingFor(request), request.body)),
  );
}
