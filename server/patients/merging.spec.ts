import type { IntakeView } from '#contract/intake';
import type { LikePatients, Patient, PatientPage } from '#contract/patient';
import { aNewPatient, aSearch, anIntake, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';
import { slipsBetween } from './likeness.ts';

describeOnEveryDatabase('patients who are registered twice', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  const chiropractor = () => clinic.as('chiropractor');
  const register = async (details: Parameters<typeof aNewPatient>[0] = {}) => {
    const request = aNewPatient(details);
    await clinic.as('staff').post('/api/patients', request);
    return request;
  };
  const alike = async (who: { givenName: string; familyName: string; birthDate?: string }) =>
    (
      await clinic.as('staff').post<LikePatients>('/api/patients/likenesses', {
        birthDate: '1980-06-15',
        except: null,
        ...who,
      })
    ).body.rows.map(({ givenName, familyName, likeness }) => [givenName, familyName, likeness]);
  const read = async (id: string) => (await chiropractor().get<Patient>(`/api/patients/${id}`)).body;
  const merge = (survivorId: string, mergedId: string, id = newId()) =>
    chiropractor().post<Patient>(`/api/patients/${survivorId}/merges`, {
      id,
      mergedId,
      reason: 'Same person',
    });
  const undo = (survivorId: string, mergeId: string) =>
    chiropractor().post<Patient>(`/api/patients/${survivorId}/merges/${mergeId}/undo`, { reason: 'Twins' });

  it('are found by the folded name, swapped names and close spelling of the same birth date', async () => {
    await register({ givenName: 'José', familyName: 'Núñez' });
    expect(await alike({ givenName: 'jose', familyName: 'NUNEZ' })).toEqual([['José', 'Núñez', 'same_name']]);
    expect(await alike({ givenName: 'Nunez', familyName: 'Jose' })).toEqual([
      ['José', 'Núñez', 'swapped_names'],
    ]);
    expect(await alike({ givenName: 'Josue', familyName: 'Nunes' })).toEqual([
      ['José', 'Núñez', 'close_spelling'],
    ]);
    expect(await alike({ givenName: 'Jose', familyName: 'Nunez', birthDate: '1980-06-16' })).toEqual([]);
    expect(await alike({ givenName: 'Maria', familyName: 'Nunez' })).toEqual([]);
  });

  it('are found by the number and the name of each registration, with where they were merged from', async () => {
    const find = async (text: string) =>
      (await clinic.as('staff').post<PatientPage>('/api/patients/search', aSearch({ text }))).body;
    const [last, kept, twice] = [
      await register({ familyName: 'Last' }),
      await register({ familyName: 'Kept' }),
      await register({ familyName: 'Twice' }),
    ];
    await merge(kept.id, twice.id);
    const mergeId = newId();
    await merge(last.id, kept.id, mergeId);
    for (const text of ['3', 'Twice', 'anna tw']) {
      const { rows, total } = await find(text);
      expect([total, rows.map(({ id }) => id)])
        .withContext(text)
        .toEqual([1, [last.id]]);
      expect(rows[0]?.mergedFrom).toEqual([{ number: 3, givenName: 'Anna', familyName: 'Twice' }]);
    }
    const all = await find('Anna');
    expect([all.total, all.rows[0]?.mergedFrom?.map(({ number }) => number)]).toEqual([1, [2, 3]]);
    expect((await find('Last')).rows[0]?.mergedFrom).toBeUndefined();
    await undo(last.id, mergeId);
    expect((await find('3')).rows.map(({ id }) => id)).toEqual([kept.id]);
    expect((await find('2')).rows[0]?.mergedFrom).toBeUndefined();
  });

  it('do not count the patient who is looked at', async () => {
    const { id } = await register();
    const { body } = await clinic.as('clinician').post<LikePatients>('/api/patients/likenesses', {
      givenName: 'Anna',
      familyName: 'Smith',
      birthDate: '1980-06-15',
      except: id,
    });
    expect(body.rows).toEqual([]);
  });

  it('are one patient once merged: every course stands with the one that stays', async () => {
    const [kept, twice] = [await register(), await register({ givenName: 'Ana' })];
    await clinic.as('staff').post(`/api/courses/${twice.courseId}/intake`, anIntake());
    const { status, body } = await merge(kept.id, twice.id);
    expect(status).toBe(200);
    expect(body.courses.map(({ id }) => id)).toEqual(
      jasmine.arrayWithExactContents([kept.courseId, twice.courseId]),
    );
    expect(body.merged?.map(({ patientId, reason }) => [patientId, reason])).toEqual([
      [twice.id, 'Same person'],
    ]);
    expect((await read(twice.id)).mergedInto).toBe(kept.id);
    expect((await read(twice.id)).courses).toEqual([]);
    const found = await clinic.as('staff').post<PatientPage>('/api/patients/search', aSearch());
    expect(found.body.rows.map(({ id }) => id)).toEqual([kept.id]);
    expect(await alike({ givenName: 'Ana', familyName: 'Smith' })).toHaveSize(1);
    const intake = await clinic.as('staff').get<IntakeView>(`/api/courses/${twice.courseId}/intake`);
    expect(intake.body.intake?.version).toBe(1);
  });

  it('are two again once that is undone: courses go back, those opened since stay', async () => {
    const [kept, twice] = [await register(), await register()];
    const mergeId = newId();
    await merge(kept.id, twice.id, mergeId);
    const since = newId();
    await clinic.as('staff').post(`/api/patients/${kept.id}/courses`, { id: since });
    expect((await undo(kept.id, mergeId)).status).toBe(200);
    expect((await read(kept.id)).courses.map(({ id }) => id)).toEqual(
      jasmine.arrayWithExactContents([kept.courseId, since]),
    );
    expect((await read(twice.id)).courses.map(({ id }) => id)).toEqual([twice.courseId]);
    expect((await read(twice.id)).mergedInto).toBeUndefined();
    expect((await read(kept.id)).merged).toBeUndefined();
    expect((await undo(kept.id, mergeId)).problem.type).toBe('/problems/already-exists');
    expect((await merge(kept.id, twice.id)).status).toBe(200);
  });

  it('stay as they are when undone in another order than they were merged', async () => {
    const [a, b, c] = [await register(), await register(), await register()];
    const [first, second] = [newId(), newId()];
    await merge(b.id, a.id, first);
    await merge(c.id, b.id, second);
    expect((await read(c.id)).courses).toHaveSize(3);
    await undo(b.id, first);
    await undo(c.id, second);
    const courses = await Promise.all([a, b, c].map(async ({ id }) => (await read(id)).courses));
    expect(courses.flat().map(({ id }) => id)).toEqual(
      jasmine.arrayWithExactContents([a.courseId, b.courseId, c.courseId]),
    );
  });

  it('are never merged with themselves, twice, or into one who is merged', async () => {
    const [a, b, c] = [await register(), await register(), await register()];
    expect((await merge(a.id, a.id)).problem.fields?.[0]?.field).toBe('/mergedId');
    expect((await merge(a.id, newId())).status).toBe(404);
    const id = newId();
    await merge(a.id, b.id, id);
    expect((await merge(a.id, b.id, id)).status).toBe(200);
    expect((await merge(c.id, b.id)).problem.type).toBe('/problems/already-exists');
    expect((await merge(b.id, c.id)).problem.type).toBe('/problems/already-exists');
    expect((await merge(a.id, c.id, id)).problem.type).toBe('/problems/already-exists');
    expect((await undo(c.id, id)).status).toBe(404);
  });

  it('leave an audit row of each merge, undoing and refusal', async () => {
    const [a, b] = [await register(), await register()];
    const before = (await clinic.auditRows()).length;
    const id = newId();
    await merge(a.id, b.id, id);
    await undo(a.id, id);
    await undo(a.id, id);
    const rows = (await clinic.auditRows()).slice(before);
    expect(rows.map(({ action, outcome, patient_id }) => [action, outcome, patient_id])).toEqual([
      ['patient.merge', 'done', a.id],
      ['patient.unmerge', 'done', a.id],
      ['patient.unmerge', 'refused', a.id],
    ]);
  });
});

describe('slips between two spellings', () => {
  it('are letters added, left out, changed or swapped with their neighbour', () => {
    expect(slipsBetween('anna', 'anna')).toBe(0);
    expect(slipsBetween('anna', 'ana')).toBe(1);
    expect(slipsBetween('smith', 'smtih')).toBe(1);
    expect(slipsBetween('meyer', 'maier')).toBe(2);
    expect(slipsBetween('', 'ab')).toBe(2);
    expect(slipsBetween('li', 'christopher')).toBe(Infinity);
  });
});
