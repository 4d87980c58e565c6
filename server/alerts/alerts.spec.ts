import type { Alert, AlertList, AlertTaking } from '#contract/alert';
import type { IntakeVersion } from '#contract/intake';
import { anIntake, intakeAnswers, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const NUMB = { ...intakeAnswers().redFlags, saddle_numbness: true };

function aTaking(taking: Partial<AlertTaking> = {}): AlertTaking {
  return {
    id: newId(),
    told: 'Dr. Hand',
    toldHow: 'phone',
    toldAt: '2026-03-02T15:01:00.000Z',
    done: 'Ambulance called; patient lies in room 2.',
    ...taking,
  };
}

describeOnEveryDatabase('an alert', (open) => {
  let clinic: TestClinic;
  let courseId: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    courseId = await clinic.openCourse();
  });
  afterEach(() => clinic.close());

  const saveIntake = (write = anIntake({ answers: intakeAnswers({ redFlags: NUMB }) })) =>
    clinic.as('staff').post<IntakeVersion>(`/api/courses/${courseId}/intake`, write);
  const openAlerts = async (who: 'staff' | 'chiropractor' | 'clinician' = 'chiropractor') =>
    (await clinic.as(who).get<AlertList>('/api/alerts')).body.alerts;

  it('is raised by a saved intake with a sign that stops the course', async () => {
    await saveIntake();
    const [alert, ...others] = await openAlerts();
    expect(others).toEqual([]);
    expect(alert).toEqual(
      jasmine.objectContaining({
        courseId,
        level: 'emergency',
        callsAmbulance: true,
        raisedAt: '2026-03-02T15:00:00.000Z',
        raisedBy: { id: clinic.accountIds.staff, displayName: 'The staff' },
        byPatient: false,
        taking: null,
      }),
    );
    expect(alert?.signs?.map(({ ruleId }) => ruleId)).toEqual(['T1.saddle_numbness']);
    expect((await clinic.auditRows()).map(({ action }) => action)).toContain('alert.raise');
  });

  it('is not raised by an intake that stops nothing', async () => {
    await saveIntake(anIntake());
    expect(await openAlerts()).toEqual([]);
  });

  it('is raised once for a sign that stands, and again for another one', async () => {
    const saved = await saveIntake();
    const basedOn = saved.body.version;
    await saveIntake(anIntake({ basedOn, answers: intakeAnswers({ redFlags: NUMB, painNrs: 9 }) }));
    expect(await openAlerts()).toHaveSize(1);
    const redFlags = { ...NUMB, pain_with_fever: true };
    await saveIntake(anIntake({ basedOn: basedOn + 1, answers: intakeAnswers({ redFlags }) }));
    expect((await openAlerts()).map(({ signs }) => signs?.map(({ code }) => code))).toEqual([
      ['pain_with_fever'],
      ['saddle_numbness'],
    ]);
  });

  it('names the patient to staff, and the signs only to who reads the examination', async () => {
    await saveIntake();
    const [seen] = await openAlerts('staff');
    expect(seen?.patient.familyName).toBe('Smith');
    expect(seen?.callsAmbulance).toBeTrue();
    expect(seen?.signs).toBeNull();
    expect((await openAlerts('clinician'))[0]?.signs).toHaveSize(1);
    expect((await clinic.as('administrator').get('/api/alerts')).status).toBe(403);
  });

  it('stands until somebody takes it, and then says who, when, who was told and what was done', async () => {
    await saveIntake();
    const [alert] = await openAlerts();
    clinic.setNow('2026-03-02T15:02:00Z');
    const url = `/api/alerts/${alert?.id}/taking`;
    const taking = aTaking();
    const taken = await clinic.as('chiropractor').post<Alert>(url, taking);
    expect(taken.status).toBe(201);
    expect(taken.body.taking).toEqual({
      ...taking,
      recordedAt: '2026-03-02T15:02:00.000Z',
      recordedBy: { id: clinic.accountIds.chiropractor, displayName: 'The chiropractor' },
    });
    expect(await openAlerts()).toEqual([]);
    const all = await clinic.as('staff').get<AlertList>(`/api/courses/${courseId}/alerts`);
    expect(all.body.alerts.map(({ taking: by }) => by?.done)).toEqual([taking.done]);

    expect((await clinic.as('chiropractor').post(url, taking)).status).toBe(201);
    const second = await clinic.as('staff').post(url, aTaking());
    expect(second.status).toBe(409);
    expect((second.problem.current as Alert).taking?.recordedBy.displayName).toBe('The chiropractor');
  });

  it('is told of after the sign was answered, and not in the future', async () => {
    await saveIntake();
    const [alert] = await openAlerts();
    for (const toldAt of ['2026-03-02T14:00:00.000Z', '2026-03-02T16:00:00.000Z']) {
      const { problem } = await clinic
        .as('staff')
        .post(`/api/alerts/${alert?.id}/taking`, aTaking({ toldAt }));
      expect(problem.fields?.[0]?.field).toBe('/toldAt');
    }
    expect(await openAlerts()).toHaveSize(1);
  });
});

describe('asking for alerts every few seconds', () => {
  it('does not keep the session of a screen alive that nobody uses', async () => {
    const clinic = await openTestClinic();
    const signedIn = await clinic.as('nobody').inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'staff', password: 'correct horse battery' },
    });
    const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]));
    const ask = async () => (await clinic.app.inject({ url: '/api/alerts', cookies })).statusCode;
    for (const minute of ['10', '20', '29']) {
      clinic.setNow(`2026-03-02T15:${minute}:00Z`);
      expect(await ask()).toBe(200);
    }
    clinic.setNow('2026-03-02T15:31:00Z');
    expect(await ask()).toBe(401);
    await clinic.close();
  });
});
