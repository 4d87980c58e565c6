import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

interface Operation {
  readonly tags?: readonly string[];
  readonly responses: Readonly<Record<string, unknown>>;
}

describe('the document of the API', () => {
  let clinic: TestClinic;
  let paths: [string, Readonly<Record<string, Operation>>][];
  let text: string;
  beforeAll(async () => {
    clinic = await openTestClinic();
    const response = await clinic.as('nobody').inject({ url: '/api/openapi.json' });
    text = response.body;
    paths = Object.entries(response.json<{ paths: (typeof paths)[number][1] }>().paths as never);
  });
  afterAll(() => clinic.close());

  it('is OpenAPI 3.1 with every resource', () => {
    expect(JSON.parse(text)).toEqual(jasmine.objectContaining({ openapi: '3.1.0' }));
    expect(paths.length).toBeGreaterThan(15);
  });

  it('gives every operation a tag and an answer', () => {
    for (const [path, operations] of paths) {
      for (const [method, { tags, responses }] of Object.entries(operations)) {
        expect(tags).withContext(`${method} ${path}`).toHaveSize(1);
        expect(Object.keys(responses)).withContext(`${method} ${path}`).not.toEqual([]);
      }
    }
  });

  it('names every part of an address as a parameter', () => {
    for (const [path, operations] of paths) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(operations) as {
        parameters?: { name: string; in: string }[];
      }[]) {
        const inAddress = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
        expect(inAddress.map(({ name }) => name))
          .withContext(path)
          .toEqual(parts as string[]);
      }
    }
  });

  it('points at nothing that is not in it', () => {
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '');
    for (const reference of references) {
      const target = reference
        .split('/')
        .reduce<unknown>(
          (node, key) => (node as Record<string, unknown> | undefined)?.[key],
          JSON.parse(text),
        );
      expect(target).withContext(reference).toBeDefined();
    }
    expect(text).not.toContain('"$id"');
  });

  it('is a page to read, without script, under the strict policy', async () => {
    const response = await clinic.as('nobody').inject({ url: '/api/docs' });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toMatch(/^text\/html/);
    expect(response.body).toContain('/api/patients/search');
    expect(response.body).not.toContain('<script');
    const [, nonce] = /<style nonce="([^"]+)"/.exec(response.body) ?? [];
    expect(response.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
  });
});
