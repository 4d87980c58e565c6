import type { CheckIn, CheckInList } from '#contract/check-in';
import type { ImportBatch, ImportList, ImportPreview } from '#contract/import';
import type { OutcomeView } from '#contract/outcome';
import type { Patient, PatientPage } from '#contract/patient';
import { IMPORT_COLUMNS, IMPORT_LIMIT_BYTES, type ImportKind } from '#domain/vocabulary';
import { aCheckIn, aNewPatient, anOpenRmdq, anRmdq, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type Answer, type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const PATIENTS = [
  'patient,given_name,family_name,birth_date,sex,phone,email',
  'A-1,Anna,Example,1984-06-21,female,+1 312 555 0100,',
  'A-2,Bo,Sample,1990-05-03,male,,bo@example.org',
].join('\n');
const COURSES = [
  'course,patient,opened_on,day_zero,closed_on,closing_reason,acuity,modalities',
  'C-1,A-1,2025-03-03,2025-03-05,2025-05-30,goals_met,chronic,massage|therapeutic_exercise',
  'C-2,A-2,2026-02-02,2026-02-04,,,,',
].join('\n');
const SCORES = [
  'course,date,pain_nrs,rmdq_total,improvement,adverse_event,adverse_event_severity,adverse_event_what',
  'C-1,2025-03-03,7,14,,,,',
  'C-1,2025-03-19,4,9,much_better,yes,mild,Sore for a day',
  'C-2,2026-02-18,0,,,no,,',
].join('\n');

describeOnEveryDatabase('importing files', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  async function send<T>(url: string, file: string | Buffer, headers = {}): Promise<Answer<T>> {
    const response = await clinic.as('chiropractor').inject({
      method: 'POST',
      url,
      payload: file,
      headers: { 'content-type': 'text/csv', ...headers },
    });
    return {
      status: response.statusCode,
      body: response.json<T>(),
      problem: response.json<Answer<T>['problem']>(),
    };
  }
  const preview = async (kind: ImportKind, file: string | Buffer): Promise<ImportPreview> =>
    (await send<ImportPreview>(`/api/imports/${kind}/preview`, file)).body;
  const confirm = async (kind: ImportKind, file: string | Buffer): Promise<Answer<ImportBatch>> => {
    const { sha256 } = await preview(kind, file);
    return send<ImportBatch>(`/api/imports/${kind}?sha256=${sha256}`, file, {
      'x-file-name': encodeURIComponent('März.csv'),
    });
  };
  const importAll = async (): Promise<void> => {
    for (const [kind, file] of [
      ['patients', PATIENTS],
      ['courses', COURSES],
      ['scores', SCORES],
    ] as const) {
      expect((await confirm(kind, file)).status)
        .withContext(kind)
        .toBe(201);
    }
  };
  const patientCalled = async (name: string): Promise<Patient> => {
    const search = { text: name, stage: null, offset: 0, limit: 10 };
    const { body } = await clinic.as('staff').post<PatientPage>('/api/patients/search', search);
    return (await clinic.as('staff').get<Patient>(`/api/patients/${body.rows[0]?.id ?? ''}`)).body;
  };
  const countOf = async (table: 'patient' | 'course' | 'check_in' | 'import_batch'): Promise<number> => {
    const { count } = await clinic.database.reads
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  };

  it('shows what a file holds and stores nothing of it', async () => {
    const found = await preview('patients', PATIENTS.replaceAll(',', ';'));
    expect(found).toEqual(
      jasmine.objectContaining({
        delimiter: 'semicolon',
        rows: 2,
        fresh: 2,
        known: 0,
        errors: [],
        earlier: null,
      }),
    );
    expect(found.firstRows[0]).toEqual({
      line: 2,
      cells: ['A-1', 'Anna', 'Example', '1984-06-21', 'female', '+1 312 555 0100', ''],
    });
    expect(await countOf('patient')).toBe(0);
  });

  it('makes patients, courses and scores of three files', async () => {
    await importAll();
    const anna = await patientCalled('Example');
    expect(anna).toEqual(
      jasmine.objectContaining({ number: 1, givenName: 'Anna', birthDate: '1984-06-21', email: null }),
    );
    const [course] = anna.courses;
    expect(course).toEqual(
      jasmine.objectContaining({
        openedOn: '2025-03-03',
        dayZero: '2025-03-05',
        closedOn: '2025-05-30',
        stage: 'closed',
      }),
    );
    expect((await patientCalled('Sample')).courses[0]?.stage).toBe('in_care');

    const { body: outcomes } = await clinic
      .as('chiropractor')
      .get<OutcomeView>(`/api/courses/${course?.id ?? ''}/outcomes`);
    expect(
      outcomes.scores.map(({ on, painNrs, rmdqScore, rmdqAnswered }) => [
        on,
        painNrs,
        rmdqScore,
        rmdqAnswered,
      ]),
    ).toEqual([
      ['2025-03-03', 7, 14, 24],
      ['2025-03-19', 4, 9, 24],
    ]);
    const { body: list } = await clinic
      .as('staff')
      .get<CheckInList>(`/api/courses/${course?.id ?? ''}/check-ins`);
    expect(list.checkIns[1]).toEqual(
      jasmine.objectContaining({
        way: 'import',
        week: 2,
        improvement: 'much_better',
        adverseEvents: [{ what: 'Sore for a day', severity: 'mild', action: '' }],
        signs: {},
      }),
    );
    expect(list.checkIns[0]?.adverseEvents).toBeNull();
    const care = await clinic.database.reads
      .selectFrom('imported_course')
      .select('modalities')
      .where('acuity', '=', 'chronic')
      .executeTakeFirst();
    expect(JSON.parse(care?.modalities ?? '')).toEqual(['therapeutic_exercise', 'massage']);
  });

  it('keeps an imported total through a correction that leaves the items open, and not through one that answers them', async () => {
    await importAll();
    const courseId = (await patientCalled('Example')).courses[0]?.id ?? '';
    const url = `/api/courses/${courseId}/check-ins`;
    const list = async () => (await clinic.as('staff').get<CheckInList>(url)).body.checkIns;
    const imported = (await list())[1];
    const correction = {
      ...aCheckIn({ on: imported?.on ?? '', way: 'import', rmdq: anOpenRmdq(), painNrs: 5 }),
      reason: 'Pain was typed wrongly',
    };
    const first = { ...correction, corrects: imported?.id ?? null };
    expect((await clinic.as('staff').post<CheckIn>(url, first)).body.rmdqScore).toBe(9);
    const second = { ...correction, id: newId(), corrects: first.id, rmdq: anRmdq(6) };
    expect((await clinic.as('staff').post<CheckIn>(url, second)).body.rmdqScore).toBe(6);
  });

  it('takes the same file twice as one import', async () => {
    const first = await confirm('patients', PATIENTS);
    const second = await confirm('patients', PATIENTS);
    expect(second.body).toEqual(first.body);
    expect(first.body).toEqual(jasmine.objectContaining({ fileName: 'März.csv', added: 2, known: 0 }));
    expect(await countOf('patient')).toBe(2);
    expect((await preview('patients', PATIENTS)).earlier).toEqual(first.body);
    const { body } = await clinic.as('chiropractor').get<ImportList>('/api/imports');
    expect(body.imports).toEqual([first.body]);
  });

  it('leaves out rows that are here just so, and overwrites none that differ', async () => {
    await importAll();
    const longer = `${PATIENTS}\nA-3,Cy,Third,1970-01-01,male,,`;
    expect((await confirm('patients', longer)).body).toEqual(
      jasmine.objectContaining({ added: 1, known: 2 }),
    );
    const other = longer.replace('Anna', 'Anne');
    const found = await preview('patients', other);
    expect(found.errors.map(({ line, code }) => [line, code])).toEqual([[2, 'known_otherwise']]);
    expect((await patientCalled('Example')).givenName).toBe('Anna');
    const scores = `${SCORES}\nC-2,2026-02-20,3,,,,,`;
    expect((await confirm('scores', scores)).body).toEqual(jasmine.objectContaining({ added: 1, known: 3 }));
  });

  it('imports nothing of a file with one error, and names it', async () => {
    await importAll();
    const many = Array.from({ length: 600 }, (_, index) => `P-${index},Given,Family,1980-01-01,female,,`);
    const file = [PATIENTS.split('\n')[0], ...many, 'P-last,Given,Family,1980-13-01,female,,'].join('\n');
    const before = await countOf('patient');
    const answer = await confirm('patients', file);
    expect(answer.status).toBe(422);
    expect(answer.problem.type).toBe('/problems/import-refused');
    expect(await countOf('patient')).toBe(before);
    expect(await countOf('import_batch')).toBe(3);
    expect((await preview('patients', file)).errors).toEqual([
      jasmine.objectContaining({ line: 602, column: 'birth_date', code: 'not_a_date' }),
    ]);
  });

  it('refuses another file than the one that was looked at', async () => {
    const { sha256 } = await preview('patients', PATIENTS);
    const answer = await send(`/api/imports/patients?sha256=${sha256}`, `${PATIENTS}\n`, {
      'x-file-name': 'a.csv',
    });
    expect(answer.status).toBe(422);
    expect(await countOf('patient')).toBe(0);
  });

  it('names a course without its patient, and a score without its course', async () => {
    const errorsOf = async (kind: ImportKind, file: string) =>
      (await preview(kind, file)).errors.map(({ line, column, code }) => [line, column, code]);
    expect(await errorsOf('courses', COURSES)).toEqual([
      [2, 'patient', 'unknown_patient'],
      [3, 'patient', 'unknown_patient'],
    ]);
    expect(await errorsOf('scores', SCORES)).toContain([2, 'course', 'unknown_course']);
    await importAll();
    expect(await errorsOf('scores', `${SCORES}\nC-1,2025-03-02,5,,,,,`)).toEqual([
      [5, 'date', 'before_course'],
    ]);
  });

  it('gives the courses of a registration that was merged to who stands for it now', async () => {
    await confirm('patients', PATIENTS);
    const [anna, bo] = [await patientCalled('Example'), await patientCalled('Sample')];
    await clinic.as('chiropractor').post(`/api/patients/${anna.id}/merges`, {
      id: aNewPatient().id,
      mergedId: bo.id,
      reason: 'The same person',
    });
    await confirm('courses', COURSES);
    expect((await patientCalled('Example')).courses.length).toBe(2);
  });

  it('points at somebody who is registered already', async () => {
    await clinic.openCourse({ givenName: 'Ánna', familyName: 'EXAMPLE', birthDate: '1984-06-21' });
    expect((await preview('patients', PATIENTS)).alike).toEqual([{ line: 2, number: 1 }]);
  });

  it('leaves audit rows', async () => {
    await confirm('patients', PATIENTS);
    const actions = (await clinic.auditRows()).map(({ action, outcome }) => `${action} ${outcome}`);
    expect(actions).toEqual(['record.import-preview done', 'record.import done']);
  });
});

describe('a file that cannot be taken', () => {
  let clinic: TestClinic;
  beforeAll(async () => (clinic = await openTestClinic()));
  afterAll(() => clinic.close());

  const errorsOf = async (kind: ImportKind, payload: string | Buffer) => {
    const response = await clinic.as('chiropractor').inject({
      method: 'POST',
      url: `/api/imports/${kind}/preview`,
      payload,
      headers: { 'content-type': 'text/csv' },
    });
    expect(response.statusCode).toBe(200);
    return response.json<ImportPreview>();
  };
  const codesOf = async (kind: ImportKind, payload: string | Buffer) =>
    (await errorsOf(kind, payload)).errors.map(({ line, column, code }) => [line, column, code]);
  const header = (kind: ImportKind) => IMPORT_COLUMNS[kind].map(({ name }) => name).join(',');

  it('is named for its encoding, with the line', async () => {
    expect(await codesOf('patients', Buffer.from(`\uFEFF${PATIENTS}`, 'utf16le'))).toEqual([
      [1, null, 'utf16'],
    ]);
    expect(await codesOf('patients', Buffer.from(PATIENTS.replace('Bo', 'Bö'), 'latin1'))).toEqual([
      [3, null, 'not_utf8'],
    ]);
    expect(await codesOf('patients', PATIENTS.replace('Bo', 'B\0'))).toEqual([[3, null, 'nul']]);
  });

  it('may begin with the mark of UTF-8 and end its lines as Windows does', async () => {
    const found = await errorsOf('patients', `\uFEFF${PATIENTS.replaceAll('\n', '\r\n')}\r\n\r\n`);
    expect([found.rows, found.errorTotal, found.columns[0]]).toEqual([2, 0, 'patient']);
  });

  it('may have tabs between, and quoted cells with anything in them', async () => {
    const file = PATIENTS.replaceAll(',', '\t').replace('Sample', '"Sam ""Bo"" ple, Jr"');
    const found = await errorsOf('patients', file);
    expect([found.delimiter, found.errorTotal]).toEqual(['tab', 0]);
    expect(found.firstRows[1]?.cells[2]).toBe('Sam "Bo" ple, Jr');
  });

  it('is empty, or has only a header', async () => {
    expect(await codesOf('patients', '')).toEqual([[1, null, 'empty']]);
    expect(await codesOf('patients', `${header('patients')}\n`)).toEqual([[1, null, 'no_rows']]);
    expect(await codesOf('patients', `${header('patients')}\n,,,,,,\n`)).toEqual([[1, null, 'no_rows']]);
  });

  it('names columns that are missing, unknown, twice, or not there at all', async () => {
    expect(await codesOf('patients', 'patient,given_name\nA,B')).toEqual([[1, null, 'missing_column']]);
    expect(await codesOf('patients', `${header('patients')},shoe_size\n`)).toEqual([
      [1, null, 'unknown_column'],
    ]);
    expect(await codesOf('patients', `${header('patients')},sex\n`)).toEqual([[1, null, 'column_twice']]);
    expect(await codesOf('patients', 'A-1,Anna,Example,1984-06-21')).toEqual([[1, null, 'no_header']]);
  });

  it('has a line with more or fewer cells, or a quotation mark that is not closed', async () => {
    expect(await codesOf('patients', `${PATIENTS}\nA-3,Cy`)).toEqual([[4, null, 'wrong_count']]);
    expect(await codesOf('patients', `${PATIENTS}\nA-3,"Cy,Third,1970-01-01,male,,\n`)).toEqual([
      [jasmine.any(Number), null, 'not_csv'],
    ]);
  });

  it('has dates that can be two days, are none, or are to come', async () => {
    const born = (date: string) => PATIENTS.replace('1990-05-03', date);
    expect(await codesOf('patients', born('03/05/1990'))).toEqual([[3, 'birth_date', 'ambiguous_date']]);
    expect(await codesOf('patients', born('21.06.1990'))).toEqual([[3, 'birth_date', 'not_a_date']]);
    expect(await codesOf('patients', born('1990-02-30'))).toEqual([[3, 'birth_date', 'not_a_date']]);
    expect(await codesOf('patients', born('2026-03-03'))).toEqual([[3, 'birth_date', 'in_future']]);
    expect(await codesOf('patients', born('1890-05-03'))).toEqual([[3, 'birth_date', 'too_long_ago']]);
    expect(await codesOf('patients', born(''))).toEqual([[3, 'birth_date', 'missing']]);
  });

  it('has the same id twice', async () => {
    expect(await codesOf('patients', PATIENTS.replace('A-2', 'A-1'))).toEqual([
      [3, 'patient', 'twice_in_file'],
    ]);
  });

  it('has scores that are outside their range, not whole, or none at all', async () => {
    const row = (cells: string) =>
      `course,date,pain_nrs,rmdq_total,adverse_event,adverse_event_severity\n${cells}`;
    expect(await codesOf('scores', row('C,2026-01-05,11,25,,'))).toEqual([
      [2, 'pain_nrs', 'out_of_range'],
      [2, 'rmdq_total', 'out_of_range'],
    ]);
    expect(await codesOf('scores', row('C,2026-01-05,4.5,-1,,'))).toEqual([
      [2, 'pain_nrs', 'not_whole'],
      [2, 'rmdq_total', 'not_whole'],
    ]);
    expect(await codesOf('scores', row('C,2026-01-05,,,,'))).toEqual([[2, 'pain_nrs', 'nothing_answered']]);
    expect(await codesOf('scores', row('C,2026-01-05,,,yes,'))).toEqual([
      [2, 'adverse_event_severity', 'missing'],
      [2, 'adverse_event_what', 'missing'],
    ]);
    expect(await codesOf('scores', row('C,2026-01-05,3,,,mild'))).toEqual([
      [2, 'adverse_event', 'contradiction'],
    ]);
  });

  it('has days of a course in the wrong order, or a closing without its reason', async () => {
    const row = (cells: string) =>
      `course,patient,opened_on,day_zero,closed_on,closing_reason,modalities\n${cells}`;
    expect(await codesOf('courses', row('C,A,2026-01-05,2026-01-04,2026-01-03,,'))).toEqual([
      [2, 'day_zero', 'too_early'],
      [2, 'closed_on', 'too_early'],
      [2, 'closing_reason', 'missing'],
    ]);
    expect(await codesOf('courses', row('C,A,2026-01-05,,,goals_met,massage|leeches'))).toEqual([
      [2, 'modalities', 'unknown_code'],
    ]);
  });

  it('has a formula in a cell: that is text, and taken as it is', async () => {
    const found = await errorsOf('patients', PATIENTS.replace('Anna', '"=HYPERLINK(""x"")"'));
    expect(found.errorTotal).toBe(0);
    expect(found.firstRows[0]?.cells[1]).toBe('=HYPERLINK("x")');
  });

  it('tells a hundred errors and counts the rest', async () => {
    const rows = Array.from({ length: 700 }, (_, index) => `P-${index},Given,Family,1980-01-01,unsure,,`);
    const found = await errorsOf('patients', [header('patients'), ...rows].join('\n'));
    expect([found.rows, found.errors.length, found.errorTotal]).toEqual([700, 100, 700]);
  });

  it('is too large, with the remedy', async () => {
    const response = await clinic.as('chiropractor').inject({
      method: 'POST',
      url: '/api/imports/scores/preview',
      payload: Buffer.alloc(IMPORT_LIMIT_BYTES + 1, 'x'),
      headers: { 'content-type': 'text/csv' },
    });
    expect(response.statusCode).toBe(413);
    expect(response.json<{ detail: string }>().detail).toContain('Split it into several');
  });

  it('is no file at all', async () => {
    const { status } = await clinic.as('chiropractor').post('/api/imports/scores/preview', { rows: [] });
    expect(status).toBe(400);
  });
});
