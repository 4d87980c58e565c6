import type { Problem } from '#contract/problem';
import { ROLES } from '#contract/permission';
import { type Operation, type Schema, operationsOf, schemasWithin } from '../testing/api-walk.ts';
import { aNewPatient, anIntake, newId } from '../testing/builders.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

/**
 * Where a body may hold more than is known: what was typed into a form is kept as it stands, and the intake another
 * system sends is read by the rules themselves, which name what they cannot read. The latter stores nothing.
 */
const OPEN_BODIES = [
  ...['intake', 'examination', 'check-in', 'plan', 'visit'].map(
    (form) => `PUT /api/courses/{courseId}/drafts/${form} /content`,
  ),
  'POST /api/v1/decision-support/assess',
];

describe('the bodies of requests', () => {
  let clinic: TestClinic;
  let courseId: string;
  let writes: (Operation & { readonly body: Schema })[];
  beforeAll(async () => {
    clinic = await openTestClinic(null, { freshApp: true });
    courseId = await clinic.openCourse();
    const operations = await operationsOf(clinic.app);
    writes = operations.flatMap((operation) =>
      operation.body === null ? [] : [{ ...operation, body: operation.body }],
    );
  });
  afterAll(() => clinic.close());

  const isOpen = (place: string): boolean => OPEN_BODIES.some((open) => place.startsWith(open));

  /** Sends it as everybody, about a course that is there. */
  const send = ({ method, path }: Operation, payload: string) => {
    const url = path.replace('{courseId}', courseId).replace(/\{\w+\}/g, () => newId());
    const headers = { 'content-type': 'application/json' };
    return Promise.all(
      [...ROLES, 'nobody' as const].map((who) => clinic.as(who).inject({ method, url, payload, headers })),
    );
  };

  it('take no property that is not known, at any depth', () => {
    const loose = writes.flatMap(({ method, path, body }) =>
      schemasWithin(body)
        .filter(([, { type, additionalProperties }]) => type === 'object' && additionalProperties !== false)
        .map(([place]) => `${method} ${path} ${place}`.trim()),
    );
    expect(loose.filter((place) => !isOpen(place))).toEqual([]);
    for (const open of OPEN_BODIES)
      expect(loose.some((place) => place.startsWith(open)))
        .withContext(open)
        .toBeTrue();
  });

  it('hold no text and no list without an end', () => {
    const endless = writes.flatMap(({ method, path, body }) =>
      schemasWithin(body)
        .filter(([, schema]) => isEndless(schema))
        .map(([place]) => `${method} ${path} ${place}`),
    );
    expect(endless.filter((place) => !isOpen(place))).toEqual([]);
  });

  it('name what is not known, and nothing of them is stored', async () => {
    for (const operation of writes) {
      if (isOpen(`${operation.method} ${operation.path}`)) continue;
      for (const answer of await send(
        operation,
        '{"isAdmin":true,"roles":["administrator"],"accountId":"x"}',
      )) {
        expect([400, 401, 403, 422, 429])
          .withContext(`${operation.method} ${operation.path}`)
          .toContain(answer.statusCode);
      }
    }
    const patient = aNewPatient();
    await clinic.as('staff').post('/api/patients', patient);
    const intake = anIntake();
    const surplus = await clinic.as('staff').post(`/api/courses/${patient.courseId}/intake`, {
      ...intake,
      recordedBy: clinic.accountIds.chiropractor,
      answers: { ...intake.answers, triageLevel: 'clear' },
    });
    expect(surplus.problem.fields?.map(({ field }) => field)).toEqual([
      '/recordedBy',
      '/answers/triageLevel',
    ]);
    expect(
      (await clinic.as('staff').get<{ intake: unknown }>(`/api/courses/${patient.courseId}/intake`)).body
        .intake,
    ).toBeNull();
  });

  it('never reach the prototype of anything', async () => {
    for (const operation of writes) {
      for (const payload of [
        '{"__proto__":{"isAdmin":true}}',
        '{"constructor":{"prototype":{"isAdmin":true}}}',
        '{"a":{"__proto__":{"isAdmin":true}}}',
      ]) {
        for (const answer of await send(operation, payload)) expect(answer.statusCode).toBeLessThan(500);
      }
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('may be nested as deep as a request can be: they are refused, and nothing runs out', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    for (const operation of writes) {
      for (const payload of [deep, `{"replaces":0,"basedOn":0,"content":{"a":${deep}}}`]) {
        for (const { statusCode } of await send(operation, payload)) {
          expect(statusCode).withContext(`${operation.method} ${operation.path}`).toBeGreaterThanOrEqual(400);
          expect(statusCode).withContext(`${operation.method} ${operation.path}`).toBeLessThan(500);
        }
      }
    }
  });

  it('that are wrong in very many places are told of the first hundred', async () => {
    const payload = JSON.stringify(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1])),
    );
    for (const operation of writes) {
      for (const answer of await send(operation, payload)) {
        expect((answer.json<Problem>().fields ?? []).length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('with one name twice count as their last, where they are checked and where they are stored', async () => {
    const patient = aNewPatient({ givenName: 'Last' });
    const payload = JSON.stringify(patient).replace('{', '{"givenName":"First",');
    const answer = await clinic.as('staff').inject({
      method: 'POST',
      url: '/api/patients',
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.json<{ givenName: string }>().givenName).toBe('Last');
  });

  it('are JSON in UTF-8 and nothing else, a form least of all', async () => {
    const patient = JSON.stringify(aNewPatient());
    for (const [type, payload] of [
      ['application/x-www-form-urlencoded', 'givenName=Anna'],
      ['multipart/form-data; boundary=x', '--x--'],
      ['text/plain', patient],
      ['text/plain;charset=utf-8', patient],
      ['text/csv', patient],
      ['application/xml', '<a/>'],
      ['application/jsonp', patient],
      ['', patient],
    ] as const) {
      const answer = await clinic
        .as('staff')
        .inject({ method: 'POST', url: '/api/patients', payload, headers: { 'content-type': type } });
      expect(answer.statusCode).withContext(type).toBe(415);
    }
    for (const payload of [
      Buffer.from(patient, 'utf16le'),
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    ]) {
      const answer = await clinic.as('staff').inject({
        method: 'POST',
        url: '/api/patients',
        payload,
        headers: { 'content-type': 'application/json; charset=utf-16' },
      });
      expect(answer.statusCode).toBe(400);
    }
  });
});

function isEndless({
  type,
  pattern,
  format,
  maxLength,
  maxItems,
  uniqueItems,
  items,
  enum: codes,
}: Schema): boolean {
  if (type === 'array') return maxItems === undefined && !(uniqueItems === true && items?.enum !== undefined);
  if (type !== 'string') return false;
  // A pattern without * or + has an end of its own.
  const isBoundedByPattern =
    pattern !== undefined && !/(?<![[\\(])[*+]/.test(pattern.replace(/\[[^\]]*\]/g, 'x'));
  return codes === undefined && format === undefined && maxLength === undefined && !isBoundedByPattern;
}
