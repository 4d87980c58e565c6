import { ROLES } from '#contract/permission';
import { type Operation, operationsOf } from '../testing/api-walk.ts';
import { aNewPatient, newId } from '../testing/builders.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

/** What the browser of somebody who is signed in sends for a page of another site. */
const FOREIGN: readonly Readonly<Record<string, string>>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': '' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://clinic.example' },
  { origin: 'https://clinic.example.evil.example' },
  { origin: 'https://localhost:81' },
];

describe('a page of another site', () => {
  let clinic: TestClinic;
  let writes: Operation[];
  beforeAll(async () => {
    clinic = await openTestClinic(null, { freshApp: true });
    writes = (await operationsOf(clinic.app)).filter(({ method }) => method !== 'GET');
  });
  afterAll(() => clinic.close());

  it('makes nobody’s browser write anything, on any route', async () => {
    for (const { method, path } of writes) {
      const url = path.replace(/\{\w+\}/g, () => newId());
      for (const headers of FOREIGN) {
        for (const who of ROLES) {
          const answer = await clinic.as(who).inject({ method, url, headers, payload: {} });
          expect(answer.statusCode)
            .withContext(`${who}: ${method} ${url} ${JSON.stringify(headers)}`)
            .toBe(403);
        }
      }
    }
    // Nobody was even signed out.
    expect((await clinic.as('staff').get<{ session: unknown }>('/api/session')).body.session).not.toBeNull();
  });

  it('cannot send our header, without which no write is taken', async () => {
    for (const { method, path } of writes) {
      const url = path.replace(/\{\w+\}/g, () => newId());
      const answer = await clinic.app.inject({ method, url, payload: {} });
      expect(answer.statusCode).withContext(`${method} ${url}`).toBe(403);
    }
  });

  it('may read no answer: no route allows another origin', async () => {
    for (const method of ['GET', 'OPTIONS'] as const) {
      const answer = await clinic.as('staff').inject({
        method,
        url: '/api/alerts',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it('is none of ours: those write as before, and so do programs', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://localhost' },
      { origin: 'https://clinic.example' },
      {},
    ]) {
      const payload = aNewPatient();
      const answer = await clinic.as('staff').inject({
        method: 'POST',
        url: '/api/patients',
        payload,
        headers: { host: 'localhost', ...headers },
      });
      expect(answer.statusCode).withContext(JSON.stringify(headers)).toBe(201);
    }
  });
});
