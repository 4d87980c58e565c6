import fc, { type Arbitrary } from 'fast-check';
import type { Response } from 'light-my-request';
import { ROLES, type Role } from '#contract/permission';
import { ID_PATTERN } from '#contract/scalar';
import { IMPORT_COLUMNS, IMPORT_KINDS } from '#domain/vocabulary';
import { insertSession } from '../auth/session-repository.ts';
import { SESSION_COOKIE, hashToken, newSessionToken } from '../auth/session-token.ts';
import { type Operation, type Schema, operationsOf } from './api-walk.ts';
import { aCheckIn, aNewPatient, aPlan, aVisit, anExamination, anIntake, newId } from './builders.ts';
import { RECORD_DAY, fillRecord } from './full-record.ts';
import type { TestClinic } from './test-clinic.ts';
import { NASTY_TEXTS, anything, idsAmong, spoilt, valuesOf } from './values-of.ts';

/** Everybody who may ask something: each role, nobody, and a patient with either form in hand. */
const ASKERS = [...ROLES, 'nobody', 'patient with intake', 'patient with check-in'] as const;
type Asker = (typeof ASKERS)[number];

interface Question {
  readonly operation: Operation;
  readonly asker: Asker;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | null;
}

/** An answer no question may get. */
export interface Finding {
  readonly what: string;
  readonly question: string;
  readonly answer: string;
}

const PATIENTS: readonly Asker[] = ['patient with intake', 'patient with check-in'];

/** Mostly somebody who gets past the guard: what others are answered is soon seen. */
function askersOf({ path }: Operation): Arbitrary<Asker> {
  const likely: Asker[] = path.startsWith('/api/form') ? [...PATIENTS] : ['chiropractor', 'staff'];
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...likely) },
    { weight: 1, arbitrary: fc.constantFrom(...ASKERS) },
  );
}

/** Stands in the record of a patient whom no question names. */
const UNSEEN = { name: 'Quillfeather', complaint: 'Quillcomplaint', clinical: 'Quillclinical' };

/** What tells of the inside: where code stands, what SQL was run, which table. */
const INSIDE =
  /\bat [\w.<>]+ \(|node_modules|\/server\/|\.[jt]s:\d+|SQLITE_|Error:|constraint|\bselect .+ from\b|insert into/i;

/** Asks so many questions, made from the API's own document with this seed, and tells of every answer that may not be. */
export async function fuzz(
  clinic: TestClinic,
  { runs, seed, until = () => false }: { runs: number; seed: number; until?: () => boolean },
): Promise<{ asked: number; statuses: Map<number, number>; findings: Finding[] }> {
  const ids = await makeRecords(clinic);
  const questions = fc.oneof(
    ...(await operationsOf(clinic.app)).map((operation) => questionsFor(operation, ids)),
  );
  const findings: Finding[] = [];
  const statuses = new Map<number, number>();
  let asked = 0;
  for (let batch = 0; asked < runs && !until(); batch++) {
    for (const question of fc.sample(questions, {
      numRuns: Math.min(BATCH, runs - asked),
      seed: seed + batch,
    })) {
      const answer = await ask(clinic, question, ids.courses[0] ?? '');
      asked += 1;
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      const what = faultOf(question, answer);
      if (what !== null)
        findings.push({ what, question: describeQuestion(question), answer: answer.body.slice(0, 500) });
    }
  }
  return { asked, statuses, findings };
}

const BATCH = 100;

/** Of the records that questions name. */
interface Ids {
  readonly courses: readonly string[];
  readonly patients: readonly string[];
  readonly all: readonly string[];
}

/** One patient with something of everything, one with nothing, whose ids the questions use, and one whom they do not name. */
async function makeRecords(clinic: TestClinic): Promise<Ids> {
  await fillRecord(clinic, { familyName: UNSEEN.name, complaint: UNSEEN.complaint, note: UNSEEN.clinical });
  const { patient, ...made } = await fillRecord(clinic, { familyName: 'Seen' });
  const other = aNewPatient({ familyName: 'Other' });
  await clinic.openCourse(other);
  const courses = [patient.courseId, other.courseId];
  const patients = [patient.id, other.id];
  const parts = [made.intake, made.examination, made.checkIn, made.plan, made.visit, made.handover];
  const own = [
    ...parts.map(({ id }) => id),
    made.visit.visitId,
    ...made.booking.appointments.map(({ id }) => id),
  ];
  return { courses, patients, all: [...courses, ...patients, ...own] };
}

/** Bodies the rules would take, for questions that get past the schema. */
function soundBodiesFor({ path }: Operation): Arbitrary<unknown> | null {
  if (path === '/api/patients') return fc.constant(aNewPatient());
  const next = (make: (basedOn: number) => unknown): Arbitrary<unknown> =>
    fc.integer({ min: 1, max: 9 }).map(make);
  if (path.endsWith('/intake')) return next((basedOn) => anIntake({ basedOn, reason: 'Asked again' }));
  if (path.endsWith('/examination')) return next((basedOn) => anExamination({ basedOn }));
  if (path.endsWith('/check-ins')) return fc.constant(aCheckIn({ on: RECORD_DAY }));
  if (/\/plan(\/sign)?$/.test(path)) return next((basedOn) => aPlan({ basedOn, reason: 'Changed' }));
  if (path.endsWith('/visits')) return fc.constant(aVisit());
  return null;
}

function questionsFor(operation: Operation, ids: Ids): Arbitrary<Question> {
  return fc
    .record({
      asker: askersOf(operation),
      path: partsOf(operation, 'path', ids),
      query: partsOf(operation, 'query', ids),
      headers: partsOf(operation, 'header', ids),
      payload: payloadsOf(operation, ids),
      contentType: fc.oneof(
        { weight: 15, arbitrary: fc.constant(operation.takesCsv ? 'text/csv' : 'application/json') },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'text/plain',
            'application/x-www-form-urlencoded',
            'multipart/form-data',
            'application/json; charset=utf-16',
          ),
        },
      ),
    })
    .map(({ asker, path, query, headers, payload, contentType }) => {
      const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encode(path[name] ?? ''));
      const search = Object.entries(query)
        .map(([name, text]) => `${name}=${encode(text)}`)
        .join('&');
      return {
        operation,
        asker,
        url: search === '' ? address : `${address}?${search}`,
        headers: {
          ...Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, encode(text)])),
          ...(payload === null ? {} : { 'content-type': contentType }),
        },
        payload,
      };
    });
}

/** A lone half of a character has no place in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function partsOf({ parameters }: Operation, place: string, ids: Ids): Arbitrary<Record<string, string>> {
  const ofPlace = parameters.filter((parameter) => parameter.in === place);
  return fc.record(
    Object.fromEntries(ofPlace.map(({ name, schema }) => [name, textFor(name, schema, ids)])),
    {
      requiredKeys: place === 'path' ? ofPlace.map(({ name }) => name) : [],
    },
  );
}

function textFor(name: string, schema: Schema, ids: Ids): Arbitrary<string> {
  const named = { courseId: ids.courses, patientId: ids.patients }[name] ?? ids.all;
  const fitting = schema.pattern === ID_PATTERN ? idsAmong(named) : valuesOf(schema, ids.all).map(String);
  return fc.oneof(
    { weight: 12, arbitrary: fitting },
    { weight: 1, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
  );
}

function payloadsOf(operation: Operation, ids: Ids): Arbitrary<string | null> {
  if (operation.takesCsv) return csvFiles;
  if (operation.body === null) return fc.constantFrom(null, '{}', '[]');
  const fitting = valuesOf(operation.body, ids.all);
  const sound = soundBodiesFor(operation);
  const bodies = sound === null ? fitting : fc.oneof(fitting, sound);
  return fc.oneof(
    { weight: 4, arbitrary: bodies.map(write) },
    { weight: 4, arbitrary: bodies.chain(spoilt).map(write) },
    { weight: 1, arbitrary: anything.map(write) },
    { weight: 1, arbitrary: bodies.map((body) => write(body).slice(0, -1)) },
  );
}

/** The id of what is made is another each time, or nothing would be made twice. */
function write(value: unknown): string {
  const isRecord =
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
  return JSON.stringify(isRecord ? { ...value, id: newId() } : value);
}

const cells = fc
  .oneof(
    fc.constantFrom('A-1', 'C-1', 'Anna', '2025-03-03', 'female', '5', 'yes', 'massage', ''),
    fc.constantFrom(...NASTY_TEXTS),
  )
  .map((text) => `"${text.replaceAll('"', '""')}"`);

const csvFiles = fc.oneof(
  fc.constantFrom(...IMPORT_KINDS).chain((kind) => {
    const names = IMPORT_COLUMNS[kind].map(({ name }) => name);
    const rows = fc.array(fc.array(cells, { minLength: names.length, maxLength: names.length }), {
      maxLength: 4,
    });
    return rows.map((each) => [names.join(','), ...each.map((row) => row.join(','))].join('\n'));
  }),
  fc.string(),
);

async function ask(clinic: TestClinic, question: Question, courseId: string): Promise<Response> {
  const { operation, asker, url, headers, payload } = question;
  const token = await tokenFor(clinic, asker, courseId);
  return clinic.app.inject({
    method: operation.method,
    url,
    headers: { 'x-plumbline': '1', ...headers },
    ...(token === null ? {} : { cookies: { [SESSION_COOKIE]: token } }),
    ...(payload === null ? {} : { payload }),
  });
}

/** A session of its own for each question: the one before may have ended its own. */
async function tokenFor(clinic: TestClinic, asker: Asker, courseId: string): Promise<string | null> {
  if (asker === 'nobody') return null;
  if (asker === 'patient with intake' || asker === 'patient with check-in') {
    const forms = asker === 'patient with intake' ? 'handovers' : 'check-in-handovers';
    const response = await clinic.app.inject({
      method: 'POST',
      url: `/api/courses/${courseId}/${forms}`,
      headers: { 'x-plumbline': '1' },
      cookies: { [SESSION_COOKIE]: await signIn(clinic, 'staff') },
      payload:
        asker === 'patient with intake'
          ? { id: newId(), way: 'tablet', validUntil: null }
          : { id: newId(), way: 'tablet', week: null },
    });
    return response.cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? null;
  }
  return signIn(clinic, asker);
}

async function signIn({ database, accountIds }: TestClinic, role: Role): Promise<string> {
  const token = newSessionToken();
  const at = '2999-01-01T00:00:00.000Z';
  await database.transact((tx) =>
    insertSession(tx, { tokenHash: hashToken(token), accountId: accountIds[role], at, expiresAt: at }),
  );
  return token;
}

/** What is wrong with an answer; null where nothing is. */
function faultOf({ operation, asker }: Question, { statusCode, body, headers }: Response): string | null {
  if (statusCode >= 500) return `answers ${statusCode}`;
  if (statusCode >= 400 && INSIDE.test(body)) return 'tells of its inside';
  if (headers['cache-control'] !== 'no-store') return 'may be kept by a cache';
  const isClinical = asker === 'chiropractor' || asker === 'clinician';
  const readsRecords = isClinical || asker === 'staff';
  if (!isClinical && body.includes(UNSEEN.clinical)) return 'shows clinical notes';
  const isOfOneRecord = /\{(courseId|patientId)\}/.test(operation.path);
  const isError = statusCode >= 400 && statusCode !== 409;
  if ((!readsRecords || isOfOneRecord || isError) && body.includes('Quill')) return 'shows another patient';
  return null;
}

function describeQuestion({ operation, asker, url, payload, headers }: Question): string {
  return `${asker}: ${operation.method} ${url} ${JSON.stringify(headers)} ${payload?.slice(0, 3000) ?? ''}`;
}
