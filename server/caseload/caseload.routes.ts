import { Caseload } from '#contract/caseload';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { readCaseload } from './read-caseload.ts';

export function caseloadRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/caseload',
    { config: { access: 'caseload.read' }, schema: { tags: ['outcomes'], response: { 200: Caseload } } },
    (request) => readCaseload(database, actingFor(request)),
  );
}
