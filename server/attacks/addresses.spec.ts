import { type Schema, operationsOf } from '../testing/api-walk.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

describe('the addresses of the API', () => {
  let clinic: TestClinic;
  beforeAll(async () => (clinic = await openTestClinic()));
  afterAll(() => clinic.close());

  it('hold ids, codes, dates and numbers: nothing of a patient ever stands in one', async () => {
    const open = (await operationsOf(clinic.app)).flatMap(({ method, path, parameters }) =>
      parameters
        .filter(({ in: place, schema }) => place !== 'header' && mayHoldWords(schema))
        .map(({ name }) => `${method} ${path} ${name}`),
    );
    expect(open).toEqual([]);
  });

  it('are asked for with their case and their letters as they are, however they are written', async () => {
    for (const url of ['/%61pi/session', '/api/%73ession']) {
      const answer = await clinic.as('staff').inject({ url });
      expect(answer.statusCode).withContext(url).toBe(200);
      expect(answer.headers['cache-control']).withContext(url).toBe('no-store');
    }
    for (const url of [
      '/API/accounts',
      '//api/accounts',
      '/api//accounts',
      '/api/./accounts',
      '/api/accounts/',
    ]) {
      expect((await clinic.as('nobody').inject({ url })).statusCode)
        .withContext(url)
        .not.toBe(200);
    }
    expect((await clinic.as('nobody').inject({ url: '/%61pi/accounts' })).statusCode).toBe(401);
    for (const header of ['x-http-method-override', 'x-original-url', 'x-rewrite-url']) {
      const answer = await clinic
        .as('nobody')
        .inject({ url: '/api/session', headers: { [header]: '/api/accounts' } });
      expect(answer.body).withContext(header).not.toContain('accounts');
    }
  });

  it('answer every error with the headers of every page, or with stricter ones', async () => {
    for (const url of [
      '/api/none',
      '/api/patients/%E0%A4%A',
      `/api/patients/${'x'.repeat(400)}`,
      '/api/accounts',
    ]) {
      const { headers } = await clinic.as('nobody').inject({ url });
      expect(headers['x-content-type-options']).withContext(url).toBe('nosniff');
      expect(String(headers['content-security-policy'])).withContext(url).toContain("default-src 'none'");
      expect(headers['cache-control']).withContext(url).toBe('no-store');
    }
  });

  it('are never put together from the Host that was asked', async () => {
    for (const url of ['/api/session', '/api/docs', '/api/openapi.json', '/api/none']) {
      const answer = await clinic.as('staff').inject({
        url,
        headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
      });
      expect(answer.body + JSON.stringify(answer.headers))
        .withContext(url)
        .not.toContain('evil.example');
    }
  });
});

/** Words have letters in both cases, blanks or accents; a code, a date and a number have not. */
function mayHoldWords({ enum: codes, format, pattern, type, anyOf }: Schema): boolean {
  if (anyOf) return anyOf.some(mayHoldWords);
  if (type !== 'string' || codes !== undefined || format !== undefined) return false;
  return (
    pattern === undefined ||
    ['Anna Smith', 'Zoë', 'Smith'].some((name) => new RegExp(pattern, 'u').test(name))
  );
}
