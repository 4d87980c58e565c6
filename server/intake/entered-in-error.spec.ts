import type { EarlierIntake, IntakeHistory, IntakeVersion, IntakeView } from '#contract/intake';
import type { OutcomeView } from '#contract/outcome';
import type { Patient, PatientPage } from '#contract/patient';
import { ASKED_RED_FLAGS, answerAll } from '#domain/vocabulary';
import { aCheckIn, aSearch, anIntake, intakeAnswers, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const anEmergency = () => intakeAnswers({ redFlags: answerAll(ASKED_RED_FLAGS, ['saddle_numbness']) });
const because = (reason = 'Taken of the wrong patient') => ({ reason });

describeOnEveryDatabase('what was entered in error', (open) => {
  let clinic: TestClinic;
  let courseId: string;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    courseId = await clinic.openCourse();
    url = `/api/courses/${courseId}/intake`;
  });
  afterEach(() => clinic.close());

  const staff = () => clinic.as('staff');
  const chiropractor = () => clinic.as('chiropractor');
  const strike = (version: number, who: 'staff' | 'chiropractor' = 'chiropractor', reason = because()) =>
    clinic.as(who).post<IntakeView>(`${url}/versions/${version}/error`, reason);
  const strikeCourse = (reason = because()) => chiropractor().post(`/api/courses/${courseId}/error`, reason);
  const patient = async () => {
    const found = await staff().post<PatientPage>('/api/patients/search', aSearch());
    return (await staff().get<Patient>(`/api/patients/${found.body.rows[0]?.id ?? ''}`)).body;
  };
  const outcomes = async () =>
    (await chiropractor().get<OutcomeView>(`/api/courses/${courseId}/outcomes`)).body.scores;

  it('is kept with who, when and why; the version before it stands again, in triage and scores', async () => {
    await staff().post(url, anIntake({ answers: intakeAnswers({ painNrs: 3 }) }));
    await staff().post(url, anIntake({ basedOn: 1, answers: { ...anEmergency(), painNrs: 9 } }));
    expect((await patient()).courses[0]?.stage).toBe('stopped');
    const { status, body } = await strike(2);
    expect(status).toBe(200);
    expect(body.intake?.version).toBe(1);
    expect((await patient()).courses[0]?.triageLevel).not.toBe('emergency');
    expect((await outcomes()).map(({ painNrs }) => painNrs)).toEqual([3]);
    const history = (await staff().get<IntakeHistory>(`${url}/history`)).body.versions;
    expect(history.map(({ version, enteredInError }) => [version, enteredInError?.reason])).toEqual([
      [1, undefined],
      [2, 'Taken of the wrong patient'],
    ]);
    expect(history[1]?.enteredInError?.markedBy.displayName).toBe('The chiropractor');
    expect((await staff().get<IntakeVersion>(`${url}/versions/2`)).body.answers.painNrs).toBe(9);
  });

  it('never gives its number to the next version, which rests on the one that stands', async () => {
    await staff().post(url, anIntake());
    await staff().post(url, anIntake({ basedOn: 1 }));
    await strike(2);
    expect((await staff().post(url, anIntake({ basedOn: 2 }))).status).toBe(409);
    const write = anIntake({ basedOn: 1 });
    const saved = await staff().post<IntakeVersion>(url, write);
    expect([saved.status, saved.body.version]).toEqual([201, 3]);
    expect((await staff().post<IntakeVersion>(url, write)).body).toEqual(saved.body);
  });

  it('leaves a course without an intake as it was before there was one', async () => {
    await staff().post(url, anIntake());
    const { body } = await strike(1);
    expect([body.intake, body.triage]).toEqual([null, null]);
    expect((await patient()).courses[0]).toEqual(
      jasmine.objectContaining({ stage: 'new', triageLevel: null }),
    );
    expect(await outcomes()).toEqual([]);
    expect((await staff().post<IntakeVersion>(url, anIntake())).body.version).toBe(2);
  });

  it('may be said by staff of their own intake, unless that lifts a sign', async () => {
    await staff().post(url, anIntake());
    await chiropractor().post(url, anIntake({ basedOn: 1 }));
    await staff().post(url, anIntake({ basedOn: 2, answers: anEmergency() }));
    expect((await strike(3, 'staff')).problem.detail).toMatch(/emergency or warning sign/);
    expect((await strike(2, 'staff')).problem.detail).toMatch(/Another person/);
    expect((await strike(1, 'staff')).status).toBe(200);
    expect((await strike(3)).status).toBe(200);
  });

  it('is never what a later course is compared with or copied from', async () => {
    await staff().post(url, anIntake({ answers: intakeAnswers({ painNrs: 3 }) }));
    await staff().post(url, anIntake({ basedOn: 1, answers: intakeAnswers({ painNrs: 5 }) }));
    const { id } = await patient();
    const later = newId();
    await staff().post(`/api/patients/${id}/courses`, { id: later });
    const earlier = async (of: string = later) =>
      (await staff().get<EarlierIntake>(`/api/courses/${of}/intake/earlier`)).body.earlier?.answers.painNrs;
    expect(await earlier()).toBe(5);
    expect(await earlier(courseId)).toBeUndefined();
    await strike(2);
    expect(await earlier()).toBe(3);
    await strikeCourse();
    expect(await earlier()).toBeUndefined();
  });

  it('is marked once: the same request again changes nothing, another reason is refused', async () => {
    await staff().post(url, anIntake());
    await strike(1);
    expect((await strike(1)).status).toBe(200);
    expect((await strike(1, 'chiropractor', because('No, for this reason'))).problem.type).toBe(
      '/problems/already-exists',
    );
    expect((await strike(7)).status).toBe(404);
  });

  it('can be a whole course: kept and closed, out of triage, scores and lists, and nothing is added', async () => {
    await staff().post(url, anIntake({ answers: anEmergency() }));
    await staff().post(`/api/courses/${courseId}/check-ins`, aCheckIn());
    expect((await strikeCourse()).status).toBe(200);
    expect((await strikeCourse()).status).toBe(200);
    expect((await strikeCourse(because('Other'))).problem.type).toBe('/problems/already-exists');
    expect((await patient()).courses[0]).toEqual(
      jasmine.objectContaining({ stage: 'closed', triageLevel: null }),
    );
    expect((await patient()).courses[0]?.enteredInError?.reason).toBe('Taken of the wrong patient');
    expect(await outcomes()).toEqual([]);
    const found = await staff().post<PatientPage>('/api/patients/search', aSearch());
    expect(found.body.rows.map(({ course }) => course)).toEqual([null]);
    expect((await staff().get<IntakeView>(url)).body.intake?.version).toBe(1);
    const refused = await staff().post(url, anIntake({ basedOn: 1 }));
    expect([refused.status, refused.problem.detail]).toEqual([
      403,
      'This course was entered in error; nothing more is recorded in it.',
    ]);
    const draft = { replaces: 0, basedOn: 1, content: {} };
    expect((await staff().put(`/api/courses/${courseId}/drafts/intake`, draft)).status).toBe(403);
    expect((await chiropractor().post(`/api/courses/${newId()}/error`, because())).status).toBe(404);
  });
});
