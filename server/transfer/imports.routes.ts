import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { FileName, ImportBatch, ImportConfirmation, ImportList, ImportPreview } from '#contract/import';
import { codeOf } from '#contract/scalar';
import { IMPORT_KINDS, IMPORT_LIMIT_BYTES } from '#domain/vocabulary';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { sendError, sendProblem } from '../http/error-handler.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { importFile, previewImport, readImports } from './import-file.ts';

const tags = ['import and export'];
const params = Type.Object({ kind: codeOf(IMPORT_KINDS) });
const mayImport = { access: 'record.import' } as const;
const consumes = ['text/csv'];

export function importRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get('/api/imports', { config: mayImport, schema: { tags, response: { 200: ImportList } } }, () =>
    readImports(database),
  );

  // Only these routes take files.
  void app.register((files: TypedApp, _options, done) => {
    files.addContentTypeParser(
      'text/csv',
      { parseAs: 'buffer', bodyLimit: IMPORT_LIMIT_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );

    files.post(
      '/api/imports/:kind/preview',
      {
        config: mayImport,
        bodyLimit: IMPORT_LIMIT_BYTES,
        errorHandler: tellLimit,
        schema: { tags, params, consumes, response: { 200: ImportPreview } },
      },
      (request) =>
        previewImport(database, actingFor(request), {
          kind: request.params.kind,
          bytes: fileOf(request.body),
        }),
    );

    files.post(
      '/api/imports/:kind',
      {
        config: mayImport,
        bodyLimit: IMPORT_LIMIT_BYTES,
        errorHandler: tellLimit,
        schema: {
          tags,
          params,
          consumes,
          querystring: ImportConfirmation,
          // A name may name a patient: it stands in no address, which would be logged.
          headers: Type.Object({ 'x-file-name': FileName }),
          response: { 201: ImportBatch },
        },
      },
      async (request, reply) =>
        reply.status(201).send(
          await importFile(database, actingFor(request), {
            kind: request.params.kind,
            bytes: fileOf(request.body),
            fileName: fileNameOf(request.headers['x-file-name']),
            confirmed: request.query.sha256,
          }),
        ),
    );
    done();
  });
}

function fileOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  // An empty file comes without a body.
  if (body === undefined || body === null) return Buffer.alloc(0);
  throw invalidField('', 'not_csv', 'Send the file itself, as text/csv.');
}

/** Percent-encoded, as a header holds no other letters. */
function fileNameOf(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw invalidField('/x-file-name', 'not_readable', 'Send the name percent-encoded.');
  }
}

function tellLimit(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  if (error.statusCode !== 413) {
    void sendError(error, request, reply);
    return;
  }
  const detail = `A file can have up to ${IMPORT_LIMIT_BYTES / 1024 / 1024} MB. Split it into several, each with the header.`;
  void sendProblem(new ProblemError('too-large', { detail }), request, reply);
}
