import {
  CheckInSubmission,
  FormOpening,
  FormReturn,
  HeldAnswers,
  HeldCheckIn,
  HeldCheckInView,
  HeldFormView,
  HeldSubmission,
  KeptAnswers,
  ReturnedForm,
} from '#contract/handover';
import { SessionStatus } from '#contract/session';
import { heldFormOf } from '../auth/acting.ts';
import { setSessionCookie } from '../auth/session-cookie.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { keepCheckIn, readHeldCheckIn, submitHeldCheckIn } from './held-check-in.ts';
import { keepAnswers, readHeldForm, submitHeldForm } from './held-form.ts';
import { openLink } from './open-link.ts';
import { returnTablet } from './take-back.ts';

const tags = ['form'];
const isHeld = { access: 'form' } as const;

/** All that the patient who holds a form can reach. */
export function formRoutes(app: TypedApp, deps: { database: Database; now: () => Date }): void {
  const { database } = deps;

  app.post(
    '/api/form/opening',
    {
      config: { access: 'public', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: { tags, body: FormOpening, response: { 200: SessionStatus } },
    },
    async (request, reply) => {
      if (request.acting) {
        throw new ProblemError('not-allowed', {
          detail: 'Somebody is signed in here. Open the link on the patient’s phone.',
        });
      }
      const { kind, session } = await openLink(deps, request.body.token, request.heldForm, request.id);
      if (session) setSessionCookie(reply, session.token, session.expires);
      return { session: null, form: { way: 'link' as const, kind } };
    },
  );

  app.get('/api/form', { config: isHeld, schema: { tags, response: { 200: HeldFormView } } }, (request) =>
    readHeldForm(database, heldFormOf(request)),
  );

  app.put(
    '/api/form/answers',
    { config: isHeld, schema: { tags, body: HeldAnswers, response: { 200: KeptAnswers } } },
    (request) => keepAnswers(database, heldFormOf(request), request.body),
  );

  app.post(
    '/api/form/submission',
    { config: isHeld, schema: { tags, body: HeldSubmission, response: { 201: KeptAnswers } } },
    async (request, reply) =>
      reply.status(201).send(await submitHeldForm(database, heldFormOf(request), request.body)),
  );

  app.get(
    '/api/form/check-in',
    { config: isHeld, schema: { tags, response: { 200: HeldCheckInView } } },
    (request) => readHeldCheckIn(database, heldFormOf(request)),
  );

  app.put(
    '/api/form/check-in/answers',
    { config: isHeld, schema: { tags, body: HeldCheckIn, response: { 200: KeptAnswers } } },
    (request) => keepCheckIn(database, heldFormOf(request), request.body.answers),
  );

  app.post(
    '/api/form/check-in/submission',
    { config: isHeld, schema: { tags, body: CheckInSubmission, response: { 201: KeptAnswers } } },
    async (request, reply) =>
      reply.status(201).send(await submitHeldCheckIn(database, heldFormOf(request), request.body)),
  );

  app.post(
    '/api/form/return',
    {
      config: { ...isHeld, rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: { tags, body: FormReturn, response: { 200: ReturnedForm } },
    },
    async (request, reply) => {
      const { token, ...returned } = await returnTablet(database, heldFormOf(request), request.body.pin);
      setSessionCookie(reply, token);
      return returned;
    },
  );
}
