import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Role } from '#contract/permission';
import { buildApp } from '../server/app.ts';
import { openDatabase } from '../server/db/open-database.ts';
import { newId, testSecret } from '../server/testing/builders.ts';

const PASSWORD = 'four words for benches';

/** A clinic on the real server, with an empty embedded database of its own. */
export interface Clinic {
  readonly address: string;
  /** The cookie of the person who is signed in. */
  cookie(): string;
  /** Asks the API as this person; anything but success throws. */
  post(url: string, payload: object): Promise<void>;
  /** Sets the clinic's clock and signs in again, for a session ends with time. */
  setNow(now: Date): Promise<void>;
  close(): Promise<void>;
}

/** Opens a clinic in which one person with these roles is signed in. */
export async function openClinic(roles: readonly Role[]): Promise<Clinic> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const database = await openDatabase({ databaseUrl: null, dataFolder });
  let clock: Date | null = null;
  const app = await buildApp({
    database,
    now: () => clock ?? new Date(),
    secret: testSecret,
    logger: false,
    appFolder: resolve('dist/plumbline/browser'),
    https: null,
    isBehindProxy: false,
    publicUrl: null,
  });
  await app.listen({ host: 'localhost', port: 0 });

  const post = async (url: string, payload: object, cookie = ''): Promise<string> => {
    const response = await app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'x-plumbline': '1', cookie },
    });
    if (response.statusCode >= 300) throw new Error(`${url}: ${response.body}`);
    return [response.headers['set-cookie']].flat()[0]?.split(';')[0] ?? '';
  };
  const signIn = (username: string): Promise<string> =>
    post('/api/session', { username, password: PASSWORD });

  await post('/api/clinic', {
    name: 'Lakeside Back Clinic',
    timeZone: 'America/Chicago',
    locale: 'en-US',
    emergencyNumber: '911',
    administrator: { id: newId(), username: 'administrator', displayName: 'Ada Admin', password: PASSWORD },
  });
  const person = { username: 'person', displayName: 'Sam Desk', roles: [...roles], password: PASSWORD };
  await post('/api/accounts', { id: newId(), ...person }, await signIn('administrator'));
  let cookie = await signIn('person');

  return {
    address: `http://localhost:${(app.server.address() as AddressInfo).port}`,
    cookie: () => cookie,
    post: async (url, payload) => {
      await post(url, payload, cookie);
    },
    setNow: async (now) => {
      clock = now;
      cookie = await signIn('person');
    },
    close: async () => {
      await app.close();
      await database.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

/** What a browser needs to be that person. */
export function cookieOf(clinic: Clinic) {
  const [name = '', value = ''] = clinic.cookie().split('=');
  return { name, value, domain: 'localhost', path: '/', secure: true };
}
