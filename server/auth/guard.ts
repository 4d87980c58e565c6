import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Permission } from '#contract/permission';
import { ID_PATTERN } from '#contract/scalar';
import { findClinic } from '../clinic/clinic-repository.ts';
import { todayIn } from '../clinic/today.ts';
import type { Database } from '../db/database.ts';
import { isFromForeignPage } from '../http/foreign-page.ts';
import { ProblemError } from '../http/problem.ts';
import type { Acting } from './acting.ts';
import { writeAudit } from './audit.ts';
import { permissionsOf } from './permissions.ts';
import { type SessionRow, findSession, touchSession } from './session-repository.ts';
import { SESSION_COOKIE, TOUCH_INTERVAL_MS, hasExpired, hashToken } from './session-token.ts';

/** Who may call a route: anyone, anyone signed in, holders of a permission, or the patient who holds a form. */
export type Access = 'public' | 'signed-in' | 'form' | Permission;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** The app asks this by itself, such as every few seconds: that does not keep a session alive. */
    asksByItself?: boolean;
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Any value will do: a page of another origin cannot send it. */
const CSRF_HEADER = 'x-plumbline';

interface GuardOptions {
  readonly database: Database;
  readonly now: () => Date;
  readonly publicUrl: string | null;
}

/** Decides on every API request who asks and whether they may. A refusal is audited. */
export function guardRoutes(app: FastifyInstance, { database, now, publicUrl }: GuardOptions): void {
  app.decorateRequest('acting', null);
  app.decorateRequest('heldForm', null);

  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api') && route.config?.access === undefined) {
      throw new Error(`route ${route.method.toString()} ${route.url} does not say who may call it`);
    }
  });

  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access;
    if (access === undefined) return;
    if (!SAFE_METHODS.has(request.method)) {
      if (request.headers[CSRF_HEADER] === undefined) {
        throw new ProblemError('not-allowed', { detail: `The request needs the header ${CSRF_HEADER}.` });
      }
      if (isFromForeignPage(request, publicUrl)) {
        throw new ProblemError('not-allowed', { detail: 'A page of another address sent this.' });
      }
    }
    await identify(request);
    if (access === 'public') return;
    if (request.heldForm !== null) {
      if (access === 'form') return;
      await auditRefusal(request, access);
      throw new ProblemError('not-allowed', { detail: 'Only the patient’s own form is open here.' });
    }
    if (request.acting === null || access === 'form') throw new ProblemError('not-signed-in');
    if (access !== 'signed-in' && !request.acting.permissions.includes(access)) {
      await auditRefusal(request, access);
      throw new ProblemError('not-allowed');
    }
  });

  async function identify(request: FastifyRequest): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (!token) return;
    const session = await findSession(database.reads, hashToken(token));
    const at = now();
    if (!session || hasExpired(session, at)) return;
    if (request.routeOptions.config.asksByItself !== true) await noteUse(session, at);
    const clinic = await findClinic(database.reads);
    const acting: Acting = {
      account: {
        id: session.accountId,
        username: session.username,
        displayName: session.displayName,
        roles: session.handover ? [] : session.roles,
      },
      permissions: session.handover ? [] : permissionsOf(session.roles),
      requestId: request.id,
      at: at.toISOString(),
      today: todayIn(clinic?.timeZone ?? 'UTC', at),
    };
    if (session.handover) request.heldForm = { ...session.handover, tokenHash: session.tokenHash, acting };
    else request.acting = acting;
  }

  async function noteUse(session: SessionRow, at: Date): Promise<void> {
    if (at.getTime() - Date.parse(session.lastSeenAt) < TOUCH_INTERVAL_MS) return;
    await database.transact((tx) => touchSession(tx, session.tokenHash, at.toISOString()));
  }

  async function auditRefusal(request: FastifyRequest, access: Access): Promise<void> {
    const { patientId, courseId } = request.params as { patientId?: string; courseId?: string };
    await database.transact((tx) =>
      writeAudit(tx, {
        at: now().toISOString(),
        accountId: (request.acting ?? request.heldForm?.acting)?.account.id ?? null,
        requestId: request.id,
        action: access,
        outcome: 'refused',
        patientId: knownId(patientId),
        subjectId: knownId(courseId),
      }),
    );
  }
}

const ID = new RegExp(ID_PATTERN);

/** An id from an address that has not been checked yet; anything else is left out of the audit. */
function knownId(text: string | undefined): string | null {
  return text !== undefined && ID.test(text) ? text : null;
}
