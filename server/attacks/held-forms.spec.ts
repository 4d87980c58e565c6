import { operationsOf } from '../testing/api-walk.ts';
import { newId } from '../testing/builders.ts';
import { Browser } from '../testing/browser.ts';
import { type FullRecord, fillRecord } from '../testing/full-record.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

/** What a patient’s browser may ask like anybody’s. */
const FOR_ANYBODY = [
  'GET /api/health',
  'GET /api/health/ready',
  'GET /api/clinic',
  'POST /api/clinic',
  'GET /api/session',
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/form/opening',
];

describe('a browser that holds a patient’s form', () => {
  let clinic: TestClinic;
  let record: FullRecord;
  beforeEach(async () => {
    clinic = await openTestClinic(null, { freshApp: true });
    record = await fillRecord(clinic, { familyName: 'Quillfeather' });
  });
  afterEach(() => clinic.close());

  const handedOver = async (form: 'intake' | 'check-in'): Promise<Browser> => {
    const browser = await new Browser(clinic).signIn();
    const [path, body] =
      form === 'intake' ? ['handovers', { validUntil: null }] : ['check-in-handovers', { week: null }];
    const made = await browser.ask('POST', `${record.course}/${path}`, {
      id: newId(),
      way: 'tablet',
      ...(body as object),
    });
    expect(made.statusCode).toBe(201);
    return browser;
  };

  for (const form of ['intake', 'check-in'] as const) {
    it(`with the ${form} reaches no other route, about its own course or any other`, async () => {
      const browser = await handedOver(form);
      for (const { method, path } of await operationsOf(clinic.app)) {
        if (FOR_ANYBODY.includes(`${method} ${path}`) || path.startsWith('/api/form')) continue;
        const url = path
          .replace('{courseId}', record.patient.courseId)
          .replace('{patientId}', record.patient.id)
          .replace(/\{\w+\}/g, () => newId());
        const answer = await browser.ask(method, url, method === 'GET' ? undefined : {});
        expect(answer.statusCode).withContext(`${method} ${url}`).toBe(403);
        expect(answer.body).withContext(`${method} ${url}`).not.toContain('Quill');
      }
    });

    it(`with the ${form} does not reach the other form`, async () => {
      const browser = await handedOver(form);
      const others = form === 'intake' ? '/api/form/check-in' : '/api/form';
      expect((await browser.ask('GET', others)).statusCode).toBeGreaterThanOrEqual(400);
      const own = await browser.ask('GET', form === 'intake' ? '/api/form' : '/api/form/check-in');
      expect(own.statusCode).toBe(200);
      expect(own.body).not.toContain('Quillfeather');
    });
  }

  it('cannot sign anybody out, nor find out by it whose browser this was', async () => {
    const browser = await handedOver('intake');
    expect((await browser.ask('DELETE', '/api/session')).statusCode).toBe(403);
    expect((await browser.ask('GET', '/api/session')).json<object>()).toEqual({
      session: null,
      form: { way: 'tablet', kind: 'intake' },
    });
  });

  it('is opened by no guess: a link that never was is not found, and guesses run out', async () => {
    const stranger = new Browser(clinic);
    const statuses = new Set<number>();
    for (let guess = 0; guess < 25; guess++) {
      const token = `${'A'.repeat(40)}${String(guess).padStart(3, '0')}`;
      statuses.add((await stranger.ask('POST', '/api/form/opening', { token })).statusCode);
    }
    expect([...statuses]).toEqual([404, 429]);
    expect(stranger.token).toBeUndefined();
  });
});
