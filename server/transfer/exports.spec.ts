import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Dictionary, ExportList, ResearchExport } from '#contract/export';
import type { ImportPreview } from '#contract/import';
import type { ImportKind } from '#domain/vocabulary';
import {
  aCheckIn,
  aPlan,
  aVisit,
  anExamination,
  anIntake,
  anRmdq,
  intakeAnswers,
  newId,
  planContent,
} from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

type Rows = Record<string, string>[];
/** Rows of each file of an export. */
type Files = Record<string, Rows>;

describeOnEveryDatabase('exporting the data', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  const lock = (span = {}) =>
    clinic
      .as('clinician')
      .post<ResearchExport>('/api/exports', { id: newId(), openedFrom: null, openedUntil: null, ...span });
  const fetchFile = async (id: string): Promise<Buffer> => {
    const response = await clinic.as('clinician').inject({ method: 'GET', url: `/api/exports/${id}/file` });
    expect(response.headers['content-type']).toBe('application/zip');
    return response.rawPayload;
  };
  const filesOf = (zip: Buffer): Files =>
    Object.fromEntries(
      Object.entries(unzipSync(zip))
        .filter(([name]) => name.endsWith('.csv'))
        .map(([name, content]) => [name, parse(strFromU8(content), { columns: true })]),
    );
  const exported = async (span = {}): Promise<Files> => filesOf(await fetchFile((await lock(span)).body.id));
  const withNames = async (): Promise<Files> => {
    const response = await clinic.as('chiropractor').inject({
      method: 'POST',
      url: '/api/exports/with-names',
      payload: { openedFrom: null, openedUntil: null },
    });
    expect(response.statusCode).toBe(200);
    return filesOf(response.rawPayload);
  };
  const importRows = async (kind: ImportKind, file: string): Promise<void> => {
    const headers = { 'content-type': 'text/csv', 'x-file-name': 'a.csv' };
    const ask = (url: string) =>
      clinic.as('chiropractor').inject({ method: 'POST', url, payload: file, headers });
    const { sha256 } = (await ask(`/api/imports/${kind}/preview`)).json<ImportPreview>();
    expect((await ask(`/api/imports/${kind}?sha256=${sha256}`)).statusCode).toBe(201);
  };
  /** A course with an intake, a signed plan, a visit and a check-in. */
  const openFullCourse = async (): Promise<string> => {
    const courseId = await clinic.openCourse({
      givenName: 'Anna',
      familyName: 'Example',
      birthDate: '1984-06-21',
      phone: '+1 312 555 0100',
      email: null,
    });
    const path = `/api/courses/${courseId}`;
    const as = clinic.as('chiropractor');
    const answers = intakeAnswers({ painNrs: 7, rmdq: anRmdq(14), onsetOn: '2025-11-01' });
    const saved = [
      await as.post(`${path}/intake`, anIntake({ answers })),
      await as.post(`${path}/examination`, anExamination()),
      await as.post(`${path}/plan/sign`, aPlan({ content: planContent({ startOn: '2026-03-02' }) })),
      await as.post(`${path}/visits`, aVisit({ content: { on: '2026-03-02' } })),
      await as.post(
        `${path}/check-ins`,
        aCheckIn({
          on: '2026-03-02',
          improvement: 'a_little_better',
          adverseEvents: [{ what: '=sore', severity: 'mild', action: '' }],
          note: 'Private words',
        }),
      ),
    ];
    expect(saved.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    return courseId;
  };

  it('has no name, number, date, contact or free text in it unless somebody asks for names', async () => {
    const courseId = await openFullCourse();
    const { body } = await lock();
    const text = Object.entries(unzipSync(await fetchFile(body.id)))
      .filter(([name]) => name !== 'export.json')
      .map(([, content]) => strFromU8(content))
      .join('\n');
    for (const secret of ['Anna', 'Example', '1984', '312 555', '=sore', 'Private', '2026-03', courseId]) {
      expect(text).withContext(secret).not.toContain(secret);
    }
  });

  it('counts days from day 0 and tells what each course brought', async () => {
    await openFullCourse();
    const files = await exported();
    const [patient] = files['patients.csv'] ?? [];
    const [course] = files['courses.csv'] ?? [];
    expect(patient?.['patient']).toMatch(/^P-[0-9A-Z]{13}$/);
    expect(course).toEqual(
      jasmine.objectContaining({
        patient: patient?.['patient'] ?? '',
        days_from: 'day_zero',
        age_years: '41',
        opened_day: '0',
        closed_day: '',
        acuity: 'chronic',
        imported: 'no',
      }),
    );
    expect(
      files['scores.csv']?.map((row) => [row['source'], row['day'], row['pain_nrs'], row['rmdq_total']]),
    ).toEqual([
      ['intake', '0', '7', '14'],
      ['check-in', '0', '4', '8'],
    ]);
    expect(files['scores.csv']?.[1]).toEqual(
      jasmine.objectContaining({ improvement: 'a_little_better', adverse_events: '1', satisfaction: '' }),
    );
    expect(files['adverse_events.csv']).toEqual([
      jasmine.objectContaining({ course: course?.['course'] ?? '', source: 'check-in', severity: 'mild' }),
    ]);
    expect(files['plans.csv']?.map((row) => [row['treatment'], row['week_1'], row['week_6']])).toEqual([
      ['therapeutic_exercise', '2', '1'],
      ['chiropractic_adjustment', '2', '1'],
    ]);
    expect(files['visits.csv']).toEqual([
      jasmine.objectContaining({
        treatments: 'therapeutic_exercise',
        pain_before: '5',
        sore_over_48_hours: 'no',
      }),
    ]);
  });

  it('has what was imported', async () => {
    await importRows(
      'patients',
      'patient,given_name,family_name,birth_date,sex\nA-1,=1+1,Example,1930-06-21,female',
    );
    await importRows(
      'courses',
      'course,patient,opened_on,day_zero,acuity,modalities\nC-1,A-1,2025-03-03,2025-03-05,subacute,massage|heat',
    );
    await importRows('scores', 'course,date,pain_nrs,rmdq_total\nC-1,2025-03-03,7,14\nC-1,2025-04-16,3,5');
    const files = await exported();
    expect(files['courses.csv']).toEqual([
      jasmine.objectContaining({
        days_from: 'day_zero',
        opened_day: '-2',
        age_years: '90',
        acuity: 'subacute',
        imported: 'yes',
        imported_modalities: 'massage|heat',
      }),
    ]);
    expect(
      files['scores.csv']?.map((row) => [row['day'], row['week'], row['way'], row['rmdq_answered']]),
    ).toEqual([
      ['-2', '', 'import', '24'],
      ['42', '6', 'import', '24'],
    ]);
    expect((await withNames())['patients.csv']).toEqual([
      jasmine.objectContaining({
        patient: '1',
        given_name: "'=1+1",
        family_name: 'Example',
        birth_date: '1930-06-21',
      }),
    ]);
  });

  it('leaves out what was entered in error, what was corrected, and courses outside the days asked for', async () => {
    const courseId = await openFullCourse();
    const wrong = await clinic.openCourse();
    await clinic.as('chiropractor').post(`/api/courses/${wrong}/error`, { reason: 'Wrong person' });
    const first = aCheckIn({ painNrs: 9 });
    await clinic.as('staff').post(`/api/courses/${courseId}/check-ins`, first);
    await clinic
      .as('staff')
      .post(
        `/api/courses/${courseId}/check-ins`,
        aCheckIn({ painNrs: 1, corrects: first.id, reason: 'A slip' }),
      );
    const files = await exported();
    expect(files['courses.csv']?.length).toBe(1);
    expect(files['scores.csv']?.map((row) => row['pain_nrs'])).toEqual(['7', '4', '1']);
    expect((await exported({ openedUntil: '2026-03-01' }))['courses.csv']).toEqual([]);
    expect((await exported({ openedFrom: '2026-03-02' }))['courses.csv']?.length).toBe(1);
  });

  it('is locked: the same to the byte whenever it is fetched, whatever is recorded since', async () => {
    const courseId = await openFullCourse();
    const { body } = await lock();
    const before = await fetchFile(body.id);
    await clinic.as('staff').post(`/api/courses/${courseId}/check-ins`, aCheckIn({ painNrs: 9 }));
    const after = await fetchFile(body.id);
    expect(after.equals(before)).toBeTrue();
    expect(createHash('sha256').update(after).digest('hex')).toBe(body.sha256);
    expect(after.length).toBe(body.bytes);
    const zip = unzipSync(after);
    for (const { name, sha256, rows } of body.files) {
      const content = zip[name] ?? new Uint8Array();
      expect(createHash('sha256').update(content).digest('hex')).withContext(name).toBe(sha256);
      expect(filesOf(after)[name]?.length).withContext(name).toBe(rows);
    }
    const { body: list } = await clinic.as('chiropractor').get<ExportList>('/api/exports');
    expect(list.exports).toEqual([body]);
  });

  it('is one export where the same request comes twice, and gives a course the same number each time', async () => {
    await openFullCourse();
    const id = newId();
    const [first, second] = [await lock({ id }), await lock({ id })];
    expect(second.body).toEqual(first.body);
    expect((await lock({ id, openedFrom: '2026-01-01' })).status).toBe(409);
    const numberIn = async (each: string) => filesOf(await fetchFile(each))['courses.csv']?.[0]?.['course'];
    expect(await numberIn((await lock()).body.id)).toBe(await numberIn(id));
  });

  it('describes every column of every file in the dictionary', async () => {
    await openFullCourse();
    for (const [files, isNamed] of [
      [await exported(), false],
      [await withNames(), true],
    ] as const) {
      const { body } = await clinic.as('clinician').get<Dictionary>('/api/exports/dictionary');
      const described = body.files.flatMap(({ name, columns }) =>
        columns.filter(({ named }) => isNamed || !named).map((column) => `${name} ${column.name}`),
      );
      const written = Object.entries(files)
        .filter(([name, rows]) => name !== 'dictionary.csv' && rows.length > 0)
        .flatMap(([name, rows]) => Object.keys(rows[0] ?? {}).map((column) => `${name} ${column}`));
      expect(described).toEqual(jasmine.arrayContaining(written));
      expect(files['dictionary.csv']?.map((row) => `${row['file']} ${row['column']}`)).toEqual(described);
    }
  });

  it('is refused where the days are the wrong way round, and found nowhere by another id', async () => {
    expect((await lock({ openedFrom: '2026-02-01', openedUntil: '2026-01-01' })).status).toBe(400);
    expect((await clinic.as('clinician').get(`/api/exports/${newId()}/file`)).status).toBe(404);
  });

  it('leaves audit rows, of the export with names too', async () => {
    await openFullCourse();
    const before = (await clinic.auditRows()).length;
    await fetchFile((await lock()).body.id);
    await withNames();
    expect((await clinic.auditRows()).slice(before).map(({ action }) => action)).toEqual([
      'record.export',
      'record.export-read',
      'record.export-named',
    ]);
  });
});
