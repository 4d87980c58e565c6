import { randomUUIDv7 } from 'node:crypto';
import { type CourseResult, type WeekScores } from '#domain/results';
import { addDays } from '#domain/outcomes';
import { CHECK_IN_WEEKS, CLOSING_REASONS, GLOBAL_IMPROVEMENTS, PLAN_ROWS } from '#domain/vocabulary';
import { insertAccount } from '../../server/accounts/account-repository.ts';
import { SESSION_COOKIE, hashToken, newSessionToken } from '../../server/auth/session-token.ts';
import { insertSession } from '../../server/auth/session-repository.ts';
import { insertClinic } from '../../server/clinic/clinic-repository.ts';
import type { Database } from '../../server/db/database.ts';
import type { TypedApp } from '../../server/http/typed-app.ts';
import { toRow } from '../../server/results/result-repository.ts';

/** Somebody who is signed in and asks. */
export interface Asker {
  readonly patientId: string;
  readonly get: (url: string) => Promise<unknown>;
}

const BATCH = 500;
const AT = '2026-01-01T00:00:00.000Z';
const FIRST_DAY = '2024-01-01';
const SPREAD_DAYS = 900;

let firstPatient = '';

export function openAsker(app: TypedApp, token: string): Asker {
  return {
    patientId: firstPatient,
    get: async (url) => {
      const answer = await app.inject({ method: 'GET', url, cookies: { [SESSION_COOKIE]: token } });
      if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
      return answer.json();
    },
  };
}

/** A clinic with so many courses, the same every time; answers a session's token. */
export async function fillClinic(database: Database, courses: number): Promise<string> {
  const accountId = randomUUIDv7();
  const token = newSessionToken();
  await database.transact(async (tx) => {
    await insertClinic(tx, {
      id: randomUUIDv7(),
      name: 'Bench',
      timeZone: 'UTC',
      locale: 'en-US',
      emergencyNumber: '911',
      isDemo: false,
      createdAt: AT,
    });
    await insertAccount(tx, {
      id: accountId,
      username: 'clinician',
      displayName: 'The clinician',
      roles: ['clinician'],
      passwordHash: 'none',
      isDemo: false,
      at: AT,
    });
    const expiresAt = '2999-01-01T00:00:00.000Z';
    await insertSession(tx, { tokenHash: hashToken(token), accountId, at: expiresAt, expiresAt });
  });
  const random = seeded(20_260_630);
  for (let made = 0; made < courses; made += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, courses - made) }, (_, at) => ({
      patientId: randomUUIDv7(),
      courseId: randomUUIDv7(),
      number: made + at + 1,
      result: madeUpResult(random),
    }));
    firstPatient ||= batch[0]?.patientId ?? '';
    await database.transact(async (tx) => {
      const patients = batch.map(({ patientId, number }) => ({
        id: patientId,
        version: 1,
        number,
        given_name: 'Made',
        family_name: `Up${number}`,
        given_key: 'made',
        family_key: `up${number}`,
        birth_date: '1980-06-15',
        sex: 'female' as const,
        phone: null,
        email: null,
        registered_at: AT,
        registered_by: accountId,
        merged_into: null,
      }));
      await tx.insertInto('patient').values(patients).execute();
      const opened = batch.map(({ patientId, courseId, result: { dayZero } }) => ({
        id: courseId,
        patient_id: patientId,
        opened_on: dayZero,
        stage: 'in_care' as never,
        triage_level: null,
        day_zero: dayZero,
        closed_on: null,
      }));
      await tx.insertInto('course').values(opened).execute();
      const results = batch.map(({ courseId, result }) => toRow(courseId, result));
      await tx.insertInto('course_result').values(results).execute();
      await tx.deleteFrom('course_change').execute();
    });
  }
  return token;
}

function madeUpResult(random: () => number): CourseResult {
  const upTo = (max: number): number => Math.floor(random() * (max + 1));
  const maybe = <Value>(share: number, value: Value): Value | null => (random() < share ? value : null);
  const dayZero = addDays(FIRST_DAY, upTo(SPREAD_DAYS));
  const given = PLAN_ROWS.filter(() => random() < 0.4);
  const scores = (max: number): WeekScores => {
    const start = Math.ceil(max * (0.3 + random() * 0.6));
    const later = (share: number): number | null =>
      maybe(0.75, Math.min(max, Math.max(0, Math.round(start * share + (random() - 0.5) * max * 0.4))));
    return { 0: maybe(0.97, start), 2: later(0.8), 4: later(0.7), 6: later(0.6), 12: later(0.55) };
  };
  return {
    dayZero,
    closing: maybe(0.6, { on: addDays(dayZero, upTo(120)), reason: CLOSING_REASONS[upTo(5)] ?? 'other' }),
    acuity: maybe(0.95, (['acute', 'subacute', 'chronic'] as const)[upTo(2)] ?? 'chronic'),
    conditions: random() < 0.3 ? ['scoliosis'] : [],
    outsideTrial: maybe(0.98, random() < 0.4),
    given,
    nrs: scores(10),
    rmdq: scores(24),
    answered: CHECK_IN_WEEKS.filter(() => random() < 0.75),
    improvement: {
      6: maybe(0.7, GLOBAL_IMPROVEMENTS[upTo(6)] ?? 'about_the_same'),
      12: maybe(0.6, GLOBAL_IMPROVEMENTS[upTo(6)] ?? 'about_the_same'),
    },
    adverseEvents: maybe(0.8, random() < 0.08 ? 1 : 0),
    plannedVisits: 6 + upTo(8),
    plannedThrust: upTo(12),
    visits: upTo(12),
    thrustVisits: upTo(8),
  };
}

/** The same numbers every time, 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
