import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './error-handler.ts';
import { ProblemError } from './problem.ts';

const NONCE_PLACEHOLDER = /%CSP_NONCE%/g;
const HASHED_NAME = /-[\w-]{8}\.[a-z0-9]+$/;
const YEAR_SECONDS = 31_536_000;

/**
 * Serves the built app. Any address that is not a file and not the API is a page of the app; an address below /api
 * that no route knows is a problem.
 */
export async function serveApp(app: FastifyInstance, appFolder: string): Promise<void> {
  const shell = await readFile(join(appFolder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: appFolder,
    index: false,
    wildcard: true,
    preCompressed: true,
    cacheControl: false,
    allowedPath: (path) => path !== '/' && path !== '/index.html',
    setHeaders: (reply, path) => {
      const isHashed = HASHED_NAME.test(path.replace(/\.(br|gz)$/, ''));
      reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      !/\.\w+$/.test(request.url.split('?')[0] ?? '');
    if (!isPage) return sendProblem(new ProblemError('not-found'), request, reply);
    await reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(shell.replace(NONCE_PLACEHOLDER, request.cspNonce));
  });
}
