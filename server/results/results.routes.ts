import { FigureCourses, FigureQuery, ResultsQuery, ResultsView } from '#contract/results';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { readResults, traceFigure } from './read-results.ts';
import { ResultDesk } from './result-desk.ts';

const tags = ['results'];
const mayRead = { access: 'results.read' } as const;

export function resultsRoutes(app: TypedApp, { database }: { database: Database }): void {
  const desk = new ResultDesk(database);
  app.addHook('onClose', () => desk.close());

  app.get(
    '/api/results',
    { config: mayRead, schema: { tags, querystring: ResultsQuery, response: { 200: ResultsView } } },
    (request) => readResults(database, desk, actingFor(request), request.query),
  );

  app.get(
    '/api/results/courses',
    { config: mayRead, schema: { tags, querystring: FigureQuery, response: { 200: FigureCourses } } },
    (request) => traceFigure(database, desk, actingFor(request), request.query),
  );
}
