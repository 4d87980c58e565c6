import type { AlertList } from '#contract/alert';
import type { CheckIn, CheckInAnswers, CheckInList } from '#contract/check-in';
import type { HandoverList, HeldCheckInView, MadeHandover, ReturnedForm } from '#contract/handover';
import type { IntakeView } from '#contract/intake';
import type { SessionStatus } from '#contract/session';
import { VISIT_SIGNS, answerAll } from '#domain/vocabulary';
import { aPlan, anExamination, anIntake, anOpenRmdq, checkInAnswers, newId } from '../testing/builders.ts';
import { Browser } from '../testing/browser.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const NUMB = answerAll(VISIT_SIGNS, ['saddle_numbness']);

describeOnEveryDatabase('a check-in in the hands of a patient', (open) => {
  let clinic: TestClinic;
  let courseId: string;
  let tablet: Browser;
  beforeEach(async () => {
    clinic = await openTestClinic(open, { freshApp: true });
    courseId = await clinic.openCourse({ givenName: 'Anna' });
    const chiropractor = clinic.as('chiropractor');
    await chiropractor.post(`/api/courses/${courseId}/intake`, anIntake());
    await chiropractor.post(`/api/courses/${courseId}/examination`, anExamination());
    await chiropractor.post(`/api/courses/${courseId}/plan/sign`, aPlan());
    // Day 14 of the plan, half an hour before midnight in Chicago.
    clinic.setNow('2026-03-19T04:30:00Z');
    tablet = await new Browser(clinic).signIn();
  });
  afterEach(() => clinic.close());

  const url = () => `/api/courses/${courseId}/check-in-handovers`;
  const handOver = (way: 'tablet' | 'link' = 'tablet', week: number | null = 2) =>
    tablet.ask('POST', url(), { id: newId(), way, week });
  const keep = (answers: Partial<CheckInAnswers>, browser = tablet) =>
    browser.ask('PUT', '/api/form/check-in/answers', { answers: checkInAnswers(answers) });
  const submit = (answers: Partial<CheckInAnswers> = {}, id = newId(), browser = tablet) =>
    browser.ask('POST', '/api/form/check-in/submission', { id, answers: checkInAnswers(answers) });
  const view = async (browser = tablet) =>
    (await browser.ask('GET', '/api/form/check-in')).json<HeldCheckInView>();
  const checkIns = async () =>
    (await clinic.as('staff').get<CheckInList>(`/api/courses/${courseId}/check-ins`)).body.checkIns;
  const alerts = async () => (await clinic.as('chiropractor').get<AlertList>('/api/alerts')).body.alerts;
  const intake = async () =>
    (await clinic.as('chiropractor').get<IntakeView>(`/api/courses/${courseId}/intake`)).body;
  const handovers = async () => (await clinic.as('staff').get<HandoverList>(url())).body.handovers;

  it('takes the place of the session of staff and reaches no intake', async () => {
    expect((await handOver()).statusCode).toBe(201);
    expect((await tablet.ask('GET', '/api/session')).json<SessionStatus>()).toEqual({
      session: null,
      form: { way: 'tablet', kind: 'check-in' },
    });
    expect(await view()).toEqual(
      jasmine.objectContaining({ givenName: 'Anna', week: 2, asksNeckSigns: true, answers: null }),
    );
    expect((await tablet.ask('GET', '/api/form')).statusCode).toBe(403);
    expect((await tablet.ask('GET', `/api/courses/${courseId}/check-ins`)).statusCode).toBe(403);
  });

  it('becomes one check-in of the day at the clinic, by the patient, named with who handed it over', async () => {
    await handOver();
    const id = newId();
    for (const answer of [await submit({}, id), await submit({}, id)]) expect(answer.statusCode).toBe(201);
    const [saved, ...others] = await checkIns();
    expect(others).toEqual([]);
    expect(saved).toEqual(
      jasmine.objectContaining({
        on: '2026-03-18',
        week: 2,
        way: 'tablet',
        painNrs: 4,
        rmdqScore: 8,
        improvement: 'much_better',
        adverseEvents: [],
        signs: answerAll(VISIT_SIGNS),
      }),
    );
    expect([saved?.rmdq.mode, saved?.recordedBy.displayName]).toEqual(['self', 'The staff']);
    expect((await submit()).statusCode).toBe(409);
    expect((await view()).isSubmitted).toBeTrue();
    expect((await handovers())[0]?.state).toBe('submitted');
  });

  it('tells the clinic of a sign while it is open, once, and stops the course when it is submitted', async () => {
    await handOver();
    await keep({ signs: NUMB });
    await keep({ signs: NUMB, painNrs: 2 });
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect([alert?.byPatient, alert?.level, alert?.courseId]).toEqual([true, 'emergency', courseId]);
    expect((await intake()).triage?.stopped).toBeFalse();
    await submit({ signs: NUMB });
    expect((await intake()).triage?.stopped).toBeTrue();
    expect((await alerts()).length).toBe(1);
  });

  it('tells the clinic again of a sign that was explained before', async () => {
    await handOver();
    await submit({ signs: NUMB });
    const explanation = { id: newId(), sign: 'saddle_numbness', reason: 'An old scar', intakeVersion: 1 };
    const chiropractor = clinic.as('chiropractor');
    expect((await chiropractor.post(`/api/courses/${courseId}/explanations`, explanation)).status).toBe(201);
    const taking = {
      id: newId(),
      told: 'Dr. Hand',
      toldHow: 'in_person',
      toldAt: '2026-03-19T04:00:00.000Z',
      done: 'Examined',
    };
    await chiropractor.post(`/api/alerts/${(await alerts())[0]?.id}/taking`, taking);
    expect((await intake()).triage?.stopped).toBeFalse();
    tablet = await new Browser(clinic).signIn();
    await handOver();
    await keep({ signs: NUMB });
    expect((await alerts())[0]?.signs?.map(({ code }) => code)).toEqual(['saddle_numbness']);
  });

  it('keeps a yes the patient took back', async () => {
    await handOver();
    await keep({ signs: NUMB });
    await submit();
    expect((await checkIns())[0]?.signs.saddle_numbness).toBeTrue();
    expect((await intake()).triage?.stopped).toBeTrue();
  });

  it('leaves open what the patient left open, and keeps the words of an event that is not told to its end', async () => {
    await handOver();
    const events = [{ what: 'A rash', severity: null, action: '' }];
    await submit({ signs: {}, rmdq: anOpenRmdq(), improvement: null, hadEvent: true, events });
    const [saved] = await checkIns();
    expect([saved?.signs, saved?.improvement, saved?.rmdqScore, saved?.adverseEvents]).toEqual([
      {},
      null,
      null,
      null,
    ]);
    expect(saved?.note).toContain('A rash');
  });

  it('takes what happened with how bad it was', async () => {
    await handOver();
    const events = [{ what: 'A rash', severity: 'mild' as const, action: '' }];
    await submit({ hadEvent: true, events });
    expect((await checkIns())[0]?.adverseEvents).toEqual(events);
  });

  it('opens over a link in one browser until the last day that counts for its week', async () => {
    const made = (await handOver('link')).json<MadeHandover>();
    // Day 20 is March 24; midnight after it in Chicago.
    expect(made.handover.validUntil).toBe('2026-03-25T05:00:00.000Z');
    const token = made.url?.split('#')[1];
    const [phone, other] = [new Browser(clinic), new Browser(clinic)];
    const opened = await phone.ask('POST', '/api/form/opening', { token });
    expect(opened.json<SessionStatus>().form).toEqual({ way: 'link', kind: 'check-in' });
    expect((await other.ask('POST', '/api/form/opening', { token })).statusCode).not.toBe(200);
    expect((await submit({}, newId(), phone)).statusCode).toBe(201);
    expect((await checkIns())[0]?.way).toBe('link');
  });

  it('makes no link for a week that is over, and ends an earlier link but no intake', async () => {
    clinic.setNow('2026-03-26T15:00:00Z');
    tablet = await new Browser(clinic).signIn();
    const refused = await handOver('link', 2);
    expect([refused.statusCode, refused.json<{ fields: { field: string }[] }>().fields[0]?.field]).toEqual([
      400,
      '/week',
    ]);
    const intakeLink = { id: newId(), way: 'link', validUntil: '2026-03-27T15:00:00.000Z' };
    await tablet.ask('POST', `/api/courses/${courseId}/handovers`, intakeLink);
    await handOver('link', 4);
    await handOver('link', 6);
    expect((await handovers()).map(({ week, state }) => [week, state])).toEqual([
      [6, 'made'],
      [4, 'ended'],
    ]);
    const intakes = (await clinic.as('staff').get<HandoverList>(`/api/courses/${courseId}/handovers`)).body;
    expect(intakes.handovers[0]?.state).toBe('made');
  });

  it('is taken back with the PIN, and what was answered is taken as of the day it was answered', async () => {
    await tablet.ask('PUT', '/api/pin', { pin: '4821' });
    await handOver();
    await keep({ painNrs: 3 });
    const back = await tablet.ask('POST', '/api/form/return', { pin: '4821' });
    expect(back.json<ReturnedForm>()).toEqual(jasmine.objectContaining({ courseId, kind: 'check-in' }));
    clinic.setNow('2026-03-20T15:00:00Z');
    const [unfinished] = await handovers();
    const taking = { id: newId() };
    const taken = await clinic.as('staff').post<CheckIn>(`${url()}/${unfinished?.id}/taking`, taking);
    expect([taken.status, taken.body.on, taken.body.painNrs, taken.body.way]).toEqual([
      201,
      '2026-03-18',
      3,
      'tablet',
    ]);
    expect((await clinic.as('staff').post(`${url()}/${unfinished?.id}/taking`, taking)).status).toBe(201);
    expect((await checkIns()).length).toBe(1);
    const wrongForm = `/api/courses/${courseId}/handovers/${unfinished?.id}/taking`;
    expect((await clinic.as('staff').post(wrongForm, { id: newId() })).status).toBe(404);
  });

  it('goes on with what was begun on the same day, and begins anew on another', async () => {
    await handOver();
    await keep({ painNrs: 3 });
    tablet = await new Browser(clinic).signIn();
    await handOver();
    expect((await view()).answers?.painNrs).toBe(3);
    clinic.setNow('2026-03-19T15:00:00Z');
    tablet = await new Browser(clinic).signIn();
    await handOver();
    expect((await view()).answers).toBeNull();
  });
});
