import type { FastifyRequest } from 'fastify';
import { Credentials, type Session, SessionStatus } from '#contract/session';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import type { TypedApp } from '../http/typed-app.ts';
import type { Acting } from './acting.ts';
import { setSessionCookie } from './session-cookie.ts';
import { SESSION_COOKIE } from './session-token.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const tags = ['session'];

export function sessionRoutes(app: TypedApp, deps: { database: Database; now: () => Date }): void {
  app.get(
    '/api/session',
    { config: { access: 'public' }, schema: { tags, response: { 200: SessionStatus } } },
    (request) => ({
      session: request.acting && toSession(request.acting),
      ...(request.heldForm ? { form: { way: request.heldForm.way, kind: request.heldForm.kind } } : {}),
    }),
  );

  app.post(
    '/api/session',
    {
      config: {
        access: 'public',
        rateLimit: { max: 20, timeWindow: '1 minute', hook: 'preHandler', keyGenerator: addressAndName },
      },
      schema: { tags, body: Credentials, response: { 200: SessionStatus } },
    },
    async (request, reply) => {
      const { token, session } = await signIn(deps, request.body, request.id, request.heldForm);
      setSessionCookie(reply, token);
      return { session };
    },
  );

  app.delete(
    '/api/session',
    { config: { access: 'public' }, schema: { tags, response: { 200: SessionStatus } } },
    async (request, reply) => {
      // Only staff take a form back from a patient.
      if (request.heldForm) throw new ProblemError('not-allowed');
      const token = request.cookies[SESSION_COOKIE];
      if (token) await signOut(deps, token, request.acting, request.id);
      reply.clearCookie(SESSION_COOKIE, { path: '/', secure: true });
      return { session: null };
    },
  );
}

function addressAndName(request: FastifyRequest): string {
  return `${request.ip} ${(request.body as Credentials).username.toLowerCase()}`;
}

export function toSession({ account, permissions }: Acting): Session {
  return { account: { ...account, roles: [...account.roles] }, permissions: [...permissions] };
}
