import Type from 'typebox';
import { CheckIn } from '#contract/check-in';
import {
  HandoverList,
  HandoverTaking,
  MadeHandover,
  NewCheckInHandover,
  NewHandover,
} from '#contract/handover';
import { IntakeVersion } from '#contract/intake';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import { setSessionCookie } from '../auth/session-cookie.ts';
import { SESSION_COOKIE } from '../auth/session-token.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { handOverTablet, makeLink, readHandovers } from './hand-over.ts';
import { revokeHandover, takeAnswers, takeCheckIn } from './take-back.ts';

const tags = ['handover'];
const params = Type.Object({ courseId: Id });
const oneOf = Type.Object({ courseId: Id, handoverId: Id });

/** What staff do with forms in the hands of patients: intakes and check-ins alike, each with its own permission. */
export function handoverRoutes(
  app: TypedApp,
  { database, publicUrl }: { database: Database; publicUrl: string | null },
): void {
  for (const { form, path, read, write, body } of [
    {
      form: 'intake',
      path: 'handovers',
      read: 'intake.read',
      write: 'intake.write',
      body: NewHandover,
    },
    {
      form: 'check-in',
      path: 'check-in-handovers',
      read: 'check-in.read',
      write: 'check-in.write',
      body: NewCheckInHandover,
    },
  ] as const) {
    const url = `/api/courses/:courseId/${path}`;
    app.get(
      url,
      { config: { access: read }, schema: { tags, params, response: { 200: HandoverList } } },
      (request) => readHandovers(database, actingFor(request), request.params.courseId, { form, publicUrl }),
    );

    app.post(
      url,
      { config: { access: write }, schema: { tags, params, body, response: { 201: MadeHandover } } },
      async (request, reply) => {
        const { courseId } = request.params;
        const {
          id,
          way,
          validUntil = null,
          week = null,
        } = request.body as Partial<NewHandover & NewCheckInHandover> & Pick<NewHandover, 'id' | 'way'>;
        const acting = actingFor(request);
        if (way === 'link') {
          const made = await makeLink(database, acting, courseId, { id, form, week, validUntil, publicUrl });
          return reply.status(201).send(made);
        }
        const staffToken = request.cookies[SESSION_COOKIE] ?? '';
        const { made, token } = await handOverTablet(database, acting, courseId, {
          id,
          form,
          week,
          staffToken,
        });
        setSessionCookie(reply, token);
        return reply.status(201).send(made);
      },
    );

    app.delete(
      `${url}/:handoverId`,
      {
        config: { access: write },
        schema: { tags, params: oneOf, response: { 200: HandoverList } },
      },
      (request) => {
        const { courseId, handoverId } = request.params;
        return revokeHandover(database, actingFor(request), courseId, handoverId, { form, publicUrl });
      },
    );
  }

  app.post(
    '/api/courses/:courseId/handovers/:handoverId/taking',
    {
      config: { access: 'intake.write' },
      schema: { tags, params: oneOf, body: HandoverTaking, response: { 201: IntakeVersion } },
    },
    async (request, reply) => {
      const { courseId, handoverId } = request.params;
      const taking = { ...request.body, handoverId };
      return reply.status(201).send(await takeAnswers(database, actingFor(request), courseId, taking));
    },
  );

  app.post(
    '/api/courses/:courseId/check-in-handovers/:handoverId/taking',
    {
      config: { access: 'check-in.write' },
      schema: { tags, params: oneOf, body: HandoverTaking, response: { 201: CheckIn } },
    },
    async (request, reply) => {
      const { courseId, handoverId } = request.params;
      const taking = { ...request.body, handoverId };
      return reply.status(201).send(await takeCheckIn(database, actingFor(request), courseId, taking));
    },
  );
}
