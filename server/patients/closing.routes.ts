import Type from 'typebox';
import { ClosingList, NewClosing } from '#contract/closing';
import { CorrectionReason } from '#contract/correction';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { type AfterClosing, closeCourse, readClosings, reopenCourse } from './close-course.ts';

const tags = ['courses'];
const params = Type.Object({ courseId: Id });
const closingParams = Type.Object({ courseId: Id, closingId: Id });
const mayClose = { access: 'course.close' } as const;

export function closingRoutes(
  app: TypedApp,
  { database, afterClosing }: { database: Database; afterClosing: AfterClosing },
): void {
  app.get(
    '/api/courses/:courseId/closings',
    { config: { access: 'plan.read' }, schema: { tags, params, response: { 200: ClosingList } } },
    (request) => readClosings(database, actingFor(request), request.params.courseId),
  );

  app.post(
    '/api/courses/:courseId/closings',
    { config: mayClose, schema: { tags, params, body: NewClosing, response: { 201: ClosingList } } },
    async (request, reply) => {
      const { courseId } = request.params;
      const closed = { courseId, closing: request.body, afterClosing };
      return reply.status(201).send(await closeCourse(database, actingFor(request), closed));
    },
  );

  app.post(
    '/api/courses/:courseId/closings/:closingId/reopening',
    {
      config: mayClose,
      schema: { tags, params: closingParams, body: CorrectionReason, response: { 200: ClosingList } },
    },
    (request) => reopenCourse(database, actingFor(request), request.params, request.body),
  );
}
