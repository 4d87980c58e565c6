import { type AddressInfo, type Socket, connect } from 'node:net';
import { once } from 'node:events';
import type { NewPatient } from '#contract/patient';
import { SESSION_COOKIE } from '../auth/session-token.ts';
import { aNewPatient, aSearch } from '../testing/builders.ts';
import { Browser } from '../testing/browser.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

describe('connections', () => {
  let clinic: TestClinic;
  let port: number;
  let token: string;
  beforeEach(async () => {
    clinic = await openTestClinic(null, { freshApp: true });
    await clinic.app.listen({ host: '127.0.0.1', port: 0 });
    port = (clinic.app.server.address() as AddressInfo).port;
    token = (await new Browser(clinic).signIn()).token ?? '';
  });
  afterEach(() => clinic.close());

  /** A connection on which bytes are written as they stand, and what came back until it was closed. */
  const open = async (bytes: string): Promise<{ socket: Socket; answered: Promise<string> }> => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    // The server may cut a connection while it is still written to.
    socket.on('error', () => undefined);
    const answered = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)));
    socket.write(bytes);
    return { socket, answered };
  };
  const answerTo = async (bytes: string): Promise<string> => (await open(bytes)).answered;
  const head = (lines: readonly string[]): string => [...lines, '', ''].join('\r\n');
  const post = (url: string, more: readonly string[]): string =>
    head([
      `POST ${url} HTTP/1.1`,
      'host: localhost',
      'connection: close',
      'x-plumbline: 1',
      `cookie: ${SESSION_COOKIE}=${token}`,
      'content-type: application/json',
      ...more,
    ]);
  const registered = async (): Promise<NewPatient[]> =>
    (await clinic.as('staff').post<{ rows: NewPatient[] }>('/api/patients/search', aSearch())).body.rows;

  it('have an end, however slowly something is sent, and only so many are open at once', async () => {
    const { server } = clinic.app;
    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBe(120_000);
    expect(server.maxConnections).toBe(4_000);
    // Shorter here, so that nobody waits.
    server.headersTimeout = 100;
    server.requestTimeout = 200;
    const slow = await Promise.all([
      open(''),
      open('GET /api/health HTTP/1.1\r\nhost: loc'),
      open(post('/api/patients', ['content-length: 1000']) + '{"id":'),
    ]);
    for (const answer of await Promise.all(slow.map(({ answered }) => answered))) {
      expect(answer).toMatch(/^(|HTTP\/1\.1 408 [^]*)$/);
    }
    expect((await clinic.as('staff').get('/api/alerts')).status).toBe(200);
  });

  it('that send more than a request may have are cut off while they send, whatever length they name', async () => {
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    const chunked = await answerTo(post('/api/patients', ['transfer-encoding: chunked']) + chunk.repeat(8));
    expect(chunked).toMatch(/^HTTP\/1\.1 413 /);
    expect(await answerTo(post('/api/patients', ['content-length: 99999999']))).toMatch(/^HTTP\/1\.1 413 /);
    const csv = ['content-type: text/csv', 'content-length: 99999999'];
    const nobody = head([
      'POST /api/imports/patients/preview HTTP/1.1',
      'host: localhost',
      'connection: close',
      'x-plumbline: 1',
      ...csv,
    ]);
    // Nobody’s file is read at all.
    expect(await answerTo(nobody)).toMatch(/^HTTP\/1\.1 401 /);
    const header = head(['GET /api/health HTTP/1.1', 'host: localhost', `x-long: ${'x'.repeat(100_000)}`]);
    expect(await answerTo(header)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('carry no second request inside the first', async () => {
    const inner = head(['GET /api/accounts HTTP/1.1', 'host: localhost']);
    for (const framing of [
      ['content-length: 5', 'transfer-encoding: chunked'],
      ['content-length: 5', 'content-length: 6'],
      ['transfer-encoding: chunked, identity'],
      ['transfer-encoding : chunked'],
      ['content-length: +5'],
    ]) {
      const answer = await answerTo(post('/api/patients', framing) + `0\r\n\r\n${inner}`);
      expect(answer)
        .withContext(framing.join())
        .toMatch(/^HTTP\/1\.1 400 /);
      expect(answer.match(/HTTP\/1\.1/g))
        .withContext(framing.join())
        .toHaveSize(1);
    }
    const bare = await answerTo('GET /api/health HTTP/1.1\r\nhost: localhost\r\nx-a: 1\nx-b: 2\r\n\r\n');
    expect(bare).toMatch(/^HTTP\/1\.1 400 /);
    expect(await registered()).toEqual([]);
  });

  it('tell nothing of the server when what they send is no request', async () => {
    for (const bytes of [
      '\u0016\u0003\u0001\u0002',
      'HELO evil\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n',
    ]) {
      expect(await answerTo(bytes)).not.toMatch(/fastify|node|at .*\(|server:/i);
    }
    const { headers } = await clinic.app.inject('/api/health');
    expect(Object.keys(headers)).not.toContain('server');
    expect(Object.keys(headers)).not.toContain('x-powered-by');
  });

  it('under way while their session ends do not bring it back', async () => {
    const body = JSON.stringify(aNewPatient());
    const { socket, answered } = await open(
      post('/api/patients', [`content-length: ${body.length}`]) + body.slice(0, 10),
    );
    // The request has begun once another on a later connection is answered.
    expect(
      await answerTo(head(['GET /api/health HTTP/1.1', 'host: localhost', 'connection: close'])),
    ).toMatch(/200/);
    clinic.setNow('2026-03-02T15:10:00Z');
    await clinic.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { 'x-plumbline': '1' },
      cookies: { [SESSION_COOKIE]: token },
    });
    socket.write(body.slice(10));
    expect(await answered).not.toMatch(/set-cookie/i);
    const after = await clinic.app.inject({ url: '/api/alerts', cookies: { [SESSION_COOKIE]: token } });
    expect(after.statusCode).toBe(401);
  });
});
