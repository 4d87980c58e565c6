import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_PASSWORD } from './testing/test-clinic.ts';
import { aNewPatient } from './testing/builders.ts';

/** The server as people run it: a process of its own on an embedded database. */
class ServerProcess {
  readonly #folder = mkdtempSync(join(tmpdir(), 'plumbline-restart-'));
  #process: ChildProcess | null = null;
  #origin = '';
  #cookie = '';

  async start(extra: Record<string, string> = {}): Promise<void> {
    const appFolder = join(this.#folder, 'app');
    mkdirSync(appFolder, { recursive: true });
    writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>Plumbline</title>');
    const port = await freePort();
    this.#origin = `http://localhost:${port}`;
    const env = {
      ...process.env,
      PORT: String(port),
      DATA_DIR: join(this.#folder, 'data'),
      APP_DIR: appFolder,
      LOG_LEVEL: 'silent',
      ...extra,
    };
    const child = spawn(process.execPath, ['server/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve());
      child.once('exit', (code) => reject(new Error(`the server ended with status ${String(code)}`)));
    });
  }

  /** Ends the process and answers its exit status, null when it was killed. */
  async stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#process;
    if (!child) return null;
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    return ended;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${this.#origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-plumbline': '1', cookie: this.#cookie },
      body: body === undefined ? null : JSON.stringify(body),
    });
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    return response;
  }

  async signIn(username: string): Promise<void> {
    const response = await this.ask('POST', '/api/session', { username, password: TEST_PASSWORD });
    expect(response.status).toBe(200);
  }

  removeData(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

describe('a server that is restarted', () => {
  let server: ServerProcess;
  beforeEach(async () => {
    server = new ServerProcess();
    await server.start();
    await server.ask('POST', '/api/clinic', {
      name: 'Lakeside Back Clinic',
      timeZone: 'America/Chicago',
      locale: 'en-US',
      emergencyNumber: '911',
      administrator: { id: randomUUIDv7(), username: 'admin', displayName: 'Ada', password: TEST_PASSWORD },
    });
    await server.signIn('admin');
    const staff = { id: randomUUIDv7(), username: 'staff', displayName: 'Sam', password: TEST_PASSWORD };
    await server.ask('POST', '/api/accounts', { ...staff, roles: ['staff'] });
    await server.signIn('staff');
  });
  afterEach(async () => {
    await server.stop('SIGKILL');
    server.removeData();
  });

  it('has everything it acknowledged before it was killed in the middle of writing', async () => {
    const acknowledged: string[] = [];
    const writing = Promise.allSettled(
      Array.from({ length: 60 }, async () => {
        const patient = aNewPatient();
        const response = await server.ask('POST', '/api/patients', patient);
        if (response.status === 201) acknowledged.push(patient.id);
        if (acknowledged.length === 20) await server.stop('SIGKILL');
      }),
    );
    await writing;
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);

    await server.start();
    await server.signIn('staff');
    const statuses = await Promise.all(
      acknowledged.map(async (id) => (await server.ask('GET', `/api/patients/${id}`)).status),
    );
    expect(statuses.every((status) => status === 200)).toBeTrue();
  });

  it('keeps people signed in, and ends quietly when it is asked to stop', async () => {
    expect(await server.stop('SIGTERM')).toBe(0);
    await server.start();
    expect((await server.ask('POST', '/api/patients', aNewPatient())).status).toBe(201);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
