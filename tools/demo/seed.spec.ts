import type { CourseStage } from '#contract/patient';
import { listOpenAlerts } from '../../server/alerts/alert-repository.ts';
import type { Database } from '../../server/db/database.ts';
import { openEmpty } from '../../server/testing/databases.ts';
import { DEMO_PATIENTS } from './clinic.ts';
import { seedDemoClinic } from './seed.ts';
import type { SignIn } from './sign-ins.ts';

const SIGN_INS: SignIn[] = (['administrator', 'staff', 'chiropractor', 'clinician'] as const).map(
  (role, index) => ({
    id: `01970000-0000-7000-8000-00000000000${index}`,
    role,
    username: role,
    displayName: role,
    password: 'demo demo demo',
  }),
);

describe('the demo clinic in the database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmpty();
    await seedDemoClinic(database, SIGN_INS, new Date('2026-11-23T18:00:00Z'));
  });
  afterAll(() => database.close());

  it('is marked as a demo, with one account for each role', async () => {
    const clinic = await database.reads.selectFrom('clinic').select('is_demo').executeTakeFirstOrThrow();
    const accounts = await database.reads.selectFrom('account').select(['roles', 'is_demo']).execute();
    expect(clinic.is_demo).toBe(1);
    expect(accounts.map(({ roles }) => roles).sort()).toEqual(
      SIGN_INS.map(({ role }) => `["${role}"]`).sort(),
    );
    expect(accounts.every(({ is_demo }) => is_demo === 1)).toBeTrue();
  });

  it('has its patients in every stage that can be reached', async () => {
    const rows = await database.reads.selectFrom('course').select('stage').execute();
    const stages = new Set<CourseStage>(rows.map(({ stage }) => stage));
    expect(rows.length).toBe(DEMO_PATIENTS);
    expect([...stages].sort()).toEqual(['closed', 'in_care', 'intake', 'new', 'planning', 'stopped']);
  });

  it('went through the same work as people’s: every record has its audit row', async () => {
    const tables = [
      'patient',
      'intake_version',
      'examination_version',
      'plan_version',
      'check_in',
      'visit_version',
      'course_closing',
      'alert',
      'alert_taking',
      'opening_hours_version',
    ] as const;
    const count = (table: (typeof tables)[number]) =>
      database.reads
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow();
    const records = await Promise.all(tables.map(async (table) => (await count(table)).rows));
    const audited = await database.reads
      .selectFrom('audit_event')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      // A booking is one row for many appointments.
      .where('action', 'not like', 'schedule.%')
      .executeTakeFirstOrThrow();
    expect(audited.rows).toBe(records.reduce((sum, rows) => sum + rows, 0));
  });

  it('has appointments today and ahead, and says what became of those that are past', async () => {
    const rows = await database.reads.selectFrom('appointment').select(['on_date', 'status']).execute();
    const today = '2026-11-23';
    expect(rows.filter(({ on_date }) => on_date === today).length).toBeGreaterThan(2);
    expect(rows.filter(({ on_date }) => on_date > today).length).toBeGreaterThan(20);
    const past = rows.filter(({ on_date }) => on_date < today);
    expect(past.length).toBeGreaterThan(20);
    expect(past.every(({ status }) => ['done', 'missed', 'cancelled'].includes(status))).toBeTrue();
  });

  it('has a visit for every appointment that was kept, and closed what ended', async () => {
    const visits = await database.reads
      .selectFrom('visit_version')
      .select(['course_id', 'on_date'])
      .execute();
    const done = await database.reads
      .selectFrom('appointment')
      .select(['course_id', 'on_date'])
      .where('status', '=', 'done')
      .execute();
    const days = new Set(done.map((row) => `${row.course_id} ${row.on_date}`));
    expect(visits.length).toBeGreaterThan(30);
    expect(visits.every((row) => days.has(`${row.course_id} ${row.on_date}`))).toBeTrue();
    const reasons = await database.reads.selectFrom('course_closing').select('reason').distinct().execute();
    expect(reasons.map(({ reason }) => reason).sort()).toEqual(['goals_met', 'plateau', 'stopped_attending']);
  });

  it('has no alert of long ago that nobody took', async () => {
    const alerts = await listOpenAlerts(database.reads);
    expect(alerts).toEqual([]);
  });
});
