import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { InjectOptions, Response } from 'light-my-request';
import type { Problem } from '#contract/problem';
import type { NewPatient } from '#contract/patient';
import { ROLES, type Role } from '#contract/permission';
import { insertAccount } from '../accounts/account-repository.ts';
import { buildApp } from '../app.ts';
import { hashPassword } from '../auth/password.ts';
import { insertSession } from '../auth/session-repository.ts';
import { SESSION_COOKIE, hashToken, newSessionToken } from '../auth/session-token.ts';
import { insertClinic } from '../clinic/clinic-repository.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { aNewPatient, testSecret } from './builders.ts';
import { openEmpty } from './databases.ts';

export const TEST_PASSWORD = 'correct horse battery';
/** Hashing is slow on purpose; the specs share one. */
const testPasswordHash = hashPassword(TEST_PASSWORD);

/** A clinic in Chicago on a Monday morning, with one signed-in account per role. */
export interface TestClinic {
  readonly app: TypedApp;
  readonly database: Database;
  readonly accountIds: Readonly<Record<Role, string>>;
  /** Moves the clinic's clock. */
  setNow(instant: string): void;
  /** Asks as somebody with this role; `nobody` is not signed in. */
  as(who: Role | 'nobody'): Caller;
  /** Registers a patient and gives the id of the first course. */
  openCourse(details?: Partial<NewPatient>): Promise<string>;
  auditRows(): Promise<
    { action: string; outcome: string; patient_id: string | null; account_id: string | null }[]
  >;
  close(): Promise<void>;
}

export interface Caller {
  get<T>(url: string): Promise<Answer<T>>;
  post<T>(url: string, body?: unknown): Promise<Answer<T>>;
  put<T>(url: string, body?: unknown): Promise<Answer<T>>;
  delete<T>(url: string, body?: unknown): Promise<Answer<T>>;
  inject(options: InjectOptions): Promise<Response>;
}

export interface Answer<T> {
  readonly status: number;
  /** The body of a success. */
  readonly body: T;
  /** The same body, read as problem details. */
  readonly problem: Problem;
}

/**
 * Makes a clinic on an empty database. The caller closes it; a database that was handed in is closed by whoever made
 * it. `freshApp` is for specs of what the app itself remembers, such as how often somebody tried.
 */
export async function openTestClinic(
  open: (() => Promise<Database>) | null = null,
  { freshApp = false } = {},
): Promise<TestClinic> {
  const database = await (open ?? openEmpty)();
  const seat = (freshApp ? null : freeSeats.pop()) ?? (await buildSeat());
  seat.database = database;
  seat.now = new Date('2026-03-02T15:00:00Z');
  const { app } = seat;
  const { accountIds, tokens } = await fillClinic(database, seat.now);

  const as = (who: Role | 'nobody') => callerOf(app, who === 'nobody' ? null : tokens[who]);
  return {
    app,
    database,
    accountIds,
    setNow: (instant) => {
      seat.now = new Date(instant);
    },
    as,
    openCourse: async (details) => {
      const request = aNewPatient(details);
      const answer = await as('staff').post('/api/patients', request);
      if (answer.status !== 201) throw new Error(`registering failed: ${JSON.stringify(answer.problem)}`);
      return request.courseId;
    },
    auditRows: () =>
      database.writes
        .selectFrom('audit_event')
        .select(['action', 'outcome', 'patient_id', 'account_id'])
        // In the order they were written: ids made within one millisecond are in none.
        .orderBy(database.engine === 'sqlite' ? sql`rowid` : sql`ctid`)
        .execute(),
    close: async () => {
      if (freshApp) await app.close();
      else freeSeats.push(seat);
      if (open === null) await database.close();
    },
  };
}

/** An app with the database and the clock it looks at just now. */
interface Seat {
  readonly app: TypedApp;
  database: Database;
  now: Date;
}

/** Building an app compiles every schema, which takes longer than most specs, so that one serves many in turn. */
const freeSeats: Seat[] = [];

async function buildSeat(): Promise<Seat> {
  const current: Pick<Seat, 'database' | 'now'> = { database: null as never, now: new Date(0) };
  const database: Database = {
    get engine() {
      return current.database.engine;
    },
    get place() {
      return current.database.place;
    },
    get reads() {
      return current.database.reads;
    },
    get writes() {
      return current.database.writes;
    },
    transact: (work) => current.database.transact(work),
    close: () => current.database.close(),
  };
  const app = await buildApp({
    database,
    now: () => current.now,
    secret: testSecret,
    logger: false,
    appFolder: null,
    https: null,
    isBehindProxy: false,
    publicUrl: 'https://clinic.example',
  });
  return Object.assign(current, { app });
}

async function fillClinic(database: Database, now: Date) {
  const at = now.toISOString();
  const passwordHash = await testPasswordHash;
  const accountIds = Object.fromEntries(ROLES.map((role) => [role, randomUUIDv7()])) as Record<Role, string>;
  const tokens = Object.fromEntries(ROLES.map((role) => [role, newSessionToken()])) as Record<Role, string>;
  await database.transact(async (tx) => {
    await insertClinic(tx, {
      id: randomUUIDv7(),
      name: 'Lakeside Back Clinic',
      timeZone: 'America/Chicago',
      locale: 'en-US',
      emergencyNumber: '911',
      isDemo: false,
      createdAt: at,
    });
    for (const role of ROLES) {
      const id = accountIds[role];
      await insertAccount(tx, {
        id,
        username: role,
        displayName: `The ${role}`,
        roles: [role],
        passwordHash,
        isDemo: false,
        at,
      });
      // Specs move the clock, so these sessions outlive it.
      const expiresAt = '2999-01-01T00:00:00.000Z';
      await insertSession(tx, {
        tokenHash: hashToken(tokens[role]),
        accountId: id,
        at: expiresAt,
        expiresAt,
      });
    }
  });
  return { accountIds, tokens };
}

function callerOf(app: TypedApp, token: string | null): Caller {
  const inject = (options: InjectOptions): Promise<Response> =>
    app.inject({
      ...options,
      headers: { 'x-plumbline': '1', ...options.headers },
      cookies: token === null ? {} : { [SESSION_COOKIE]: token },
    });
  const ask = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: unknown,
  ): Promise<Answer<T>> => {
    const response = await inject({
      method,
      url,
      ...(payload === undefined ? {} : { payload: payload as object }),
    });
    const body = response.json<T & Problem>();
    return { status: response.statusCode, body, problem: body };
  };
  return {
    inject,
    get: (url) => ask('GET', url),
    post: (url, body) => ask('POST', url, body),
    put: (url, body) => ask('PUT', url, body),
    delete: (url, body) => ask('DELETE', url, body),
  };
}
