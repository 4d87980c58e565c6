import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import Type from 'typebox';
import type { Database } from '../db/database.ts';

const Health = Type.Object({ status: Type.String() });

/** Live: the process answers. Ready: the database does too. */
export function healthRoutes(app: FastifyInstance, { database }: { database: Database }): void {
  app.get(
    '/api/health',
    { config: { access: 'public' }, schema: { tags: ['health'], response: { 200: Health } } },
    () => ({
      status: 'live',
    }),
  );
  app.get(
    '/api/health/ready',
    { config: { access: 'public' }, schema: { tags: ['health'], response: { 200: Health, 503: Health } } },
    async (request, reply) => {
      try {
        await sql`select 1`.execute(database.reads);
        return { status: 'ready' };
      } catch (error) {
        request.log.error({ err: error }, 'database check failed');
        return reply.status(503).send({ status: 'database unavailable' });
      }
    },
  );
}
