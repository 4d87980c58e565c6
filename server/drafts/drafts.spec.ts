import type { Draft, DraftKey, DraftView, DraftWrite, WaitingDrafts } from '#contract/draft';
import { newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';
import { LARGEST_DRAFT_CHARACTERS } from './keep-draft.ts';

const aDraft = (write: Partial<DraftWrite> = {}): DraftWrite => ({
  replaces: 0,
  basedOn: 0,
  content: { complaint: 'Locks up in the morning', painNrs: 11 },
  ...write,
});

describeOnEveryDatabase('a draft', (open) => {
  let clinic: TestClinic;
  let courseId: string;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    courseId = await clinic.openCourse();
    url = `/api/courses/${courseId}/drafts/intake`;
  });
  afterEach(() => clinic.close());

  const staff = () => clinic.as('staff');
  const chiropractor = () => clinic.as('chiropractor');
  const draftOf = async (who: 'staff' | 'chiropractor', at = url) =>
    (await clinic.as(who).get<DraftView>(at)).body.draft;

  it('keeps what was typed as it was typed, right or wrong, with when and on which version', async () => {
    expect(await draftOf('staff')).toBeNull();
    const { status, body } = await staff().put<Draft>(url, aDraft({ basedOn: 2 }));
    expect(status).toBe(200);
    expect(body).toEqual({
      courseId,
      form: 'intake',
      revision: 1,
      basedOn: 2,
      content: { complaint: 'Locks up in the morning', painNrs: 11 },
      savedAt: '2026-03-02T15:00:00.000Z',
    });
    expect(await draftOf('staff')).toEqual(body);
  });

  it('keeps every character, those of other scripts and control characters too', async () => {
    const content = { complaint: 'ألم في الظهر 🦴 a\u0000b\u2028', lists: [null, { deep: false }] };
    await staff().put(url, aDraft({ content }));
    expect((await draftOf('staff'))?.content).toEqual(content);
  });

  it('is nobody else’s, and of no other form or course', async () => {
    await staff().put(url, aDraft());
    const other = await clinic.openCourse({ givenName: 'Bert' });
    expect(await draftOf('chiropractor')).toBeNull();
    expect(await draftOf('chiropractor', `/api/courses/${courseId}/drafts/examination`)).toBeNull();
    expect(await draftOf('staff', `/api/courses/${courseId}/drafts/check-in`)).toBeNull();
    expect(await draftOf('staff', `/api/courses/${other}/drafts/intake`)).toBeNull();
    await chiropractor().put(url, aDraft({ content: { complaint: 'Mine' } }));
    await chiropractor().delete(url, { revision: 1 });
    expect((await draftOf('staff'))?.content['complaint']).toBe('Locks up in the morning');
  });

  it('is replaced by what is typed on, and is one revision when the same request comes twice', async () => {
    await staff().put(url, aDraft());
    const next = aDraft({ replaces: 1, content: { complaint: 'and evenings' } });
    const answers = [await staff().put<Draft>(url, next), await staff().put<Draft>(url, next)];
    expect(answers.map(({ status, body }) => [status, body.revision])).toEqual([
      [200, 2],
      [200, 2],
    ]);
  });

  it('never replaces what another window has typed: that is shown instead', async () => {
    const first = await staff().put<Draft>(url, aDraft());
    const second = await staff().put(url, aDraft({ content: { complaint: 'The other window' } }));
    expect(second.status).toBe(409);
    expect(second.problem.type).toBe('/problems/version-conflict');
    expect(second.problem.current).toEqual(first.body);
    const gone = await chiropractor().put(url, aDraft({ replaces: 4 }));
    expect([gone.status, gone.problem.current]).toEqual([409, null]);
  });

  it('is erased by a discard, which twice is once', async () => {
    await staff().put(url, aDraft());
    expect((await staff().delete(url, { revision: 1 })).status).toBe(200);
    expect((await staff().delete(url, { revision: 1 })).status).toBe(200);
    expect(await draftOf('staff')).toBeNull();
    expect(await clinic.database.reads.selectFrom('draft').selectAll().execute()).toEqual([]);
  });

  it('is not erased by a window that has not seen its newest revision', async () => {
    await staff().put(url, aDraft());
    await staff().put(url, aDraft({ replaces: 1, content: { complaint: 'typed on' } }));
    const { status, problem } = await staff().delete(url, { revision: 1 });
    expect(status).toBe(409);
    expect((problem.current as Draft).content['complaint']).toBe('typed on');
    expect((await draftOf('staff'))?.revision).toBe(2);
  });

  it('that is larger than any form is refused, and the one before it stays', async () => {
    await staff().put(url, aDraft());
    const content = { complaint: 'x'.repeat(LARGEST_DRAFT_CHARACTERS) };
    const { status, problem } = await staff().put(url, aDraft({ replaces: 1, content }));
    expect([status, problem.type]).toEqual([413, '/problems/too-large']);
    expect((await draftOf('staff'))?.revision).toBe(1);
  });

  it('is listed for its patient with its age, to its owner only, until it is erased', async () => {
    const waitingOf = async (who: 'staff' | 'chiropractor' | 'clinician', id: string) =>
      (await clinic.as(who).get<WaitingDrafts>(`/api/patients/${id}/drafts`)).body.drafts;
    const patientOf = async (id: string) =>
      (
        await clinic.database.reads
          .selectFrom('course')
          .select('patient_id')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).patient_id;
    const other = await clinic.openCourse({ givenName: 'Bert' });
    const [anna, bert] = [await patientOf(courseId), await patientOf(other)];
    await chiropractor().put(url, aDraft());
    clinic.setNow('2026-03-02T15:05:00Z');
    await chiropractor().put(`/api/courses/${courseId}/drafts/examination`, aDraft());
    expect(await waitingOf('chiropractor', anna)).toEqual([
      { courseId, form: 'examination', savedAt: '2026-03-02T15:05:00.000Z' },
      { courseId, form: 'intake', savedAt: '2026-03-02T15:00:00.000Z' },
    ]);
    expect(await waitingOf('chiropractor', bert)).toEqual([]);
    expect(await waitingOf('chiropractor', newId())).toEqual([]);
    expect(await waitingOf('staff', anna)).toEqual([]);
    await chiropractor().delete(url, { revision: 1 });
    expect((await waitingOf('chiropractor', anna)).map(({ form }) => form)).toEqual(['examination']);
    await clinic.database.transact((tx) =>
      tx.updateTable('draft').set({ owner_id: clinic.accountIds.clinician }).execute(),
    );
    expect(await waitingOf('clinician', anna)).toEqual([]);
  });

  it('of a course that does not exist is not kept', async () => {
    const answer = await staff().put(`/api/courses/${newId()}/drafts/intake`, aDraft());
    expect(answer.status).toBe(404);
  });

  it('leaves an audit row when it begins, is given back and is discarded, not for each save', async () => {
    const before = (await clinic.auditRows()).length;
    await staff().get(url);
    await staff().put(url, aDraft());
    await staff().put(url, aDraft({ replaces: 1, content: { complaint: 'more' } }));
    await staff().get(url);
    await staff().put(url, aDraft());
    await staff().delete(url, { revision: 2 });
    await staff().delete(url, { revision: 2 });
    const rows = (await clinic.auditRows()).slice(before);
    expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['draft.begin', 'done'],
      ['draft.read', 'done'],
      ['draft.begin', 'refused'],
      ['draft.discard', 'done'],
    ]);
    expect(new Set(rows.map(({ patient_id }) => patient_id)).size).toBe(1);
  });

  it('is sealed on devices with a key of its owner, the same at every asking', async () => {
    const keyOf = async (who: 'staff' | 'chiropractor') =>
      (await clinic.as(who).get<DraftKey>('/api/drafts/key')).body.key;
    const key = await keyOf('staff');
    expect(Buffer.from(key, 'base64').length).toBe(32);
    expect(await keyOf('staff')).toBe(key);
    expect(await keyOf('chiropractor')).not.toBe(key);
  });
});
