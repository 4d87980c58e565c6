import Type from 'typebox';
import { CorrectionReason } from '#contract/correction';
import {
  EarlierIntake,
  ExaminationVersion,
  ExaminationWrite,
  IntakeHistory,
  IntakeVersion,
  IntakeView,
  IntakeWrite,
} from '#contract/intake';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { markIntakeInError } from './mark-intake-in-error.ts';
import { readEarlierIntake } from './read-earlier-intake.ts';
import { readExaminationVersion } from './read-examination-version.ts';
import { readIntakeHistory } from './read-intake-history.ts';
import { readIntakeVersion } from './read-intake-version.ts';
import { readIntake } from './read-intake.ts';
import { saveExamination } from './save-examination.ts';
import { saveIntake } from './save-intake.ts';

const tags = ['intake'];
const params = Type.Object({ courseId: Id });
const versionParams = Type.Object({ courseId: Id, version: Type.String({ pattern: '^[1-9]\\d{0,5}$' }) });
const mayRead = { access: 'intake.read' } as const;

export function intakeRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/courses/:courseId/intake',
    { config: mayRead, schema: { tags, params, response: { 200: IntakeView } } },
    (request) => readIntake(database, actingFor(request), request.params.courseId),
  );

  app.get(
    '/api/courses/:courseId/intake/history',
    { config: mayRead, schema: { tags, params, response: { 200: IntakeHistory } } },
    (request) => readIntakeHistory(database, actingFor(request), request.params.courseId),
  );

  app.get(
    '/api/courses/:courseId/intake/earlier',
    { config: mayRead, schema: { tags, params, response: { 200: EarlierIntake } } },
    (request) => readEarlierIntake(database, actingFor(request), request.params.courseId),
  );

  app.get(
    '/api/courses/:courseId/intake/versions/:version',
    { config: mayRead, schema: { tags, params: versionParams, response: { 200: IntakeVersion } } },
    (request) =>
      readIntakeVersion(
        database,
        actingFor(request),
        request.params.courseId,
        Number(request.params.version),
      ),
  );

  app.post(
    '/api/courses/:courseId/intake/versions/:version/error',
    {
      config: { access: 'intake.write' },
      schema: { tags, params: versionParams, body: CorrectionReason, response: { 200: IntakeView } },
    },
    (request) => {
      const { courseId, version } = request.params;
      const place = { courseId, version: Number(version) };
      return markIntakeInError(database, actingFor(request), place, request.body);
    },
  );

  app.post(
    '/api/courses/:courseId/intake',
    {
      config: { access: 'intake.write' },
      schema: { tags, params, body: IntakeWrite, response: { 201: IntakeVersion } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await saveIntake(database, actingFor(request), request.params.courseId, request.body)),
  );

  app.get(
    '/api/courses/:courseId/examination/versions/:version',
    {
      config: { access: 'examination.read' },
      schema: { tags, params: versionParams, response: { 200: ExaminationVersion } },
    },
    (request) =>
      readExaminationVersion(
        database,
        actingFor(request),
        request.params.courseId,
        Number(request.params.version),
      ),
  );

  app.post(
    '/api/courses/:courseId/examination',
    {
      config: { access: 'examination.write' },
      schema: { tags, params, body: ExaminationWrite, response: { 201: ExaminationVersion } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await saveExamination(database, actingFor(request), request.params.courseId, request.body)),
  );
}
