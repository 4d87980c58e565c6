import type { Course, NewPatient, Patient, PatientPage } from '#contract/patient';
import { aNewPatient, aSearch, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

async function registerAt(clinic: TestClinic, details: Partial<NewPatient>) {
  const request = aNewPatient(details);
  return { request, answer: await clinic.as('staff').post<Patient>('/api/patients', request) };
}

/** The change a form sends that has not been touched yet. */
function changeOf({ courses: _c, id: _i, number: _n, registeredAt: _r, version, ...details }: Patient) {
  return { basedOn: version, ...details };
}

describe('registering and finding patients', () => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic()));
  afterEach(() => clinic.close());

  const staff = () => clinic.as('staff');
  const register = (details: Partial<NewPatient> = {}) => registerAt(clinic, details);

  it('registers a person with a first course and counts the numbers up', async () => {
    const { request, answer } = await register();
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: request.id,
      version: 1,
      number: 1,
      givenName: 'Anna',
      familyName: 'Smith',
      birthDate: '1980-06-15',
      sex: 'female',
      phone: null,
      email: null,
      registeredAt: '2026-03-02T15:00:00.000Z',
      courses: [
        {
          id: request.courseId,
          patientId: request.id,
          openedOn: '2026-03-02',
          stage: 'new',
          triageLevel: null,
          dayZero: null,
        },
      ],
    });
    expect((await register()).answer.body.number).toBe(2);
  });

  it('refuses an id that stands for another record', async () => {
    const { request } = await register();
    const otherPerson = await staff().post('/api/patients', { ...request, familyName: 'Jones' });
    expect(otherPerson.problem.type).toBe('/problems/already-exists');
    const otherPatient = await staff().post('/api/patients', aNewPatient({ courseId: request.courseId }));
    expect(otherPatient.problem.type).toBe('/problems/already-exists');
  });

  it('takes a birth today and an age of 120, and refuses tomorrow and 121 with the remedy', async () => {
    expect((await register({ birthDate: '2026-03-02' })).answer.status).toBe(201);
    expect((await register({ birthDate: '1905-03-03' })).answer.status).toBe(201);
    for (const birthDate of ['2026-03-03', '1905-03-02']) {
      const { answer } = await register({ birthDate });
      expect(answer.status).toBe(400);
      expect(answer.problem.fields?.[0]?.field).toBe('/birthDate');
      expect(answer.problem.fields?.[0]?.message).toMatch(/check the year/);
    }
  });

  it('judges the birth date by the date in the clinic, not in UTC', async () => {
    clinic.setNow('2026-03-03T04:00:00Z'); // still 2 March in Chicago
    expect((await register({ birthDate: '2026-03-03' })).answer.status).toBe(400);
  });

  it('changes the details and keeps the older version', async () => {
    const { answer } = await register();
    const url = `/api/patients/${answer.body.id}`;
    const married = await staff().put<Patient>(url, { ...changeOf(answer.body), familyName: 'Jones' });
    expect(married.status).toBe(200);
    expect(married.body.version).toBe(2);
    expect((await staff().get<Patient>(url)).body.familyName).toBe('Jones');
  });

  it('takes the same change sent twice as one', async () => {
    const { answer } = await register();
    const url = `/api/patients/${answer.body.id}`;
    const request = { ...changeOf(answer.body), familyName: 'Jones' };
    const [first, second] = [
      await staff().put<Patient>(url, request),
      await staff().put<Patient>(url, request),
    ];
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it('audits searches without names, reads, and reads of what is not there', async () => {
    const { request } = await register();
    await staff().post('/api/patients/search', aSearch({ text: 'smith' }));
    await staff().get(`/api/patients/${request.id}`);
    const missing = newId();
    expect((await staff().get(`/api/patients/${missing}`)).status).toBe(404);
    const account_id = clinic.accountIds.staff;
    expect(await clinic.auditRows()).toEqual([
      { action: 'patient.register', outcome: 'done', patient_id: request.id, account_id },
      { action: 'patient.search', outcome: 'done', patient_id: null, account_id },
      { action: 'patient.read', outcome: 'done', patient_id: request.id, account_id },
      { action: 'patient.read', outcome: 'refused', patient_id: missing, account_id },
    ]);
  });
});

describeOnEveryDatabase('patients written at the same moment', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  const staff = () => clinic.as('staff');
  const register = (details: Partial<NewPatient> = {}) => registerAt(clinic, details);

  it('makes one record of the same request sent twice at once', async () => {
    const request = aNewPatient();
    const answers = await Promise.all([1, 2, 3].map(() => staff().post<Patient>('/api/patients', request)));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1);
    expect((await staff().post<PatientPage>('/api/patients/search', aSearch())).body.total).toBe(1);
    const actions = (await clinic.auditRows()).map((row) => row.action);
    expect(actions.filter((action) => action === 'patient.register')).toHaveSize(1);
  });

  it('gives different numbers to patients registered at the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => register()));
    expect(answers.map(({ answer }) => answer.body.number).sort()).toEqual([1, 2, 3, 4]);
  });

  it('lets one of two changes at once win and shows the other what stands', async () => {
    const { answer } = await register();
    const url = `/api/patients/${answer.body.id}`;
    const answers = await Promise.all(
      ['Jones', 'Miller'].map((familyName) =>
        staff().put<Patient>(url, { ...changeOf(answer.body), familyName }),
      ),
    );
    const saved = answers.find(({ status }) => status === 200);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.problem.type).toBe('/problems/version-conflict');
    expect(refused?.problem.current).toEqual(saved?.body);
  });

  it('opens another course once, and not with the id of another patient', async () => {
    const { request } = await register();
    const other = await register();
    clinic.setNow('2026-09-01T15:00:00Z');
    const id = newId();
    const url = `/api/patients/${request.id}/courses`;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => staff().post<Course>(url, { id })));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201]);
    expect(answers[0]?.body).toEqual({
      id,
      patientId: request.id,
      openedOn: '2026-09-01',
      stage: 'new',
      triageLevel: null,
      dayZero: null,
    });
    const { body } = await staff().get<Patient>(`/api/patients/${request.id}`);
    expect(body.courses.map((course) => course.id)).toEqual([id, request.courseId]);
    const taken = await staff().post(`/api/patients/${other.request.id}/courses`, { id });
    expect(taken.status).toBe(409);
    expect((await staff().post(`/api/patients/${newId()}/courses`, { id: newId() })).status).toBe(404);
  });

  it('saves nothing when the audit row cannot be written', async () => {
    await clinic.database.writes.schema.alterTable('audit_event').renameTo('audit_gone').execute();
    const { answer } = await register();
    expect(answer.status).toBe(500);
    const { count } = await clinic.database.writes
      .selectFrom('patient')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(0);
  });
});
