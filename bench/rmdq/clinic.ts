import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildApp } from '../../server/app.ts';
import { openDatabase } from '../../server/db/open-database.ts';
import { aNewPatient, newId } from '../../server/testing/builders.ts';

const PASSWORD = 'four words for benches';

/** A clinic on the real server, with an empty embedded database of its own. */
export interface Clinic {
  readonly address: string;
  /** The cookie of staff who are signed in. */
  readonly cookie: string;
  /** Registers a patient and answers where the intake of the course stands. */
  register(): Promise<{ readonly page: string; readonly api: string }>;
  close(): Promise<void>;
}

export async function openClinic(): Promise<Clinic> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const database = await openDatabase({ databaseUrl: null, dataFolder });
  const app = await buildApp({
    database,
    now: () => new Date(),
    logger: false,
    appFolder: resolve('dist/plumbline/browser'),
    https: null,
    isBehindProxy: false,
    publicUrl: null,
  });
  await app.listen({ host: 'localhost', port: 0 });
  const address = `http://localhost:${(app.server.address() as AddressInfo).port}`;

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
  const staff = { username: 'staff', displayName: 'Sam Desk', roles: ['staff'], password: PASSWORD };
  await post('/api/accounts', { id: newId(), ...staff }, await signIn('administrator'));
  const cookie = await signIn('staff');

  return {
    address,
    cookie,
    register: async () => {
      const patient = aNewPatient();
      await post('/api/patients', patient, cookie);
      const { id, courseId } = patient;
      return {
        page: `${address}/patients/${id}/courses/${courseId}/intake?section=disability`,
        api: `${address}/api/courses/${courseId}/intake`,
      };
    },
    close: async () => {
      await app.close();
      await database.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}
