import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from './session-token.ts';

/** Gives the browser its token. It forgets it when it is closed, unless the token is to outlive that. */
export function setSessionCookie(reply: FastifyReply, token: string, expires?: Date): void {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'strict',
    ...(expires ? { expires } : {}),
  });
}
