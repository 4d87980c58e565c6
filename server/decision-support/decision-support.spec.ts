import { MOST_INTAKES } from '#contract/decision-support';
import { type Assessment, assess } from '#domain/planning';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const URL = '/api/v1/decision-support/assess';
const CLEAR = {
  ...Object.fromEntries(
    ['redFlags', 'underlyingConditions', 'comorbidities', 'medications', 'causes'].map((list) => [list, []]),
  ),
  symptoms: ['low_back_pain'],
  age: 40,
  durationDays: 10,
  lifestyle: { smoker: false },
};
const STOP = { ...CLEAR, redFlags: [{ code: 'limb_muscle_weakness', onset: 'sudden' }] };
const CAUTION = { ...CLEAR, comorbidities: ['platelet_disorder'], unanswered: ['pain_with_nausea'] };
const UNREADABLE = { ...CLEAR, redFlags: ['sadle_numbness'] };

describe('decision support', () => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic()));
  afterEach(() => clinic.close());

  const ask = (body: unknown) => clinic.as('clinician').post<Assessment>(URL, body);

  it('answers one intake as the rules do', async () => {
    for (const intake of [CLEAR, STOP, CAUTION, {}]) {
      const { status, body } = await ask(intake);
      expect([status, body]).toEqual([200, assess(intake) as Assessment]);
    }
  });

  it('answers a list in order, with an error in the place of what cannot be read', async () => {
    const list = [STOP, UNREADABLE, CLEAR, null, 7, []];
    const { status, body } = await ask(list);
    expect(status).toBe(200);
    expect(body).toEqual(list.map(assess) as never);
    expect((await ask([])).body).toEqual([] as never);
  });

  it('refuses one intake that cannot be read, and names field, value and remedy', async () => {
    const { status, problem } = await ask(UNREADABLE);
    expect([status, problem.type]).toEqual([422, '/problems/unreadable-intake']);
    expect(problem.error).toEqual((assess(UNREADABLE) as unknown as { error: never }).error);
    expect(problem.error?.field).toBe('redFlags');
  });

  it('takes as many intakes as it says, and names the most when there are more', async () => {
    const { status } = await ask(Array.from({ length: MOST_INTAKES }, () => STOP));
    expect(status).toBe(200);
    const tooMany = await ask(Array.from({ length: MOST_INTAKES + 1 }, () => ({})));
    expect([tooMany.status, tooMany.problem.type]).toEqual([413, '/problems/too-large']);
    expect(tooMany.problem.detail).toContain(`at most ${MOST_INTAKES} intakes`);
  });

  it('stores nothing but that it was used, and by whom', async () => {
    await ask(STOP);
    await ask(UNREADABLE);
    const rows = await clinic.auditRows();
    expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['decision-support.use', 'done'],
      ['decision-support.use', 'refused'],
    ]);
    expect(rows[0]).toEqual(
      jasmine.objectContaining({ patient_id: null, account_id: clinic.accountIds.clinician }),
    );
    const stored = await clinic.database.reads.selectFrom('audit_event').selectAll().execute();
    expect(JSON.stringify(stored)).not.toMatch(/weakness|numbness/);
    expect(await clinic.database.reads.selectFrom('intake_version').selectAll().execute()).toEqual([]);
  });
});
