import { PERMISSIONS, type Permission, ROLES, type Role } from '#contract/permission';
import { newId } from '../testing/builders.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';
import type { Access } from './guard.ts';
import { PERMISSIONS_BY_ROLE, permissionsOf } from './permissions.ts';

/** The permission table, cell by cell: administrator, staff, chiropractor, clinician. */
const CELLS: Readonly<Record<Permission, readonly [boolean, boolean, boolean, boolean]>> = {
  'account.manage': [true, false, false, false],
  'alert.read': [false, true, true, true],
  'alert.take': [false, true, true, true],
  'patient.read': [false, true, true, true],
  'patient.write': [false, true, true, false],
  'intake.read': [false, true, true, true],
  'intake.write': [false, true, true, false],
  'intake.correct': [false, false, true, false],
  'clearance.write': [false, false, true, false],
  'examination.read': [false, false, true, true],
  'examination.write': [false, false, true, false],
  'plan.read': [false, false, true, true],
  'plan.write': [false, false, true, false],
  'course.close': [false, false, true, false],
  'handout.read': [false, true, true, true],
  'visit.read': [false, false, true, true],
  'visit.write': [false, false, true, false],
  'check-in.read': [false, true, true, true],
  'check-in.write': [false, true, true, false],
  'outcome.read': [false, false, true, true],
  'caseload.read': [false, false, true, true],
  'results.read': [false, false, true, true],
  'opening-hours.write': [true, false, false, false],
  'schedule.read': [false, true, true, true],
  'schedule.write': [false, true, true, false],
  'decision-support.use': [false, false, true, true],
  'record.correct': [false, false, true, false],
  'record.import': [false, false, true, false],
  'record.export': [false, false, true, true],
  'record.export-named': [false, false, true, false],
  'comment.read': [false, false, true, true],
  'comment.write': [false, false, true, true],
  'access.read': [false, false, true, true],
  'audit.read': [true, false, false, false],
  'status.read': [true, false, false, false],
};

/** Every route of the API, with who may call it. */
const ROUTES: readonly (readonly [
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  access: Access,
])[] = [
  ['GET', '/api/health', 'public'],
  ['GET', '/api/health/ready', 'public'],
  ['GET', '/api/clinic', 'public'],
  ['POST', '/api/clinic', 'public'],
  ['GET', '/api/session', 'public'],
  ['POST', '/api/session', 'public'],
  ['DELETE', '/api/session', 'public'],
  ['GET', '/api/pin', 'signed-in'],
  ['PUT', '/api/pin', 'signed-in'],
  ['POST', '/api/form/opening', 'public'],
  ['GET', '/api/form', 'form'],
  ['PUT', '/api/form/answers', 'form'],
  ['POST', '/api/form/submission', 'form'],
  ['POST', '/api/form/return', 'form'],
  ['GET', '/api/courses/{courseId}/handovers', 'intake.read'],
  ['POST', '/api/courses/{courseId}/handovers', 'intake.write'],
  ['DELETE', '/api/courses/{courseId}/handovers/{handoverId}', 'intake.write'],
  ['POST', '/api/courses/{courseId}/handovers/{handoverId}/taking', 'intake.write'],
  ['GET', '/api/accounts', 'account.manage'],
  ['POST', '/api/accounts', 'account.manage'],
  ['PUT', '/api/accounts/{accountId}', 'account.manage'],
  ['GET', '/api/alerts', 'alert.read'],
  ['POST', '/api/alerts/{alertId}/taking', 'alert.take'],
  ['GET', '/api/courses/{courseId}/alerts', 'alert.read'],
  ['POST', '/api/patients/search', 'patient.read'],
  ['POST', '/api/patients/likenesses', 'patient.read'],
  ['POST', '/api/patients/{patientId}/merges', 'record.correct'],
  ['POST', '/api/patients/{patientId}/merges/{mergeId}/undo', 'record.correct'],
  ['POST', '/api/courses/{courseId}/error', 'record.correct'],
  ['GET', '/api/courses/{courseId}/closings', 'plan.read'],
  ['GET', '/api/plan-templates', 'plan.read'],
  ['POST', '/api/plan-templates', 'plan.write'],
  ['DELETE', '/api/plan-templates/{templateId}', 'plan.write'],
  ['GET', '/api/courses/{courseId}/handout', 'handout.read'],
  ['GET', '/api/courses/{courseId}/plan/history', 'plan.read'],
  ['POST', '/api/courses/{courseId}/closings', 'course.close'],
  ['POST', '/api/courses/{courseId}/closings/{closingId}/reopening', 'course.close'],
  ['POST', '/api/courses/{courseId}/intake/versions/{version}/error', 'intake.write'],
  ['POST', '/api/patients', 'patient.write'],
  ['GET', '/api/patients/{patientId}', 'patient.read'],
  ['PUT', '/api/patients/{patientId}', 'patient.write'],
  ['POST', '/api/patients/{patientId}/courses', 'patient.write'],
  ['GET', '/api/drafts/key', 'signed-in'],
  ['GET', '/api/patients/{patientId}/drafts', 'patient.read'],
  ...(['intake', 'examination', 'check-in', 'plan', 'visit'] as const).flatMap((form) =>
    (['GET', 'PUT', 'DELETE'] as const).map(
      (method) => [method, `/api/courses/{courseId}/drafts/${form}`, `${form}.write`] as const,
    ),
  ),
  ['GET', '/api/courses/{courseId}/intake', 'intake.read'],
  ['GET', '/api/courses/{courseId}/intake/history', 'intake.read'],
  ['GET', '/api/courses/{courseId}/intake/earlier', 'intake.read'],
  ['GET', '/api/courses/{courseId}/intake/versions/{version}', 'intake.read'],
  ['GET', '/api/courses/{courseId}/examination/versions/{version}', 'examination.read'],
  ['POST', '/api/courses/{courseId}/intake', 'intake.write'],
  ['POST', '/api/courses/{courseId}/examination', 'examination.write'],
  ['GET', '/api/courses/{courseId}/settlements', 'examination.read'],
  ['POST', '/api/courses/{courseId}/explanations', 'intake.correct'],
  ['POST', '/api/courses/{courseId}/clearances', 'clearance.write'],
  ['GET', '/api/courses/{courseId}/plan', 'plan.read'],
  ['POST', '/api/courses/{courseId}/plan', 'plan.write'],
  ['POST', '/api/courses/{courseId}/plan/sign', 'plan.write'],
  ['GET', '/api/courses/{courseId}/visits', 'visit.read'],
  ['POST', '/api/courses/{courseId}/visits', 'visit.write'],
  ['POST', '/api/courses/{courseId}/visits/{visitId}/error', 'visit.write'],
  ['GET', '/api/courses/{courseId}/check-ins', 'check-in.read'],
  ['POST', '/api/courses/{courseId}/check-ins', 'check-in.write'],
  ['GET', '/api/call-list', 'check-in.read'],
  ['POST', '/api/courses/{courseId}/call-tries', 'check-in.write'],
  ['GET', '/api/courses/{courseId}/check-in-handovers', 'check-in.read'],
  ['POST', '/api/courses/{courseId}/check-in-handovers', 'check-in.write'],
  ['DELETE', '/api/courses/{courseId}/check-in-handovers/{handoverId}', 'check-in.write'],
  ['POST', '/api/courses/{courseId}/check-in-handovers/{handoverId}/taking', 'check-in.write'],
  ['GET', '/api/form/check-in', 'form'],
  ['PUT', '/api/form/check-in/answers', 'form'],
  ['POST', '/api/form/check-in/submission', 'form'],
  ['GET', '/api/courses/{courseId}/outcomes', 'outcome.read'],
  ['GET', '/api/caseload', 'caseload.read'],
  ['GET', '/api/results', 'results.read'],
  ['GET', '/api/results/courses', 'results.read'],
  ['GET', '/api/opening-hours', 'signed-in'],
  ['POST', '/api/opening-hours', 'opening-hours.write'],
  ['GET', '/api/courses/{courseId}/schedule', 'schedule.read'],
  ['GET', '/api/courses/{courseId}/schedule/proposal', 'schedule.read'],
  ['POST', '/api/courses/{courseId}/schedule/preference', 'schedule.write'],
  ['GET', '/api/courses/{courseId}/calendar.ics', 'schedule.read'],
  ['POST', '/api/courses/{courseId}/appointments', 'schedule.write'],
  ['POST', '/api/courses/{courseId}/appointments/{appointmentId}/changes', 'schedule.write'],
  ['GET', '/api/courses/{courseId}/appointments/{appointmentId}/history', 'schedule.read'],
  ['GET', '/api/schedule/days/{on}', 'schedule.read'],
  ['GET', '/api/today', 'schedule.read'],
  ['GET', '/api/today/again', 'schedule.read'],
  ['POST', '/api/v1/decision-support/assess', 'decision-support.use'],
  ['GET', '/api/imports', 'record.import'],
  ['POST', '/api/imports/{kind}/preview', 'record.import'],
  ['POST', '/api/imports/{kind}', 'record.import'],
  ['GET', '/api/exports', 'record.export'],
  ['POST', '/api/exports', 'record.export'],
  ['GET', '/api/exports/dictionary', 'record.export'],
  ['GET', '/api/exports/{exportId}/file', 'record.export'],
  ['POST', '/api/exports/with-names', 'record.export-named'],
];

describe('the permission table', () => {
  for (const permission of PERMISSIONS) {
    it(`says for each role whether it holds ${permission}`, () => {
      const held = ROLES.map((role) => PERMISSIONS_BY_ROLE[role].includes(permission));
      expect(held).toEqual([...CELLS[permission]]);
    });
  }

  it('gives several roles everything any of them holds, each once', () => {
    const both = permissionsOf(['administrator', 'clinician']);
    expect(new Set(both).size).toBe(both.length);
    expect(both).toContain('account.manage');
    expect(both).toContain('outcome.read');
    expect(permissionsOf([])).toEqual([]);
  });
});

describe('who may call a route', () => {
  let clinic: TestClinic;
  beforeAll(async () => (clinic = await openTestClinic()));
  afterAll(() => clinic.close());

  const statusFor = async (who: Role | 'nobody', method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string) => {
    const url = path.replace(/\{\w+\}/g, () => newId());
    // Nothing useful is sent: whoever may call gets as far as a complaint about that.
    const response = await clinic
      .as(who)
      .inject({ method, url, ...(method === 'GET' ? {} : { payload: {} }) });
    return response.statusCode;
  };

  for (const [method, path, access] of ROUTES) {
    it(`is decided for ${method} ${path}`, async () => {
      for (const who of [...ROLES, 'nobody'] as const) {
        // Signing out ends the session the other routes are asked with.
        if (path === '/api/session' && method === 'DELETE' && who !== 'nobody') continue;
        const status = await statusFor(who, method, path);
        // Only the patient who holds a form: nobody who is signed in.
        if (access === 'form') expect(status).withContext(who).toBe(401);
        else if (access === 'public') expect([200, 400]).withContext(who).toContain(status);
        else if (who === 'nobody') expect(status).withContext(who).toBe(401);
        else if (access === 'signed-in') expect([200, 400]).withContext(who).toContain(status);
        else if (!PERMISSIONS_BY_ROLE[who].includes(access)) expect(status).withContext(who).toBe(403);
        else expect([200, 400, 404]).withContext(who).toContain(status);
      }
    });
  }

  it('is decided for every route there is', async () => {
    await clinic.app.ready();
    const paths = (clinic.app.swagger() as { paths: Record<string, object> }).paths;
    const known = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(known.sort()).toEqual(ROUTES.map(([method, path]) => `${method} ${path}`).sort());
  });

  it('leaves an audit row of a refusal, with the record that was asked for', async () => {
    const patientId = newId();
    await clinic.as('administrator').get(`/api/patients/${patientId}`);
    expect((await clinic.auditRows()).at(-1)).toEqual({
      action: 'patient.read',
      outcome: 'refused',
      patient_id: patientId,
      account_id: clinic.accountIds.administrator,
    });
  });

  it('audits a refusal without taking over what is no id', async () => {
    const { status } = await clinic.as('administrator').get('/api/patients/%00Anna');
    expect(status).toBe(403);
    expect((await clinic.auditRows()).at(-1)?.patient_id).toBeNull();
  });
});
