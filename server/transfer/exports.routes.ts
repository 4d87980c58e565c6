import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { Dictionary, ExportList, NamedExport, NewExport, ResearchExport } from '#contract/export';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { dictionary } from './export-columns.ts';
import { exportWithNames, lockExport, readExportFile, readExports } from './export-data.ts';

const tags = ['import and export'];
const params = Type.Object({ exportId: Id });
const mayExport = { access: 'record.export' } as const;
const produces = ['application/zip'];

export function exportRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get('/api/exports', { config: mayExport, schema: { tags, response: { 200: ExportList } } }, () =>
    readExports(database),
  );

  app.post(
    '/api/exports',
    { config: mayExport, schema: { tags, body: NewExport, response: { 201: ResearchExport } } },
    async (request, reply) =>
      reply.status(201).send(await lockExport(database, actingFor(request), request.body)),
  );

  app.get(
    '/api/exports/dictionary',
    { config: mayExport, schema: { tags, response: { 200: Dictionary } } },
    () => dictionary(),
  );

  app.get(
    '/api/exports/:exportId/file',
    { config: mayExport, schema: { tags, params, produces } },
    async (request, reply) => {
      const { about, parts } = await readExportFile(database, actingFor(request), request.params.exportId);
      return asZip(reply, `research-${about.exportedOn}`)
        .header('content-length', about.bytes)
        .send(Readable.from(parts));
    },
  );

  app.post(
    '/api/exports/with-names',
    { config: { access: 'record.export-named' }, schema: { tags, body: NamedExport, produces } },
    async (request, reply) => {
      const acting = actingFor(request);
      const content = await exportWithNames(database, acting, request.body);
      return asZip(reply, `with-names-${acting.today}`).send(content);
    },
  );
}

function asZip(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="plumbline-${name}.zip"`);
}
