import swagger from '@fastify/swagger';
import type { TypedApp } from './typed-app.ts';
import { renderApiPage } from './api-page.ts';

/** The API as OpenAPI at /api/openapi.json and, to read, at /api/docs. */
export async function addApiDocument(app: TypedApp): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Plumbline',
        version: '1',
        description:
          'Intake, treatment plans and outcomes. Every write carries the id of the record it makes (a UUIDv7) and the version it is based on. Errors are application/problem+json (RFC 9457).',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
  });
  app.get('/api/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, () => app.swagger());
  app.get('/api/docs', { config: { access: 'public' }, schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(renderApiPage(app.swagger() as never, _request.cspNonce)),
  );
}
