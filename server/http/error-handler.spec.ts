import type { InjectOptions } from 'light-my-request';
import type { Problem } from '#contract/problem';
import { aCheckIn, aNewPatient, aSearch, anIntake, intakeAnswers, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

describe('what the server says of bad input', () => {
  let clinic: TestClinic;
  let courseId: string;
  beforeAll(async () => {
    clinic = await openTestClinic();
    courseId = await clinic.openCourse();
  });
  afterAll(() => clinic.close());

  const send = async (options: InjectOptions) => {
    const response = await clinic.as('staff').inject({ method: 'POST', ...options });
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.headers['cache-control']).toBe('no-store');
    const problem = response.json<Problem>();
    expect(problem.status).toBe(response.statusCode);
    expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
    return problem;
  };
  const json = { 'content-type': 'application/json' };
  const register = (changes: Record<string, unknown>) =>
    send({ url: '/api/patients', payload: { ...aNewPatient(), ...changes } });
  const takeIntake = (changes: Record<string, unknown>) =>
    send({
      url: `/api/courses/${courseId}/intake`,
      payload: anIntake({ answers: { ...intakeAnswers(), ...changes } }),
    });
  const fieldsOf = (problem: Problem) => (problem.fields ?? []).map(({ field, code }) => [field, code]);

  it('unknown routes and methods', async () => {
    for (const options of [
      { url: '/api/nothing' },
      { method: 'DELETE' as const, url: '/api/patients' },
      { method: 'GET' as const, url: '/api/patients/%E0%A4%A' },
    ]) {
      expect((await send(options)).type).toBe('/problems/not-found');
    }
  });

  it('malformed and empty JSON, and bodies that are not JSON', async () => {
    const url = '/api/patients';
    expect((await send({ url, headers: json, payload: '{"id":' })).type).toBe('/problems/malformed-json');
    expect((await send({ url, headers: json, payload: '' })).type).toBe('/problems/malformed-json');
    const polluted = '{"__proto__":{"isAdmin":true}}';
    expect((await send({ url, headers: json, payload: polluted })).type).toBe('/problems/malformed-json');
    const xml = { 'content-type': 'application/xml' };
    expect((await send({ url, headers: xml, payload: '<a/>' })).type).toBe(
      '/problems/unsupported-media-type',
    );
    expect((await send({ url, headers: json, payload: '[]' })).type).toBe('/problems/invalid-request');
  });

  it('a body that is too large', async () => {
    const problem = await register({ givenName: 'x'.repeat(300_000) });
    expect(problem.type).toBe('/problems/too-large');
    expect(problem.status).toBe(413);
  });

  it('wrong types, without turning one into another', async () => {
    expect(fieldsOf(await register({ givenName: 5 }))).toEqual([['/givenName', 'wrong_type']]);
    expect(fieldsOf(await register({ phone: 5 }))).toEqual([['/phone', 'wrong_type']]);
    expect(fieldsOf(await takeIntake({ painNrs: '5' }))).toEqual([['/answers/painNrs', 'wrong_type']]);
    expect(fieldsOf(await takeIntake({ painNrs: 5.5 }))).toEqual([['/answers/painNrs', 'wrong_type']]);
    expect(fieldsOf(await takeIntake({ redFlags: { saddle_numbness: 'no' } }))).toEqual([
      ['/answers/redFlags/saddle_numbness', 'wrong_type'],
    ]);
  });

  it('what is missing or not known, each by name', async () => {
    const { familyName: _, ...patient } = aNewPatient();
    const missing = await send({ url: '/api/patients', payload: { ...patient, nickname: 'Annie' } });
    expect(fieldsOf(missing)).toEqual([
      ['/familyName', 'missing'],
      ['/nickname', 'unknown_code'],
    ]);
    expect(fieldsOf(await register({ sex: 'x' }))).toEqual([['/sex', 'unknown_code']]);
    expect(fieldsOf(await takeIntake({ symptoms: { sore: true } }))).toEqual([
      ['/answers/symptoms/sore', 'unknown_code'],
    ]);
    expect(fieldsOf(await takeIntake({ redFlags: { foot_drop: false } }))).toEqual([
      ['/answers/redFlags/foot_drop', 'unknown_code'],
    ]);
    expect(fieldsOf(await takeIntake({ pregnancy: 'perhaps' }))).toEqual([
      ['/answers/pregnancy', 'unknown_code'],
    ]);
  });

  it('scores out of range, with the limit', async () => {
    const high = await takeIntake({ painNrs: 11 });
    expect(fieldsOf(high)).toEqual([['/answers/painNrs', 'out_of_range']]);
    expect(high.fields?.[0]?.message).toBe('Give a number of at most 10.');
    expect(fieldsOf(await takeIntake({ painNrs: -1 }))).toEqual([['/answers/painNrs', 'out_of_range']]);
    const rmdq = { ...intakeAnswers().rmdq, items: Array.from({ length: 25 }, () => true) };
    expect(fieldsOf(await takeIntake({ rmdq }))).toEqual([['/answers/rmdq/items', 'wrong_count']]);
  });

  it('dates that do not exist', async () => {
    for (const birthDate of ['2025-02-29', '29.02.2024', '2024-1-5', '']) {
      expect(fieldsOf(await register({ birthDate })))
        .withContext(birthDate)
        .toEqual([['/birthDate', 'not_a_date']]);
    }
    expect(fieldsOf(await takeIntake({ onsetOn: '2026-02-30' }))).toEqual([
      ['/answers/onsetOn', 'not_a_date'],
    ]);
    expect(
      fieldsOf(
        await send({ url: `/api/courses/${courseId}/check-ins`, payload: aCheckIn({ on: '2026-13-01' }) }),
      ),
    ).toEqual([['/on', 'not_a_date']]);
  });

  it('control characters, blank names and texts that are too long', async () => {
    expect(fieldsOf(await register({ givenName: 'An\u0000na' }))).toEqual([['/givenName', 'not_readable']]);
    expect(fieldsOf(await register({ givenName: '   ' }))).toEqual([['/givenName', 'not_readable']]);
    expect(fieldsOf(await register({ givenName: '' }))).toEqual([['/givenName', 'too_short']]);
    expect(fieldsOf(await register({ givenName: 'x'.repeat(81) }))).toEqual([['/givenName', 'too_long']]);
    expect(fieldsOf(await takeIntake({ complaint: 'a\u0007b' }))).toEqual([
      ['/answers/complaint', 'not_readable'],
    ]);
  });

  it('a very long line, without thinking about it for long', async () => {
    const started = performance.now();
    await register({ givenName: `${'x'.repeat(200_000)}\u0007` });
    await register({ givenName: `${' '.repeat(200_000)}\u0007` });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('ids that are no ids', async () => {
    expect(fieldsOf(await register({ id: "1' or '1'='1" }))).toEqual([['/id', 'not_readable']]);
    expect((await send({ method: 'GET', url: '/api/patients/42' })).status).toBe(400);
  });

  it('without repeating what was sent', async () => {
    const problem = await register({ givenName: 'Secret\u0000Name', sex: 'SecretSex' });
    expect(JSON.stringify(problem)).not.toContain('Secret');
  });

  it('and stores nothing of any of it', async () => {
    const { body } = await clinic.as('staff').post<{ total: number }>('/api/patients/search', aSearch());
    expect(body.total).toBe(1);
    const intakes = await clinic.database.reads.selectFrom('intake_version').select('id').execute();
    expect(intakes).toEqual([]);
  });

  it('keeps names and answers out of the log of a failure', async () => {
    const broken = await openTestClinic();
    await broken.database.writes.schema.dropTable('patient_version').execute();
    const answer = await broken.as('staff').post('/api/patients', aNewPatient({ familyName: 'Secret' }));
    expect(answer.status).toBe(500);
    expect(answer.problem.type).toBe('/problems/internal-error');
    expect(JSON.stringify(answer.problem)).not.toMatch(/Secret|patient_version/);
    await broken.close();
  });
});

describeOnEveryDatabase('odd text', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  it('in a search or a sign-in is an ordinary miss or refusal, never a failure', async () => {
    for (const text of ['\u0000', 'a\u0000b', '\\', "'", '%', '\u{10FFFF}', '\ud800', '9'.repeat(100)]) {
      const search = await clinic.as('staff').post('/api/patients/search', aSearch({ text }));
      expect(search.status).withContext(JSON.stringify(text)).toBe(200);
      const signIn = await clinic
        .as('nobody')
        .post('/api/session', { username: text.slice(0, 64), password: text });
      expect([400, 401]).withContext(JSON.stringify(text)).toContain(signIn.status);
    }
  });

  it('in a name comes back as it was sent', async () => {
    const familyName = "O'Brien-Ñandú 李 😀 %_\\";
    const courseId = await clinic.openCourse({ familyName });
    expect(courseId).toBeTruthy();
    const { body } = await clinic
      .as('staff')
      .post<{ rows: { familyName: string }[] }>('/api/patients/search', aSearch({ text: 'obrien' }));
    expect(body.rows.map((row) => row.familyName)).toEqual([familyName]);
  });

  it('in an address is refused', async () => {
    expect((await clinic.as('staff').get(`/api/courses/${newId()}%00/intake`)).status).toBe(400);
  });
});
