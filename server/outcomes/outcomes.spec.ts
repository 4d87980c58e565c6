import type { CheckIn, CheckInList } from '#contract/check-in';
import type { OutcomeView } from '#contract/outcome';
import type { Visit } from '#contract/visit';
import { COMORBIDITIES, answerAll } from '#domain/vocabulary';
import {
  aCheckIn,
  aPlan,
  anExamination,
  anIntake,
  anOpenRmdq,
  aTreatment,
  aVisit,
  anRmdq,
  intakeAnswers,
  newId,
  planContent,
} from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

describe('the check-ins and outcomes of a course', () => {
  let clinic: TestClinic;
  let courseId: string;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic();
    courseId = await clinic.openCourse();
    url = `/api/courses/${courseId}/check-ins`;
  });
  afterEach(() => clinic.close());

  const post = (checkIn = aCheckIn()) => clinic.as('staff').post<CheckIn>(url, checkIn);
  const list = async () => (await clinic.as('staff').get<CheckInList>(url)).body;
  const outcomes = async () =>
    (await clinic.as('clinician').get<OutcomeView>(`/api/courses/${courseId}/outcomes`)).body;
  const startCare = async (startOn = '2026-03-02') => {
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake());
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/examination`, anExamination());
    const plan = aPlan({ content: planContent({ startOn }) });
    const { status } = await clinic.as('chiropractor').post(`/api/courses/${courseId}/plan/sign`, plan);
    expect(status).toBe(201);
  };

  it('scores a complete form, and gives an incomplete one no score', async () => {
    const complete = await post(aCheckIn({ rmdq: anRmdq(8) }));
    expect(complete.status).toBe(201);
    expect(complete.body.rmdqScore).toBe(8);
    expect((await post(aCheckIn({ rmdq: anOpenRmdq(23) }))).body.rmdqScore).toBeNull();
    expect((await post(aCheckIn({ rmdq: anOpenRmdq(0) }))).body.rmdqScore).toBeNull();
    const confirmed = { ...anOpenRmdq(0), restConfirmed: true };
    expect((await post(aCheckIn({ rmdq: confirmed }))).body.rmdqScore).toBe(0);
  });

  it('counts each day for the week whose window it falls in, from day 0', async () => {
    await startCare('2026-03-02');
    clinic.setNow('2026-07-01T15:00:00Z');
    const days = [
      ['2026-03-02', null],
      ['2026-03-08', null],
      ['2026-03-09', 2],
      ['2026-03-22', 2],
      ['2026-03-23', 4],
      ['2026-04-06', 6],
      ['2026-04-27', null],
      ['2026-05-11', 12],
      ['2026-06-08', 12],
      ['2026-06-09', null],
    ] as const;
    for (const [on, week] of days) {
      expect((await post(aCheckIn({ on }))).body.week)
        .withContext(on)
        .toBe(week);
    }
  });

  it('belongs to no week while there is no day 0', async () => {
    expect((await post()).body.week).toBeNull();
    expect((await list()).dayZero).toBeNull();
  });

  it('refuses the clinic’s tomorrow and days before the course, and takes days before day 0', async () => {
    await startCare('2026-03-20');
    expect((await post(aCheckIn({ on: '2026-03-02' }))).status).toBe(201);
    for (const on of ['2026-03-03', '2026-03-01']) {
      const { status, problem } = await post(aCheckIn({ on }));
      expect(status).toBe(400);
      expect(problem.fields?.[0]?.field).toBe('/on');
    }
  });

  it('keeps a corrected check-in, marked, and counts the correction alone', async () => {
    const wrong = (await post(aCheckIn({ painNrs: 9 }))).body;
    const right = await post(aCheckIn({ painNrs: 6, corrects: wrong.id, reason: 'typed wrongly' }));
    expect(right.status).toBe(201);
    const { checkIns } = await list();
    expect(checkIns.map(({ painNrs, correctedBy }) => [painNrs, correctedBy])).toEqual([
      [9, right.body.id],
      [6, null],
    ]);
    expect((await outcomes()).scores.map(({ painNrs }) => painNrs)).toEqual([6]);
  });

  it('asks why, and refuses to correct what is not there, or was corrected already', async () => {
    const wrong = (await post()).body;
    const withoutReason = await post(aCheckIn({ corrects: wrong.id }));
    expect(withoutReason.problem.fields?.[0]?.field).toBe('/reason');
    const unknown = await post(aCheckIn({ corrects: newId(), reason: 'why' }));
    expect(unknown.problem.fields?.[0]?.field).toBe('/corrects');

    const first = await post(aCheckIn({ corrects: wrong.id, reason: 'one' }));
    const second = await post(aCheckIn({ corrects: first.body.id, reason: 'two' }));
    const late = await post(aCheckIn({ corrects: wrong.id, reason: 'three' }));
    expect(late.status).toBe(409);
    expect(late.problem.current).toEqual(second.body);
  });

  it('never reaches into another course', async () => {
    const own = (await post()).body;
    const other = await clinic.openCourse();
    const otherUrl = `/api/courses/${other}/check-ins`;
    const corrected = await clinic
      .as('staff')
      .post(otherUrl, aCheckIn({ corrects: own.id, reason: 'not mine' }));
    expect(corrected.problem.fields?.[0]?.field).toBe('/corrects');
    const sameId = await clinic.as('staff').post(otherUrl, aCheckIn({ id: own.id }));
    expect(sameId.problem.type).toBe('/problems/already-exists');
    expect((await clinic.as('staff').get<CheckInList>(otherUrl)).body.checkIns).toEqual([]);
    const seen = await clinic.as('clinician').get<OutcomeView>(`/api/courses/${other}/outcomes`);
    expect(seen.body.scores).toEqual([]);
    expect((await clinic.as('staff').get(`/api/courses/${newId()}/check-ins`)).status).toBe(404);
  });

  it('refuses another check-in under an id that is taken', async () => {
    const checkIn = aCheckIn();
    await post(checkIn);
    const other = await post({ ...checkIn, painNrs: 1 });
    expect(other.problem.type).toBe('/problems/already-exists');
  });

  it('gives the chart page everything in one answer', async () => {
    await startCare('2026-03-02');
    clinic.setNow('2026-03-16T15:00:00Z');
    await post(aCheckIn({ on: '2026-03-16' }));
    const answer = await outcomes();
    expect(answer).toEqual({
      courseId,
      patientId: answer.patientId,
      openedOn: '2026-03-02',
      dayZero: '2026-03-02',
      goalNrs: 3,
      goalRmdq: 6,
      scores: [
        jasmine.objectContaining({ source: 'intake', on: '2026-03-02', painNrs: 6, rmdqScore: 13 }),
        jasmine.objectContaining({ source: 'check-in', on: '2026-03-16', painNrs: 4, rmdqScore: 8 }),
      ],
      replaced: [],
      care: [],
      adverseEvents: [],
      plans: [{ version: 1, signedOn: '2026-03-02' }],
      outsideTrial: [],
      trialNotKnown: [],
    });
  });

  it('puts visits with what was given, adverse events and plan versions on the same time', async () => {
    await startCare('2026-03-02');
    clinic.setNow('2026-03-10T04:00:00Z'); // Still 9 March in the clinic.
    const visit = (content: Parameters<typeof aVisit>[0]) =>
      clinic.as('chiropractor').post<Visit>(`/api/courses/${courseId}/visits`, aVisit(content));
    const adverseEvent = { what: 'Sore for a day', severity: 'mild', action: 'Rest' } as const;
    const reasons = { visit: null, rows: { massage: 'asked for it' } };
    const delivered = { therapeutic_exercise: aTreatment(), massage: aTreatment() };
    const content = { on: '2026-03-09', delivered, adverseEvent };
    expect((await visit({ content, reasons })).status).toBe(201);
    const second = await visit({ content: { on: '2026-03-04', painBefore: null, painAfter: 3 } });
    const wrong = await visit({ content: { on: '2026-03-05' } });
    await clinic
      .as('chiropractor')
      .post(`/api/courses/${courseId}/visits/${wrong.body.id}/error`, { reason: 'wrong patient' });
    await post(
      aCheckIn({ on: '2026-03-09', adverseEvents: [{ what: 'Headache', severity: 'moderate', action: '' }] }),
    );
    const signed = aPlan({ basedOn: 1, content: planContent({ startOn: '2026-03-02' }), reason: 'goals' });
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/plan/sign`, signed);

    const { care, adverseEvents, plans } = await outcomes();
    expect(second.status).toBe(201);
    expect(care).toEqual([
      { on: '2026-03-04', rows: ['therapeutic_exercise'], painBefore: null, painAfter: 3 },
      { on: '2026-03-09', rows: ['therapeutic_exercise', 'massage'], painBefore: 5, painAfter: 4 },
    ]);
    expect(adverseEvents).toEqual([
      { source: 'visit', on: '2026-03-09', severity: 'mild' },
      { source: 'check-in', on: '2026-03-09', severity: 'moderate' },
    ]);
    expect(plans).toEqual([
      { version: 1, signedOn: '2026-03-02' },
      { version: 2, signedOn: '2026-03-09' },
    ]);
  });

  it('says what a score was before it was corrected: when, by whom and why', async () => {
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake());
    clinic.setNow('2026-03-12T15:00:00Z');
    const answers = intakeAnswers({ painNrs: 8 });
    const correction = anIntake({ basedOn: 1, answers, reason: 'misheard' });
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, correction);
    const first = (await post(aCheckIn({ on: '2026-03-10', painNrs: 9 }))).body;
    const second = await post(aCheckIn({ on: '2026-03-11', painNrs: 7, corrects: first.id, reason: 'one' }));
    const third = await post(aCheckIn({ on: '2026-03-11', corrects: second.body.id, reason: 'two' }));
    expect(third.status).toBe(201);

    const { scores, replaced } = await outcomes();
    expect(scores.map(({ painNrs }) => painNrs)).toEqual([8, 4]);
    expect(replaced.map(({ on, painNrs, rmdqScore, reason }) => [on, painNrs, rmdqScore, reason])).toEqual([
      ['2026-03-02', 6, null, 'misheard'],
      ['2026-03-10', 9, 8, 'one'],
      ['2026-03-11', 7, null, 'two'],
    ]);
    expect(replaced.map(({ scoreId }) => scoreId)).toEqual([correction.id, third.body.id, third.body.id]);
    expect(replaced[0]?.correctedAt).toBe('2026-03-12T15:00:00.000Z');
    expect(replaced[0]?.correctedBy.displayName).toBe(first.recordedBy.displayName);
  });

  it('calls it no correction when an open question is filled in', async () => {
    const open = intakeAnswers({ painNrs: null, rmdq: anOpenRmdq(3) });
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ answers: open }));
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ basedOn: 1 }));
    expect((await outcomes()).replaced).toEqual([]);
  });

  it('names what of the trial’s exclusions nobody has answered', async () => {
    expect((await outcomes()).trialNotKnown).toContain('pregnancy');
    expect((await outcomes()).trialNotKnown).not.toContain('age_not_known');
    const answers = intakeAnswers({ pregnancy: null });
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ answers }));
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/examination`, anExamination());
    expect((await outcomes()).trialNotKnown).toEqual(['pregnancy']);
  });

  it('shows nothing of a course that was entered in error', async () => {
    await startCare('2026-03-02');
    await post();
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/error`, { reason: 'wrong patient' });
    const { scores, care, plans, adverseEvents } = await outcomes();
    expect([scores, care, plans, adverseEvents]).toEqual([[], [], [], []]);
  });

  it('says why the trial does not speak for a patient, by the age at which care began', async () => {
    courseId = await clinic.openCourse({ birthDate: '1975-03-03' });
    expect((await outcomes()).outsideTrial).toEqual([]);
    await startCare('2026-03-02');
    clinic.setNow('2026-04-01T15:00:00Z'); // 51 since 3 March
    expect((await outcomes()).outsideTrial).toEqual([]);

    courseId = await clinic.openCourse({ birthDate: '1970-01-01' });
    await startCare('2026-04-01');
    const { status } = await clinic.as('staff').post(
      `/api/courses/${courseId}/intake`,
      anIntake({
        basedOn: 1,
        answers: intakeAnswers({ comorbidities: answerAll(COMORBIDITIES, ['osteoporosis']) }),
      }),
    );
    expect(status).toBe(201);
    expect((await outcomes()).outsideTrial).toEqual(['age_outside_18_to_50', 'significant_osteoporosis']);
  });

  it('shows a corrected intake score at once, on the day it was taken', async () => {
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake());
    clinic.setNow('2026-03-12T15:00:00Z');
    const answers = intakeAnswers({ painNrs: 8 });
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ basedOn: 1, answers }));
    expect((await outcomes()).scores.map(({ on, painNrs }) => [on, painNrs])).toEqual([['2026-03-02', 8]]);
  });

  it('audits what is read and written', async () => {
    const before = (await clinic.auditRows()).length;
    await post();
    await list();
    await outcomes();
    const rows = (await clinic.auditRows()).slice(before);
    expect(rows.map((row) => row.action)).toEqual(['check-in.write', 'check-in.read', 'outcome.read']);
    expect(rows.every((row) => row.patient_id !== null)).toBeTrue();
  });
});

describeOnEveryDatabase('check-ins recorded at the same moment', (open) => {
  let clinic: TestClinic;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    url = `/api/courses/${await clinic.openCourse()}/check-ins`;
  });
  afterEach(() => clinic.close());

  const post = (checkIn: ReturnType<typeof aCheckIn>) => clinic.as('staff').post<CheckIn>(url, checkIn);

  it('are one record when they are the same request', async () => {
    const checkIn = aCheckIn();
    const answers = await Promise.all([post(checkIn), post(checkIn)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await clinic.as('staff').get<CheckInList>(url)).body.checkIns).toHaveSize(1);
  });

  it('correct a check-in once', async () => {
    const wrong = (await post(aCheckIn())).body;
    const correction = () => aCheckIn({ corrects: wrong.id, reason: 'typed wrongly' });
    const answers = await Promise.all([post(correction()), post(correction())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
