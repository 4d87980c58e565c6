import { CompiledQuery, sql } from 'kysely';
import type { CourseStage } from '#contract/patient';
import { insertAccount } from '../accounts/account-repository.ts';
import type { Database } from '../db/database.ts';
import { aNewPatient, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { insertCourse, updateCourse } from './course-repository.ts';
import {
  type PatientFilter,
  findPatient,
  findPatientVersion,
  insertPatient,
  nextPatientNumber,
  searchPatients,
  selectPatients,
  updatePatient,
} from './patient-repository.ts';
import { readSearchText } from './search-patients.ts';

describeOnEveryDatabase('the patient repository', (open) => {
  const by = newId();
  const recorded = { at: '2026-03-02T15:00:00.000Z', by };
  let database: Database;

  beforeEach(async () => {
    database = await open();
    await database.transact((tx) =>
      insertAccount(tx, {
        id: by,
        username: 'staff',
        displayName: 'Staff',
        roles: ['staff'],
        passwordHash: '-',
        isDemo: false,
        at: recorded.at,
      }),
    );
  });

  const register = (givenName: string, familyName: string, birthDate = '1980-06-15') =>
    database.transact(async (tx) => {
      const patient = aNewPatient({ givenName, familyName, birthDate });
      await insertPatient(tx, { ...patient, number: await nextPatientNumber(tx) }, recorded);
      await insertCourse(tx, { id: patient.courseId, patientId: patient.id, openedOn: '2026-03-02' });
      return patient;
    });

  const find = async (text: string, stage: CourseStage | null = null) => {
    const page = await searchPatients(
      database.reads,
      { criteria: readSearchText(text), stage },
      { offset: 0, limit: 10 },
    );
    return page.rows.map((row) => `${row.givenName} ${row.familyName}`);
  };

  it('finds by the start of either name, in either order, whatever the case and accents', async () => {
    await register('José', 'Núñez');
    await register('Noah', 'Josephson');
    await register('Ana', 'de la Cruz');
    expect(await find('jos')).toEqual(['Noah Josephson', 'José Núñez']);
    expect(await find('NUNEZ')).toEqual(['José Núñez']);
    expect(await find('jo nu')).toEqual(['José Núñez']);
    expect(await find('nu, jo')).toEqual(['José Núñez']);
    expect(await find('de la cruz ana')).toEqual(['Ana de la Cruz']);
    expect(await find('ana de la')).toEqual(['Ana de la Cruz']);
    expect(await find('ose')).toEqual([]);
  });

  it('finds names in every script, by bytes and not by the order of a language', async () => {
    await register('小龙', '李');
    await register('Zoë', 'Ångström');
    await register('Иван', 'Петров');
    expect(await find('李')).toEqual(['小龙 李']);
    expect(await find('小')).toEqual(['小龙 李']);
    expect(await find('angs')).toEqual(['Zoë Ångström']);
    expect(await find('петров ив')).toEqual(['Иван Петров']);
  });

  it('takes wildcards of SQL for what they are', async () => {
    await register('Anna', 'Smith');
    expect(await find('%')).toEqual([]);
    expect(await find('A_na')).toEqual([]);
    expect(await find("' or 1=1 --")).toEqual([]);
  });

  it('finds by the exact number and by birth date', async () => {
    await register('Anna', 'One', '1980-01-01');
    await register('Bert', 'Two', '1990-12-31');
    expect(await find('2')).toEqual(['Bert Two']);
    expect(await find('1980-01-01')).toEqual(['Anna One']);
    expect(await find('22')).toEqual([]);
  });

  it('lists the newest first without a text, page by page, with the total', async () => {
    for (const name of ['A', 'B', 'C']) await register(name, 'Person');
    const page = (offset: number) =>
      searchPatients(database.reads, { criteria: { by: 'newest' }, stage: null }, { offset, limit: 2 });
    expect((await page(0)).rows.map((row) => row.givenName)).toEqual(['C', 'B']);
    expect((await page(2)).rows.map((row) => row.givenName)).toEqual(['A']);
    expect((await page(2)).total).toBe(3);
  });

  it('shows the newest course of a patient, and filters by its stage alone', async () => {
    const { id, courseId } = await register('Anna', 'Smith');
    const laterCourse = newId();
    await database.transact(async (tx) => {
      await updateCourse(tx, { id: courseId, stage: 'closed', triageLevel: 'clear', dayZero: '2026-01-05' });
      await insertCourse(tx, { id: laterCourse, patientId: id, openedOn: '2026-04-01' });
    });
    const filter: PatientFilter = { criteria: { by: 'newest' }, stage: 'new' };
    const { rows } = await searchPatients(database.reads, filter, { offset: 0, limit: 10 });
    expect(rows.map((row) => row.course?.id)).toEqual([laterCourse]);
    expect(await find('', 'closed')).toEqual([]);
    expect((await findPatient(database.reads, id))?.courses.map((course) => course.id)).toEqual([
      laterCourse,
      courseId,
    ]);
  });

  it('keeps every version of the details and refuses a change based on an older one', async () => {
    const { id, courseId: _, ...first } = await register('Anna', 'Smith');
    const change = (basedOn: number, familyName: string) =>
      database.transact((tx) => updatePatient(tx, id, basedOn, { ...first, familyName }, recorded));
    expect(await change(1, 'Jones')).toBeTrue();
    expect(await change(1, 'Miller')).toBeFalse();
    expect((await findPatientVersion(database.reads, id, 1))?.familyName).toBe('Smith');
    expect((await findPatientVersion(database.reads, id, 2))?.familyName).toBe('Jones');
    expect(await find('jones')).toHaveSize(1);
    expect(await find('smith')).toEqual([]);
  });

  it('searches names by index, never by reading every patient', async () => {
    const isSqlite = database.engine === 'sqlite';
    const rows = await database.transact(async (tx) => {
      const filter: PatientFilter = { criteria: readSearchText('ann smi'), stage: null };
      const query = selectPatients(tx, filter, [newId(), newId()]).select('patient.id').compile();
      // PostgreSQL reads a small table whole unless it is told not to.
      if (!isSqlite) await sql`set local enable_seqscan = off`.execute(tx);
      const explain = isSqlite ? 'explain query plan' : 'explain';
      return (await tx.executeQuery(CompiledQuery.raw(`${explain} ${query.sql}`, [...query.parameters])))
        .rows;
    });
    const plan = JSON.stringify(rows);
    expect(plan).toContain('patient_by_family_key_given_key');
    expect(plan).not.toMatch(/SCAN patient|Seq Scan on patient/);
  });
});
