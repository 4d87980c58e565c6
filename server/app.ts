import { randomUUIDv7 } from 'node:crypto';
import type { ServerOptions as HttpsOptions } from 'node:https';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyServerOptions } from 'fastify';
import { accountRoutes } from './accounts/accounts.routes.ts';
import { alertRoutes } from './alerts/alerts.routes.ts';
import { sealInBackground } from './audit/seal-in-background.ts';
import { guardRoutes } from './auth/guard.ts';
import { pinRoutes } from './auth/pin.routes.ts';
import type { Secret } from './auth/secret.ts';
import { sessionRoutes } from './auth/session.routes.ts';
import { callListRoutes } from './call-list/call-list.routes.ts';
import { caseloadRoutes } from './caseload/caseload.routes.ts';
import { checkInRoutes } from './check-ins/check-ins.routes.ts';
import { clinicRoutes } from './clinic/clinic.routes.ts';
import type { Database } from './db/database.ts';
import { decisionSupportRoutes } from './decision-support/decision-support.routes.ts';
import { draftRoutes } from './drafts/drafts.routes.ts';
import { formRoutes } from './handover/form.routes.ts';
import { handoverRoutes } from './handover/handover.routes.ts';
import { addApiDocument } from './http/api-document.ts';
import { serveApp } from './http/app-files.ts';
import { describeFailure } from './http/describe-failure.ts';
import { refuseDeepBodies } from './http/deep-body.ts';
import { handleErrors, sendError, sendProblem } from './http/error-handler.ts';
import { healthRoutes } from './http/health.routes.ts';
import { ProblemError } from './http/problem.ts';
import { addSecurityHeaders, forbidAll } from './http/security-headers.ts';
import type { TypedApp } from './http/typed-app.ts';
import { intakeRoutes } from './intake/intake.routes.ts';
import { settlementRoutes } from './intake/settlement.routes.ts';
import { outcomeRoutes } from './outcomes/outcomes.routes.ts';
import { closingRoutes } from './patients/closing.routes.ts';
import { patientRoutes } from './patients/patients.routes.ts';
import { planTemplateRoutes } from './plan/plan-template.routes.ts';
import { planRoutes } from './plan/plan.routes.ts';
import { exportRoutes } from './transfer/exports.routes.ts';
import { importRoutes } from './transfer/imports.routes.ts';
import { resultsRoutes } from './results/results.routes.ts';
import { visitRoutes } from './visits/visits.routes.ts';
import { cancelAfterClosing } from './schedule/cancel-after-closing.ts';
import { markVisited } from './schedule/mark-visited.ts';
import { openingHoursRoutes } from './schedule/opening-hours.routes.ts';
import { scheduleRoutes } from './schedule/schedule.routes.ts';

export interface AppOptions {
  readonly database: Database;
  readonly now: () => Date;
  readonly secret: Secret;
  /** File outside the database that the head of the audit is noted in; none where it is left out. */
  readonly auditHeadFile?: string | null;
  readonly logger: FastifyServerOptions['logger'];
  /** Folder of the built app; null serves the API alone. */
  readonly appFolder: string | null;
  readonly https: HttpsOptions | null;
  /** A proxy in front speaks HTTPS to the browser and names its address. */
  readonly isBehindProxy: boolean;
  /** Address patients' phones can reach; null where there is none, and then no links are made. */
  readonly publicUrl: string | null;
}

/** Largest request the API takes: an intake with every text full is well below. */
const BODY_LIMIT_BYTES = 256 * 1024;

/** Whoever sends slowly holds a connection no longer than this; the largest import takes it at 2 Mbit/s. */
const REQUEST_LIMIT_MS = 120_000;
const HEADERS_LIMIT_MS = 10_000;
const CONNECTIONS_CHECK_MS = 5_000;
/** Some twenty for each of two hundred browsers: well above what a clinic opens, and below what ends a process. */
const CONNECTION_LIMIT = 4_000;

/** The whole server, ready to listen or to be asked by a test. */
export async function buildApp(options: AppOptions): Promise<TypedApp> {
  const connections = {
    headersTimeout: HEADERS_LIMIT_MS,
    connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
  };
  const app = Fastify({
    logger: withoutValues(options.logger),
    genReqId: () => randomUUIDv7(),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: options.isBehindProxy,
    requestTimeout: REQUEST_LIMIT_MS,
    frameworkErrors: (error, request, reply) => void sendError(error, request, forbidAll(reply)),
    // A body is taken as it is or refused: nothing is guessed, dropped or filled in.
    ajv: {
      customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: true },
    },
    ...(options.https
      ? { https: { ...connections, minVersion: 'TLSv1.2', ...options.https } }
      : { http: connections }),
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.server.maxConnections = CONNECTION_LIMIT;
  // The API takes JSON, and files where a route says so: nothing that a form of another site can send.
  app.removeContentTypeParser('text/plain');

  handleErrors(app);
  await addSecurityHeaders(app, options.https !== null || options.isBehindProxy);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  guardRoutes(app, options);
  refuseDeepBodies(app);
  sealInBackground(app, options);
  app.addHook('onSend', async (request, reply) => {
    // Answers of the API may name patients: no cache keeps them.
    const isApi = request.routeOptions.config.access !== undefined || request.url.startsWith('/api');
    if (isApi) reply.header('cache-control', 'no-store');
  });
  await addApiDocument(app);

  await app.register(async (api: TypedApp) => {
    healthRoutes(api, options);
    clinicRoutes(api, options);
    sessionRoutes(api, options);
    pinRoutes(api, options);
    accountRoutes(api, options);
    patientRoutes(api, options);
    closingRoutes(api, { ...options, afterClosing: cancelAfterClosing });
    draftRoutes(api, options);
    alertRoutes(api, options);
    intakeRoutes(api, options);
    settlementRoutes(api, options);
    handoverRoutes(api, options);
    formRoutes(api, options);
    checkInRoutes(api, options);
    callListRoutes(api, options);
    planRoutes(api, options);
    planTemplateRoutes(api, options);
    visitRoutes(api, { ...options, afterVisit: markVisited });
    outcomeRoutes(api, options);
    caseloadRoutes(api, options);
    resultsRoutes(api, options);
    openingHoursRoutes(api, options);
    scheduleRoutes(api, options);
    importRoutes(api, options);
    exportRoutes(api, options);
    decisionSupportRoutes(api, options);
  });
  if (options.appFolder !== null) await serveApp(app, options.appFolder);
  else app.setNotFoundHandler((request, reply) => sendProblem(new ProblemError('not-found'), request, reply));
  return app;
}

/** The log as it is asked for, with errors that tell no values. */
function withoutValues(logger: FastifyServerOptions['logger']): NonNullable<FastifyServerOptions['logger']> {
  if (typeof logger !== 'object') return logger ?? false;
  return { ...logger, serializers: { ...logger.serializers, err: describeFailure } };
}
