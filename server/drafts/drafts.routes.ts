import Type from 'typebox';
import { DRAFT_FORMS, Draft, DraftKey, DraftView, DraftWrite, WaitingDrafts } from '#contract/draft';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { discardDraft } from './discard-draft.ts';
import { giveDraftKey } from './give-draft-key.ts';
import { keepDraft } from './keep-draft.ts';
import { listWaitingDrafts } from './list-waiting-drafts.ts';
import { readDraft } from './read-draft.ts';

const tags = ['drafts'];
const params = Type.Object({ courseId: Id });
const patientParams = Type.Object({ patientId: Id });
const Discard = Type.Object({ revision: Type.Integer({ minimum: 0 }) }, { additionalProperties: false });

/** Everybody's own drafts: whoever may write a form may keep what they typed into it. */
export function draftRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/drafts/key',
    { config: { access: 'signed-in' }, schema: { tags, response: { 200: DraftKey } } },
    (request) => giveDraftKey(database, actingFor(request)),
  );

  app.get(
    '/api/patients/:patientId/drafts',
    {
      config: { access: 'patient.read' },
      schema: { tags, params: patientParams, response: { 200: WaitingDrafts } },
    },
    (request) => listWaitingDrafts(database, actingFor(request), request.params.patientId),
  );

  for (const form of DRAFT_FORMS) {
    const url = `/api/courses/:courseId/drafts/${form}`;
    const config = { access: `${form}.write` } as const;
    app.get(url, { config, schema: { tags, params, response: { 200: DraftView } } }, (request) =>
      readDraft(database, actingFor(request), { ...request.params, form }),
    );
    app.put(
      url,
      { config, schema: { tags, params, body: DraftWrite, response: { 200: Draft } } },
      (request) => keepDraft(database, actingFor(request), { ...request.params, form }, request.body),
    );
    app.delete(
      url,
      { config, schema: { tags, params, body: Discard, response: { 200: DraftView } } },
      (request) =>
        discardDraft(database, actingFor(request), { ...request.params, form }, request.body.revision),
    );
  }
}
