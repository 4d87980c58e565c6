import type { AlertList } from '#contract/alert';
import type { IntakeView } from '#contract/intake';
import type { Patient } from '#contract/patient';
import type { AppointmentList, ScheduleView } from '#contract/schedule';
import type { Settlements } from '#contract/settlement';
import type { Visit, VisitContent, VisitWrite, VisitsView } from '#contract/visit';
import { COMORBIDITIES, VISIT_SIGNS, answerAll } from '#domain/vocabulary';
import {
  aBooking,
  aChange,
  aCheckIn,
  aPlan,
  aTreatment,
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

const thrust = { chiropractic_adjustment: aTreatment({ techniques: ['thrust'], segments: ['L4'] }) };
const sign = (code: (typeof VISIT_SIGNS)[number]): Partial<VisitContent> => ({
  signs: answerAll(VISIT_SIGNS, [code]),
  delivered: {},
});

describeOnEveryDatabase('the visits of a course', (open) => {
  let clinic: TestClinic;
  let courseId: string;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    courseId = await clinic.openCourse();
    url = `/api/courses/${courseId}/visits`;
  });
  afterEach(() => clinic.close());

  const chiropractor = () => clinic.as('chiropractor');
  const post = (write: VisitWrite) => chiropractor().post<Visit>(url, write);
  const record = async (write: VisitWrite): Promise<Visit> => {
    const answer = await post(write);
    expect(answer.status).withContext(JSON.stringify(answer.problem)).toBe(201);
    return answer.body;
  };
  const view = async () => (await clinic.as('clinician').get<VisitsView>(url)).body;
  const at = (day: string, time = '15:00') => clinic.setNow(`${day}T${time}:00Z`);
  /** Exercise and adjustments from Monday, 2 March; it is Wednesday of the first week. */
  const startCare = async (content = planContent({ startOn: '2026-03-02' }), answers = intakeAnswers()) => {
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ answers }));
    await chiropractor().post(`/api/courses/${courseId}/examination`, anExamination());
    const signed = await chiropractor().post(`/api/courses/${courseId}/plan/sign`, aPlan({ content }));
    expect(signed.status).withContext(JSON.stringify(signed.problem)).toBe(201);
    at('2026-03-04');
  };
  const missing = (answer: { problem: { fields?: { field: string; code: string }[] } }) =>
    answer.problem.fields?.map(({ field, code }) => [field, code]);

  it('gives everything the page needs in one answer', async () => {
    await startCare();
    await chiropractor().post(`/api/courses/${courseId}/check-ins`, aCheckIn({ on: '2026-03-03' }));
    const visit = await record(aVisit());
    const { visits, scores, ...page } = await view();
    expect(page).toEqual(
      jasmine.objectContaining({ courseId, today: '2026-03-04', week: 1, alerts: [], asksLegPain: false }),
    );
    expect(visits).toEqual([visit]);
    expect(visit.current.recordedBy.displayName).toBe('The chiropractor');
    expect(scores.map(({ source }) => source)).toEqual(['intake', 'check-in']);
    expect(page.plan?.sessions.therapeutic_exercise).toEqual([2, 2, 2, 2, 1, 1]);
    expect(page.delivery?.rows[0]?.weeks[0]).toEqual({ planned: 2, delivered: 1 });
    expect(page.delivery?.pace).toEqual({ thrustVisits: 0, planned: 9 });
    expect(page.checks.length).toBe(7);
  });

  it('gives a course without an intake, too, and records what was done there with a reason', async () => {
    at('2026-03-04');
    expect(await view()).toEqual(
      jasmine.objectContaining({ plan: null, week: null, delivery: null, triage: null, checks: [] }),
    );
    expect(missing(await post(aVisit()))).toEqual([['/reasons/visit', 'no_signed_plan']]);
    const visit = await record(aVisit({ reasons: { visit: 'Seen by a colleague', rows: {} } }));
    expect(visit.current.deviations).toEqual([
      { kind: 'no_signed_plan', row: null, ruleIds: [], reason: 'Seen by a colleague' },
    ]);
  });

  it('makes one visit of the same request sent twice', async () => {
    await startCare();
    const write = aVisit();
    const [first, second] = [await post(write), await post(write)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await view()).visits.length).toBe(1);
  });

  it('keeps the original of an amendment, with who and why', async () => {
    await startCare();
    const first = await record(aVisit());
    const amendment = aVisit({
      visitId: first.id,
      basedOn: 1,
      content: { painAfter: 2 },
      reason: 'Heard wrongly',
    });
    expect(missing(await post({ ...amendment, reason: null }))).toEqual([['/reason', 'missing']]);
    const amended = await record(amendment);
    expect(amended.current).toEqual(jasmine.objectContaining({ version: 2, reason: 'Heard wrongly' }));
    expect(amended.earlier).toEqual([first.current]);
    expect(amended.current.content.painAfter).toBe(2);
  });

  it('shows the visit as it stands to the second of two who amend it at once', async () => {
    await startCare();
    const { id } = await record(aVisit());
    const amend = (painAfter: number) =>
      post(aVisit({ visitId: id, basedOn: 1, content: { painAfter }, reason: 'Heard wrongly' }));
    const [first, second] = await Promise.all([amend(2), amend(3)]);
    expect([first.status, second.status].sort()).toEqual([201, 409]);
    expect((await view()).visits[0]?.earlier.length).toBe(1);
  });

  it('takes no visit of tomorrow and none from before the course, in the clinic’s own days', async () => {
    await startCare();
    expect(missing(await post(aVisit({ content: { on: '2026-03-05' } })))).toEqual([
      ['/content/on', 'in_future'],
    ]);
    expect(missing(await post(aVisit({ content: { on: '2026-03-01' } })))).toEqual([
      ['/content/on', 'before_course'],
    ]);
    // Half past eleven at night in Chicago, an hour before the clocks change: it is still Saturday there.
    at('2026-03-08', '05:30');
    expect((await post(aVisit({ content: { on: '2026-03-08' } }))).status).toBe(400);
    await record(aVisit({ content: { on: '2026-03-07' } }));
  });

  it('is recorded late in a course that is closed, and not after its last day', async () => {
    await startCare();
    const closing = { id: newId(), reason: 'goals_met', detail: '', on: '2026-03-04' };
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/closings`, closing);
    at('2026-03-06', '15:00');
    expect(missing(await post(aVisit({ content: { on: '2026-03-06' } })))).toEqual([
      ['/content/on', 'after_closing'],
    ]);
    await record(aVisit({ content: { on: '2026-03-04' } }));
  });

  it('records a thrust against a block as a deviation with its rule and reason', async () => {
    await startCare();
    const answers = intakeAnswers({
      comorbidities: answerAll(COMORBIDITIES, ['osteoporosis_severe_or_fragility_fracture']),
    });
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ basedOn: 1, answers }));
    const write = aVisit({ content: { delivered: thrust } });
    expect(missing(await post(write))).toEqual([['/reasons/rows/chiropractic_adjustment', 'row_blocked']]);
    const reasons = { visit: null, rows: { chiropractic_adjustment: 'Found after the treatment' } };
    const { current } = await record({ ...write, reasons });
    expect(current.deviations).toEqual([
      {
        kind: 'row_blocked',
        row: 'chiropractic_adjustment',
        ruleIds: ['contra.osteoporosis_severe_or_fragility_fracture'],
        reason: 'Found after the treatment',
      },
    ]);
  });

  it('lets the plan’s reason answer a warning until the findings change', async () => {
    const answers = intakeAnswers({ medications: { ...intakeAnswers().medications, anticoagulant: true } });
    const overrides = [{ modality: 'chiropractic_adjustment' as const, reason: 'Prescriber agrees' }];
    await startCare(planContent({ startOn: '2026-03-02', overrides }), answers);
    expect((await record(aVisit({ content: { delivered: thrust } }))).current.deviations).toEqual([]);
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ basedOn: 1, answers }));
    expect(missing(await post(aVisit({ content: { delivered: thrust } })))).toEqual([
      ['/reasons/rows/chiropractic_adjustment', 'row_warned'],
    ]);
  });

  it('names the rows that were not planned and those beyond the number planned', async () => {
    await startCare();
    await record(aVisit({ content: { on: '2026-03-02' } }));
    await record(aVisit({ content: { on: '2026-03-03' } }));
    const delivered = { therapeutic_exercise: aTreatment(), massage: aTreatment() };
    expect(missing(await post(aVisit({ content: { delivered } })))).toEqual([
      ['/reasons/rows/therapeutic_exercise', 'beyond_planned'],
      ['/reasons/rows/massage', 'row_not_planned'],
    ]);
  });

  it('reads the treatments of a plan, and low-force care, where the plan has them', async () => {
    await startCare();
    const massage = aTreatment({ minutes: 20 });
    const content = { ...planContent({ startOn: '2026-03-02' }), treatments: { massage } };
    await clinic.database.writes
      .updateTable('plan_version')
      .set({
        content: JSON.stringify({
          ...content,
          sessions: { ...content.sessions, low_force_care: [1, 1, 1, 1, 1, 1] },
        }),
      })
      .execute();
    const { plan } = await view();
    expect(plan?.treatments).toEqual({ massage });
    const low = aVisit({ content: { delivered: { low_force_care: aTreatment() } } });
    expect((await record(low)).current.deviations).toEqual([]);
  });

  it('stops the course at a sign, tells the clinic, and opens it again with an explanation [C9]', async () => {
    await startCare();
    await record(aVisit({ content: sign('saddle_numbness') }));
    const stopped = await view();
    expect(stopped.triage?.stopped).toBeTrue();
    expect(stopped.alerts.map(({ code }) => code)).toEqual(['red_flag_at_a_visit', 'new_nerve_change']);
    expect((await chiropractor().get<AlertList>('/api/alerts')).body.alerts[0]?.signs?.[0]?.code).toBe(
      'saddle_numbness',
    );
    const intake = (await chiropractor().get<IntakeView>(`/api/courses/${courseId}/intake`)).body;
    expect(intake.reportedSigns).toEqual(['saddle_numbness']);
    expect(intake.triage?.level).toBe('emergency');
    const refused = await chiropractor().post(`/api/courses/${courseId}/plan`, aPlan({ basedOn: 1 }));
    expect(refused.problem.type).toBe('/problems/plan-stopped');

    await explain();
    expect((await view()).triage?.stopped).toBeFalse();
    expect((await view()).alerts).toEqual([]);
  });

  const explain = async () => {
    const explanation = {
      id: newId(),
      sign: 'saddle_numbness',
      reason: 'After dental anaesthesia',
      intakeVersion: 1,
    };
    const answer = await chiropractor().post<Settlements>(
      `/api/courses/${courseId}/explanations`,
      explanation,
    );
    expect(answer.status).withContext(JSON.stringify(answer.problem)).toBe(201);
    expect(answer.body.explanations[0]?.holds).toBeTrue();
  };

  it('stops again when an explained sign is reported anew, and not when the visit is amended [C10]', async () => {
    await startCare();
    const { id } = await record(aVisit({ content: sign('saddle_numbness') }));
    await explain();
    const content = { ...sign('saddle_numbness'), painBefore: 3 };
    await record(aVisit({ visitId: id, basedOn: 1, content, reason: 'Heard wrongly' }));
    expect((await view()).triage?.stopped).toBeFalse();
    await record(aVisit({ content: sign('saddle_numbness') }));
    expect((await view()).triage?.stopped).toBeTrue();
  });

  it('lifts a stop when the sign is taken back with a reason, or the visit was entered in error', async () => {
    await startCare();
    const first = await record(aVisit({ content: sign('pain_with_fever') }));
    const content = { signs: answerAll(VISIT_SIGNS), delivered: {} };
    await record(aVisit({ visitId: first.id, basedOn: 1, content, reason: 'Wrong key' }));
    expect((await view()).triage?.stopped).toBeFalse();
    const { id } = await record(aVisit({ content: sign('pain_with_fever') }));
    const mark = { reason: 'Wrong patient' };
    const marked = await chiropractor().post<Visit>(`${url}/${id}/error`, mark);
    expect(marked.body.enteredInError?.reason).toBe('Wrong patient');
    expect((await view()).triage?.stopped).toBeFalse();
    const again = aVisit({ visitId: id, basedOn: 1, reason: 'Amended all the same' });
    expect((await post(again)).status).toBe(403);
  });

  it('asks why care was given under a stop that this very visit brings', async () => {
    await startCare();
    const content = { ...sign('limb_muscle_weakness'), delivered: thrust };
    expect(missing(await post(aVisit({ content })))).toEqual([['/reasons/visit', 'plan_stopped']]);
    expect((await chiropractor().get<AlertList>('/api/alerts')).body.alerts).toEqual([]);
    await record(aVisit({ content, reasons: { visit: 'Weakness noticed after it', rows: {} } }));
    const stage = (await chiropractor().get<Patient>(`/api/patients/${await patientId()}`)).body.courses[0];
    expect(stage).toEqual(jasmine.objectContaining({ stage: 'stopped', triageLevel: 'emergency' }));
  });

  const patientId = async () =>
    (
      await clinic.database.reads
        .selectFrom('course')
        .select('patient_id')
        .where('id', '=', courseId)
        .executeTakeFirstOrThrow()
    ).patient_id;

  it('tells the clinic of a sign even where there is no intake', async () => {
    at('2026-03-04');
    await record(aVisit({ content: sign('bladder_bowel_control_loss') }));
    expect((await chiropractor().get<AlertList>('/api/alerts')).body.alerts.length).toBe(1);
  });

  it('asks to check the contraindications again after news, until the intake is saved anew', async () => {
    await startCare();
    await record(aVisit({ content: { news: { new_medicine: true } } }));
    expect((await view()).alerts.map(({ code }) => code)).toEqual(['new_history']);
    at('2026-03-04', '16:00');
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ basedOn: 1 }));
    expect((await view()).alerts).toEqual([]);
  });

  it('ends adjustments where three weeks brought no gain', async () => {
    await startCare();
    at('2026-03-23');
    await chiropractor().post(
      `/api/courses/${courseId}/check-ins`,
      aCheckIn({ on: '2026-03-23', painNrs: 6, rmdq: anRmdq(13) }),
    );
    expect((await view()).alerts.map(({ code }) => code)).toEqual(['acute_no_gain']);
  });

  describe('with an appointment that day', () => {
    const DAY = '2026-03-04';
    beforeEach(() => startCare());

    const book = async (times: number) => {
      for (let count = 0; count < times; count++) {
        const booked = await chiropractor().post<AppointmentList>(
          `/api/courses/${courseId}/appointments`,
          aBooking([DAY], { acceptsOverlap: true }),
        );
        expect(booked.status).toBe(201);
      }
    };
    const appointments = async () =>
      (await chiropractor().get<ScheduleView>(`/api/courses/${courseId}/schedule`)).body.appointments;
    const arrive = async () => {
      const [appointment] = await appointments();
      const { id } = appointment!;
      await chiropractor().post(
        `/api/courses/${courseId}/appointments/${id}/changes`,
        aChange(appointment!, { status: 'arrived' }),
      );
    };

    it('marks the one the patient came to as done, says why, and keeps it once', async () => {
      await book(1);
      await arrive();
      const write = aVisit({ content: { on: DAY, delivered: thrust } });
      await record(write);
      await record(write);
      const [after] = await appointments();
      expect(after).toEqual(
        jasmine.objectContaining({ status: 'done', version: 3, reason: 'A visit of this day was recorded.' }),
      );
      expect(after?.arrivedAt).not.toBeNull();
    });

    it('leaves all as they are where two may be meant', async () => {
      await book(2);
      await arrive();
      await record(aVisit({ content: { on: DAY, delivered: thrust } }));
      expect((await appointments()).map(({ status }) => status).toSorted()).toEqual(['arrived', 'booked']);
    });

    it('changes none when a visit is amended', async () => {
      const visit = await record(aVisit({ content: { on: DAY, delivered: thrust } }));
      await book(1);
      await arrive();
      await record(
        aVisit({
          visitId: visit.id,
          basedOn: 1,
          reason: 'A slip',
          content: { on: DAY, delivered: thrust, painBefore: 4 },
        }),
      );
      expect((await appointments()).map(({ status }) => status)).toEqual(['arrived']);
    });
  });

  it('asks the artery signs until somebody has said that the neck is free', async () => {
    expect((await view()).asksNeckSigns).toBeTrue();
    await startCare(
      planContent({ startOn: '2026-03-02' }),
      intakeAnswers({ bodyChart: { marks: {}, nothingToMark: true } }),
    );
    expect((await view()).asksNeckSigns).toBeFalse();
    await record(
      aVisit({ content: { delivered: { therapeutic_exercise: aTreatment({ regions: ['back_neck'] }) } } }),
    );
    expect((await view()).asksNeckSigns).toBeTrue();
  });

  it('asks of the leg pain from week 6 on, of those who have leg symptoms', async () => {
    const symptoms = { ...intakeAnswers().symptoms, sciatica_one_leg: true };
    await startCare(planContent({ startOn: '2026-03-02' }), intakeAnswers({ symptoms }));
    at('2026-04-05');
    expect((await view()).asksLegPain).toBeFalse();
    at('2026-04-06');
    expect((await view()).asksLegPain).toBeTrue();
    at('2026-05-06');
    expect(await view()).toEqual(jasmine.objectContaining({ week: null, asksLegPain: true }));
  });

  it('counts no visit that was entered in error', async () => {
    await startCare();
    const { id } = await record(aVisit());
    await chiropractor().post(`${url}/${id}/error`, { reason: 'Wrong patient' });
    const { visits, delivery } = await view();
    expect(visits[0]?.enteredInError?.reason).toBe('Wrong patient');
    expect(delivery?.rows[0]?.weeks[0]?.delivered).toBe(0);
  });

  it('knows no visit of another course, and takes no id of one', async () => {
    await startCare();
    const first = aVisit();
    await record(first);
    const other = `/api/courses/${await clinic.openCourse({ familyName: 'Other' })}/visits`;
    expect((await chiropractor().post(`${other}/${first.visitId}/error`, { reason: 'No' })).status).toBe(404);
    expect((await chiropractor().post(other, first)).status).toBe(409);
    expect((await post(aVisit({ id: first.id }))).status).toBe(409);
  });

  it('leaves a row in the audit for each reading, visit and refusal', async () => {
    await startCare();
    const before = (await clinic.auditRows()).length;
    await record(aVisit());
    await post(aVisit({ content: { on: '2030-01-01' } }));
    await view();
    const rows = (await clinic.auditRows()).slice(before);
    expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['visit.write', 'done'],
      ['visit.write', 'refused'],
      ['visit.read', 'done'],
    ]);
  });
});
