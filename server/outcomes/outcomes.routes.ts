import Type from 'typebox';
import { OutcomeView } from '#contract/outcome';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { readOutcomes } from './read-outcomes.ts';

const tags = ['outcomes'];
const params = Type.Object({ courseId: Id });

export function outcomeRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/courses/:courseId/outcomes',
    { config: { access: 'outcome.read' }, schema: { tags, params, response: { 200: OutcomeView } } },
    (request) => readOutcomes(database, actingFor(request), request.params.courseId),
  );
}
