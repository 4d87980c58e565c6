import Type from 'typebox';
import { CorrectionReason, PatientMerge } from '#contract/correction';
import {
  Course,
  LikePatients,
  LikenessSearch,
  NewCourse,
  NewPatient,
  Patient,
  PatientChange,
  PatientPage,
  PatientSearch,
} from '#contract/patient';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { changePatient } from './change-patient.ts';
import { findLikePatients } from './find-like-patients.ts';
import { markCourseInError } from './mark-course-in-error.ts';
import { mergePatients, unmergePatients } from './merge-patients.ts';
import { openCourse } from './open-course.ts';
import { readPatient } from './read-patient.ts';
import { registerPatient } from './register-patient.ts';
import { findPatients } from './search-patients.ts';

const tags = ['patients'];
const params = Type.Object({ patientId: Id });
const mergeParams = Type.Object({ patientId: Id, mergeId: Id });
const courseParams = Type.Object({ courseId: Id });
const mayCorrect = { access: 'record.correct' } as const;
const mayRead = { access: 'patient.read' } as const;
const mayWrite = { access: 'patient.write' } as const;

export function patientRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.post(
    '/api/patients/search',
    { config: mayRead, schema: { tags, body: PatientSearch, response: { 200: PatientPage } } },
    (request) => findPatients(database, actingFor(request), request.body),
  );

  app.post(
    '/api/patients/likenesses',
    { config: mayRead, schema: { tags, body: LikenessSearch, response: { 200: LikePatients } } },
    (request) => findLikePatients(database, actingFor(request), request.body),
  );

  app.post(
    '/api/patients',
    { config: mayWrite, schema: { tags, body: NewPatient, response: { 201: Patient } } },
    async (request, reply) =>
      reply.status(201).send(await registerPatient(database, actingFor(request), request.body)),
  );

  app.get(
    '/api/patients/:patientId',
    { config: mayRead, schema: { tags, params, response: { 200: Patient } } },
    (request) => readPatient(database, actingFor(request), request.params.patientId),
  );

  app.put(
    '/api/patients/:patientId',
    { config: mayWrite, schema: { tags, params, body: PatientChange, response: { 200: Patient } } },
    (request) => changePatient(database, actingFor(request), request.params.patientId, request.body),
  );

  app.post(
    '/api/patients/:patientId/merges',
    { config: mayCorrect, schema: { tags, params, body: PatientMerge, response: { 200: Patient } } },
    (request) => mergePatients(database, actingFor(request), request.params.patientId, request.body),
  );

  app.post(
    '/api/patients/:patientId/merges/:mergeId/undo',
    {
      config: mayCorrect,
      schema: { tags, params: mergeParams, body: CorrectionReason, response: { 200: Patient } },
    },
    (request) => {
      const { patientId: survivorId, mergeId } = request.params;
      return unmergePatients(database, actingFor(request), { survivorId, mergeId }, request.body);
    },
  );

  app.post(
    '/api/courses/:courseId/error',
    {
      config: mayCorrect,
      schema: { tags, params: courseParams, body: CorrectionReason, response: { 200: Course } },
    },
    (request) => markCourseInError(database, actingFor(request), request.params.courseId, request.body),
  );

  app.post(
    '/api/patients/:patientId/courses',
    { config: mayWrite, schema: { tags, params, body: NewCourse, response: { 201: Course } } },
    async (request, reply) =>
      reply
        .status(201)
        .send(await openCourse(database, actingFor(request), request.params.patientId, request.body)),
  );
}
